import type { RecordedEvent } from '#domain';
import { avTyp, dagenDa, gallande, idAv, strommen } from './lasning.js';

/** The numbers that decide what a step does: small ones do what is most ordinary. */
export type Val = { readonly n: number; readonly m: number; readonly k: number; readonly skedde: number };

export const ur = <T>(lista: readonly [T, ...T[]], n: number): T => lista[n % lista.length] ?? lista[0];

/** What somebody at the desk sees when deciding what to ask for next. */
export type Bild = {
  readonly handelser: readonly RecordedEvent[];
  readonly nu: string;
  readonly idag: string;
  /** Ids of the ärenden that are open. */
  readonly arenden: readonly string[];
  /** Ids of the meetings, the oldest first. */
  readonly moten: readonly string[];
};

export const bildAv = (handelser: readonly RecordedEvent[], nu: string): Bild => {
  const strommar = [...new Set(handelser.map((h) => h.stream))];
  const sorts = (namn: string): readonly string[] =>
    strommar.filter((s) => s.startsWith(`${namn}-`)).map(idAv);
  return { handelser, nu, idag: dagenDa(nu), arenden: sorts('arende'), moten: sorts('sammantrade') };
};

/** What stands in an ärende or a meeting. */
export const arendet = ({ handelser }: Bild, id: string): readonly RecordedEvent[] =>
  gallande(strommen(handelser, `arende-${id}`));
export const motet = ({ handelser }: Bild, id: string): readonly RecordedEvent[] =>
  gallande(strommen(handelser, `sammantrade-${id}`));

export const motesdag = (id: string): string => id.slice(id.indexOf('-') + 1);

/** The newest meeting of a body that has been opened and not ended. */
export const oppetMote = (bild: Bild, kod: string): string | null =>
  bild.moten
    .filter((id) => id.startsWith(`${kod}-`))
    .findLast((id) => {
      const star = motet(bild, id);
      return avTyp(star, 'SammantradeOppnat').length > 0 && avTyp(star, 'SammantradeAvslutat').length === 0;
    }) ?? null;

/** The next number of a paragraf that the body has not used that year. */
export const nastaParagraf = (bild: Bild, kod: string): number =>
  1 +
  Math.max(
    0,
    ...bild.moten
      .filter((id) => id.startsWith(`${kod}-${bild.idag.slice(0, 4)}`))
      .flatMap((id) => avTyp(motet(bild, id), 'ParagrafTilldelad').map((p) => p.data.nr)),
  );
