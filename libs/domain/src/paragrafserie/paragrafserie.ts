import type { SammantradeId } from '../sammantrade/sammantrade-id.js';
import type { ParagrafserieEvent } from './paragrafserie.events.js';

/** A body and a year: what the number of a paragraf is unique within. */
export type Paragrafar = { readonly organ: string; readonly ar: number };

/** The meeting that took a number last, and when that was recorded (ISO 8601 UTC). */
export type Paragraftagning = { readonly sammantrade: string; readonly registrerad: string };

/** Which meeting has taken each number of a body's year. */
export type Paragrafserie = ReadonlyMap<number, Paragraftagning>;

export const tomParagrafserie: Paragrafserie = new Map();

/** The serie that a meeting's paragrafer are numbered in: that of the year in which it began. */
export const paragrafarFor = ({ organ, datum }: SammantradeId): Paragrafar => ({
  organ,
  ar: Number(datum.slice(0, 4)),
});

/** Name of the stream of a serie. */
export const paragrafseriestrom = ({ organ, ar }: Paragrafar): string => `paragrafserie-${organ}-${ar}`;

/** The serie after one more number has been taken. */
export const utokaParagrafserie = (
  serie: Paragrafserie,
  { data, metadata }: ParagrafserieEvent & { readonly metadata: { readonly registrerad: string } },
): Paragrafserie =>
  new Map(serie).set(data.nr, { sammantrade: data.sammantrade, registrerad: metadata.registrerad });

/** Every meeting that has taken a number, by its id. */
export const motenISerien = (serie: Paragrafserie): readonly string[] => [
  ...new Set([...serie.values()].map(({ sammantrade }) => sammantrade)),
];
