import { arDatum, dygnetsBorjan, dygnetsSlut, sistaDagen, stockholmDatum, type Datum } from './stockholm.js';

/**
 * When something happened in the world, as exactly as the source says and no more: a subset of EDTF
 * (ISO 8601-2). Date-time `2025-04-23T09:00:00Z`, date `2025-04-23`, month `2024-03`, year `2024`, open
 * interval `2025-04-23/..` (that day or later) and `../2024-04-17` (that day or earlier), interval
 * `2024-03-07/2024-04-17` (some day between), null = unknown.
 */
export type Skedde = string | null;

/** What an EDTF text says: which days it may have been, and the instant if it is that exact. */
export type SkeddeTolkad =
  | { readonly slag: 'tidpunkt'; readonly instant: number; readonly fran: Datum; readonly till: Datum }
  | { readonly slag: 'datum' | 'manad' | 'ar' | 'intervall'; readonly fran: Datum; readonly till: Datum }
  | { readonly slag: 'fran'; readonly fran: Datum; readonly till: null }
  | { readonly slag: 'till'; readonly fran: null; readonly till: Datum }
  | { readonly slag: 'okand'; readonly fran: null; readonly till: null };

const TIDPUNKT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const tidpunkt = (text: string): SkeddeTolkad | null => {
  const datum = TIDPUNKT.exec(text)?.[1];
  if (datum === undefined || !arDatum(datum)) return null;
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return null;
  const dag = stockholmDatum(instant);
  return { slag: 'tidpunkt', instant, fran: dag, till: dag };
};

const intervall = (text: string): SkeddeTolkad | null => {
  const delar = text.split('/');
  if (delar.length !== 2) return null;
  const [fran, till] = delar.map((del) => (arDatum(del) ? del : null));
  if (fran && delar[1] === '..') return { slag: 'fran', fran, till: null };
  if (till && delar[0] === '..') return { slag: 'till', fran: null, till };
  return fran && till && fran <= till ? { slag: 'intervall', fran, till } : null;
};

const dagManadAr = (text: string): SkeddeTolkad | null => {
  if (arDatum(text)) return { slag: 'datum', fran: text, till: text };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text))
    return { slag: 'manad', fran: `${text}-01`, till: sistaDagen(text) };
  return /^\d{4}$/.test(text) ? { slag: 'ar', fran: `${text}-01-01`, till: `${text}-12-31` } : null;
};

/** The same few texts are read again and again: today's moments by every rule, a case's dates by every fold. */
const tolkade = new Map<string, SkeddeTolkad | null>();
const MEST_TOLKADE = 1_000;

/** Reads an EDTF text. null = it is not of the subset, or names a date that does not exist. */
export const tolkaSkedde = (skedde: Skedde): SkeddeTolkad | null => {
  if (skedde === null) return { slag: 'okand', fran: null, till: null };
  const redan = tolkade.get(skedde);
  if (redan !== undefined) return redan;
  const tolkning = las(skedde);
  if (tolkade.size >= MEST_TOLKADE) tolkade.clear();
  tolkade.set(skedde, tolkning);
  return tolkning;
};

const las = (skedde: string): SkeddeTolkad | null => {
  if (skedde.includes('/')) return intervall(skedde);
  if (skedde.includes('T')) return tidpunkt(skedde);
  return dagManadAr(skedde);
};

const tolkad = (skedde: Skedde): SkeddeTolkad =>
  tolkaSkedde(skedde) ?? { slag: 'okand', fran: null, till: null };

/** The moment from which a fact counts, in ms, and whether it is a whole day (sorts last in its day). */
export type Raknas = { readonly moment: number; readonly heldag: boolean };

/**
 * A fact counts as the last moment its date allows; one that may have happened at any later time, or at an
 * unknown time, as the end of the day it was registered.
 */
export const raknasFran = (skedde: Skedde, registrerad: string): Raknas => {
  const t = tolkad(skedde);
  if (t.slag === 'tidpunkt') return { moment: t.instant, heldag: false };
  return { moment: dygnetsSlut(t.till ?? stockholmDatum(Date.parse(registrerad))), heldag: true };
};

/** Whether it names one day (or an instant), so that a deadline can be counted from it. */
export const harFulltDatum = (skedde: Skedde): boolean => {
  const { slag } = tolkad(skedde);
  return slag === 'datum' || slag === 'tidpunkt';
};

/** The Stockholm date it names, or null when it does not name a single day. */
export const datumAv = (skedde: Skedde): Datum | null => (harFulltDatum(skedde) ? tolkad(skedde).till : null);

/**
 * Whether it lies in the future of `nu` (ISO 8601 UTC): an instant after it, or days that have not begun.
 * The current month or year is not in the future; an interval ending after today is.
 */
export const arIFramtiden = (skedde: Skedde, nu: string): boolean => {
  const t = tolkad(skedde);
  const nuMs = Date.parse(nu);
  if (t.slag === 'tidpunkt') return t.instant > nuMs;
  if (t.fran !== null && dygnetsBorjan(t.fran) > nuMs) return true;
  return (t.slag === 'intervall' || t.slag === 'till') && dygnetsBorjan(t.till) > nuMs;
};

/**
 * A moment asked about, in ms: a date means the whole day in Stockholm (its last millisecond), a date-time
 * its instant. null = not a date or date-time.
 */
export const fragadTidpunkt = (text: string): number | null => {
  const t = tolkaSkedde(text);
  if (t?.slag === 'tidpunkt') return t.instant;
  return t?.slag === 'datum' ? dygnetsSlut(t.till) : null;
};

/** null = has not happened as far as is known; `datum` null = has happened, the day is unknown. */
export type Skett = { readonly datum: Skedde } | null;
