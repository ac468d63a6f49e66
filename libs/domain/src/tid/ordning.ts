import { raknasFran, tolkaSkedde, type Raknas, type Skedde } from '../shared/edtf.js';
import { dygnetsSlut, stockholmDatum } from '../shared/stockholm.js';
import type { Faktum } from './faktum.js';

/** A fact with the moment from which it counts. */
export type RaknatFaktum<F = Faktum> = { readonly faktum: F; readonly raknas: Raknas };

/** What of a fact its place among others depends on. */
type Placerbart = Pick<Faktum, 'revision' | 'metadata'>;

/** When a fact begins to count. */
export const raknat = <F extends Placerbart>(faktum: F): RaknatFaktum<F> => ({
  faktum,
  raknas: raknasFran(faktum.metadata.skedde, faktum.metadata.registrerad),
});

const inom = (dag: string, skedde: Skedde): boolean => {
  const t = tolkaSkedde(skedde);
  return (t?.fran == null || t.fran <= dag) && (t?.till == null || dag <= t.till);
};

/**
 * An opening without a full date counts as the first day within what its date allows on which another fact of
 * the stream counts, and never later than its own last moment.
 */
const oppningRaknas = (oppning: Placerbart, andra: readonly RaknatFaktum<Placerbart>[]): Raknas => {
  const { skedde, registrerad } = oppning.metadata;
  const egen = raknasFran(skedde, registrerad);
  const slag = tolkaSkedde(skedde)?.slag;
  if (slag === 'tidpunkt' || slag === 'datum') return egen;
  let forst = egen.moment;
  for (const { raknas } of andra) {
    if (raknas.moment >= forst) continue;
    const dag = stockholmDatum(raknas.moment);
    if (inom(dag, skedde)) forst = Math.min(forst, dygnetsSlut(dag));
  }
  return { moment: forst, heldag: true };
};

/**
 * Order of facts in the world: by Stockholm date and time, those with a date only last in their day, then as
 * they were recorded. The moment of a whole day is its last millisecond, so date and time are one number.
 */
export const jamfor = (a: RaknatFaktum<Placerbart>, b: RaknatFaktum<Placerbart>): number =>
  a.raknas.moment - b.raknas.moment ||
  Number(a.raknas.heldag) - Number(b.raknas.heldag) ||
  a.faktum.revision - b.faktum.revision;

/** The facts in the order they happened: the opening (a fact of type `oppnande`) first, whatever its date says. */
export const iOrdning = <F extends Placerbart & { readonly type: string } = Faktum>(
  fakta: readonly F[],
  oppnande: string | null = 'ArendeOppnat',
): readonly RaknatFaktum<F>[] => {
  const oppning = fakta.find((f) => f.type === oppnande);
  const andra = fakta
    .filter((f) => f !== oppning)
    .map(raknat)
    .sort(jamfor);
  return oppning ? [{ faktum: oppning, raknas: oppningRaknas(oppning, andra) }, ...andra] : andra;
};
