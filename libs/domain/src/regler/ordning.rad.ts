import type { SammantradeEvent } from '../sammantrade/sammantrade.events.js';
import {
  ALLTID,
  type Allvar,
  type Regel,
  type Regelfakta,
  type Regelhandelsetyp,
  type Utfall,
} from './regel.js';

/** A row of the legal order, as a rule. */
export const rad = <T extends Regelhandelsetyp>(
  nummer: number,
  text: string,
  galler: readonly T[],
  prova: (fakta: Regelfakta<T>) => Utfall,
  allvar: Allvar = 'A',
): Regel<T> => ({
  id: `O-${nummer}`,
  text,
  kalla: 'ordningen mellan händelserna',
  iKraft: ALLTID,
  allvar,
  galler,
  prova,
});

/**
 * A row that judges a fact of a meeting by its own stream, and another, most often of an ärende, by the meeting it
 * belongs to.
 */
export const moteRad = <M extends SammantradeEvent['type'], A extends Regelhandelsetyp>(
  nummer: number,
  text: string,
  arendet: { readonly typer: readonly A[]; readonly prova: (fakta: Regelfakta<A>) => Utfall },
  motet: readonly M[],
  prova: (fakta: Regelfakta<M>) => Utfall,
): Regel<M | A> =>
  rad<M | A>(nummer, text, [...arendet.typer, ...motet], (fakta) => {
    const { type } = fakta.handelse as { readonly type: string };
    return (motet as readonly string[]).includes(type)
      ? prova(fakta as never)
      : arendet.prova(fakta as never);
  });
