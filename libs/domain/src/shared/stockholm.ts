/** Swedish wall-clock time (Europe/Stockholm) by arithmetic: pure, and the same on every machine. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A calendar date, `YYYY-MM-DD`. */
export type Datum = string;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Instant (ms since 1970) of 01:00 UTC on the last Sunday of a month, when summer time changes. */
const lastSunday = (year: number, month: number): number => {
  const lastDay = Date.UTC(year, month + 1, 0, 1);
  const weekday = (Math.floor(lastDay / DAY) + 4) % 7;
  return lastDay - weekday * DAY;
};

/** The first summer time began a week later than every one since. */
const FIRST_SUMMER = Date.UTC(1980, 3, 6, 1);

/** Summer time has applied since 1980; until 1995 it ended in September. */
const isSummerTime = (instant: number): boolean => {
  const year = yearOf(instant);
  if (instant < FIRST_SUMMER) return false;
  return instant >= lastSunday(year, 2) && instant < lastSunday(year, year < 1996 ? 8 : 9);
};

/** Civil date of a day number since 1970-01-01 (proleptic Gregorian calendar). */
const civil = (days: number): { readonly y: number; readonly m: number; readonly d: number } => {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  return { y: yoe + era * 400 + (m <= 2 ? 1 : 0), m, d: doy - Math.floor((153 * mp + 2) / 5) + 1 };
};

const yearOf = (instant: number): number => civil(Math.floor(instant / DAY)).y;

/** Milliseconds that Stockholm is ahead of UTC at an instant. */
export const stockholmOffset = (instant: number): number => (isSummerTime(instant) ? 2 : 1) * HOUR;

/** The Stockholm date of an instant (ms since 1970). */
export const stockholmDatum = (instant: number): Datum => {
  const { y, m, d } = civil(Math.floor((instant + stockholmOffset(instant)) / DAY));
  return `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
};

/** An instant (ms since 1970) as it is written everywhere: ISO 8601 in UTC with milliseconds. */
export const tidpunktText = (instant: number): string => {
  const dag = Math.floor(instant / DAY);
  const { y, m, d } = civil(dag);
  const s = Math.floor((instant - dag * DAY) / 1_000);
  const klockan = [Math.floor(s / 3_600), Math.floor(s / 60) % 60, s % 60].map((del) => pad(del)).join(':');
  return `${pad(y, 4)}-${pad(m)}-${pad(d)}T${klockan}.${pad(instant % 1_000, 3)}Z`;
};

/** The instant of Stockholm midnight, by when it is midnight in UTC. Summer time never changes then. */
const midnatt = (utc: number): number => utc - stockholmOffset(utc - HOUR);

/** First instant of a Stockholm date. */
export const dygnetsBorjan = (datum: Datum): number => midnatt(Date.parse(`${datum}T00:00:00.000Z`));

/** Every fact with a date counts from the end of its day: the days of some years are asked for again and again. */
const slut = new Map<Datum, number>();
const MEST_SLUT = 4_000;

/** Last millisecond of a Stockholm date. By arithmetic: the day after 9999-12-31 cannot be written. */
export const dygnetsSlut = (datum: Datum): number => {
  const redan = slut.get(datum);
  if (redan !== undefined) return redan;
  const moment = midnatt(Date.parse(`${datum}T00:00:00.000Z`) + DAY) - 1;
  if (slut.size >= MEST_SLUT) slut.clear();
  slut.set(datum, moment);
  return moment;
};

/** The day after. */
export const nastaDag = (datum: Datum): Datum => {
  const { y, m, d } = civil(Date.parse(`${datum}T00:00:00.000Z`) / DAY + 1);
  return `${pad(y, 4)}-${pad(m)}-${pad(d)}`;
};

/** Whether a text is a date that exists in the calendar. */
export const arDatum = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const utc = Date.parse(`${text}T00:00:00.000Z`);
  if (Number.isNaN(utc)) return false;
  const { m, d } = civil(utc / DAY);
  return Number(text.slice(5, 7)) === m && Number(text.slice(8)) === d;
};

/** Last day of a month given as `YYYY-MM`. */
export const sistaDagen = (manad: string): Datum => {
  const [y = 0, m = 0] = manad.split('-').map(Number);
  const { d } = civil(Date.UTC(y, m, 0) / DAY);
  return `${manad}-${pad(d)}`;
};

/** Day of the week, 0 = Sunday. */
export const veckodag = (datum: Datum): number =>
  (((Date.parse(`${datum}T00:00:00.000Z`) / DAY + 4) % 7) + 7) % 7;
