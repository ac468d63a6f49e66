import { datumAv, type Skedde } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';
import { inomKalendern, type Kalender } from './kalender.js';
import { nedtasTidigast, overklagandetid } from './overklagande.js';

/**
 * The first day that a notice which went up some day may come down (KL 8:12); null where that day is not exactly known,
 * or lies beyond the calendar.
 */
export const tidigastNedtagning = (uppsatt: Skedde, kalender: Kalender | null): Datum | null => {
  const dag = datumAv(uppsatt);
  if (dag === null || kalender === null) return null;
  return inomKalendern(() => nedtasTidigast(overklagandetid(dag, kalender)).tidigastDag);
};

/** The first day that a notice may come down: what it says itself, but never before the law allows. */
export const farTasNed = (
  anslag: { readonly datum: Skedde; readonly nedtasTidigast: Datum | null } | null | undefined,
  kalender: Kalender | null | undefined,
): Datum | null => {
  if (!anslag) return null;
  const lagens = tidigastNedtagning(anslag.datum, kalender ?? null);
  const { nedtasTidigast: eget } = anslag;
  return lagens !== null && (eget === null || eget < lagens) ? lagens : eget;
};

/**
 * What a new notice says of when it may come down: what was stated, else what the law says. History says it itself, or
 * leaves it out.
 */
export const nedtasTidigastFor = (
  {
    data,
    skedde,
    import: importerad,
  }: {
    readonly data: { readonly nedtasTidigast: Datum | null };
    readonly skedde: Skedde;
    readonly import: boolean;
  },
  kalender: Kalender | null,
): Datum | null => data.nedtasTidigast ?? (importerad ? null : tidigastNedtagning(skedde, kalender));
