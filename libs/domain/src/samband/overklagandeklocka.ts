import { organtyp } from '../arende/organ.js';
import { anslagAv, justeringAv, type Anslagslage } from '../sammantrade/justering.js';
import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';
import { inomKalendern, type Kalender } from '../tidsfrister/kalender.js';
import { fristspann, type Fristspann } from '../tidsfrister/fristspann.js';
import { overklagandetid } from '../tidsfrister/overklagande.js';
import type { Tidsfrist } from '../tidsfrister/tidsfrist.js';
import type { Motespunkt } from './motespunkt.js';

/** How the time for laglighetsprövning of a decision stands (KL 13:5). */
export type Overklagandeklocka =
  /**
   * There is none: what a preparing body proposes cannot be appealed (KL 13:2), the decision cannot be appealed at all,
   * or another law gives each party a time of their own (KL 13:3).
   */
  | { readonly lage: 'ingen'; readonly varfor: 'forbereder' | 'ejOverklagbart' | 'parternasTid' }
  /** What is needed to tell is not known. */
  | { readonly lage: 'okand'; readonly saknas: string }
  /** No notice of the approval has been put up, or none that still counts. */
  | { readonly lage: 'ejBorjat'; readonly avbrutet: boolean }
  /** It runs, or has run out: that is told by the day one asks about. */
  | { readonly lage: 'loper'; readonly anslagen: Skedde; readonly frist: Fristspann<Tidsfrist> };

/** A proposal of an utskott, or a decision that does not settle the matter in a body that only prepares. */
export const arForberedande = (organ: string, slutligt: boolean): boolean =>
  !slutligt && organtyp(organ) !== 'fullmaktige';

/** Whether a notice was up all the way to a day, as far as is known; null where it came down on an unknown day. */
const satt = ({ avbrutet, nedtaget }: Anslagstid, till: Datum): boolean | null => {
  if (avbrutet) return false;
  if (!nedtaget) return true;
  const dag = tolkaSkedde(nedtaget.datum);
  if (dag?.fran != null && dag.fran > till) return true;
  return dag?.till != null && dag.till <= till ? false : null;
};

/** When a notice was up. */
export type Anslagstid = Pick<Anslagslage, 'datum' | 'nedtaget' | 'avbrutet'>;

type Raknat = { readonly anslag: Anslagstid; readonly frist: Fristspann<Tidsfrist> | null };

/**
 * The clock of what was decided at a paragraf. It counts from the notice that went up last among those that stayed up:
 * a gemensam nämnd has one in each kommun, and what was broken is put up anew.
 */
export const overklagandeklocka = (
  { sammantrade, paragraf }: Motespunkt,
  kalender: Kalender,
): Overklagandeklocka =>
  paragraf === null
    ? { lage: 'okand', saknas: 'paragrafen' }
    : klockaAv(anslagAv(sammantrade, paragraf), justeringAv(sammantrade, paragraf) !== null, kalender);

/** As `overklagandeklocka`, by the notices of the paragraf and whether it has been approved. */
export const klockaAv = (
  anslagen: readonly Anslagstid[],
  justerad: boolean,
  kalender: Kalender,
): Overklagandeklocka => {
  if (anslagen.length === 0)
    return justerad ? { lage: 'ejBorjat', avbrutet: false } : { lage: 'okand', saknas: 'justeringen' };
  const raknade: readonly Raknat[] = anslagen.map((anslag) => ({
    anslag,
    frist: inomKalendern(() => fristspann(anslag.datum, (dag) => overklagandetid(dag, kalender))),
  }));
  return av(raknade);
};

const av = (raknade: readonly Raknat[]): Overklagandeklocka => {
  const galler = raknade.filter(({ anslag, frist }) => frist === null || !brutet(anslag, frist));
  if (galler.length === 0) return { lage: 'ejBorjat', avbrutet: true };
  const sist = galler.reduce<Raknat | null>(
    (a, b) => (a?.frist && b.frist && a.frist.senast.sistaDag >= b.frist.senast.sistaDag ? a : b),
    null,
  );
  if (!sist?.frist || galler.some((g) => g.frist === null))
    return { lage: 'okand', saknas: 'dagen för anslaget' };
  return satt(sist.anslag, sist.frist.senast.sistaDag) === null
    ? { lage: 'okand', saknas: 'dagen då anslaget togs ned' }
    : { lage: 'loper', anslagen: sist.anslag.datum, frist: sist.frist };
};

const brutet = (anslag: Anslagstid, { tidigast }: Fristspann<Tidsfrist>): boolean =>
  satt(anslag, tidigast.sistaDag) === false;
