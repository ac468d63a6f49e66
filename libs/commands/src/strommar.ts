import { Okand } from '#domain';
import type { StreamName } from '#event-store';

const ARENDE_ID = /^[A-Z][A-Z0-9]{0,9}-\d{4}-[1-9]\d{0,8}$/;
const ID = /^[A-Za-z0-9-]{1,64}$/;

/** Stream of an ärende by its id, `KS-2025-202`. Throws `Okand` for a text that can be no ärende's. */
export const arendeStrom = (id: string): StreamName => {
  if (!ARENDE_ID.test(id)) throw arendeOkant(id);
  return `arende-${id}`;
};

/** The id of an ärende by its number. */
export const arendeId = (serie: string, ar: number, lopnr: number): string => `${serie}-${ar}-${lopnr}`;

/** Stream of a handling before it belongs to an ärende. Throws `Okand` for a text that can be no handling's. */
export const handlingStrom = (id: string): StreamName => {
  if (!ID.test(id)) throw new Okand('HANDLING_OKAND', 'Handlingen finns inte.');
  return `handling-${id}`;
};

export const serieStrom = (serie: string, ar: number): StreamName => `diarieserie-${serie}-${ar}`;

export const oppningStrom = (commandId: string): StreamName => `oppning-${commandId}`;

/** What stands after the category: the id that the world knows. */
export const idAv = (stream: StreamName): string => stream.slice(stream.indexOf('-') + 1);

export const arendeOkant = (id: string): Okand =>
  new Okand('ARENDE_OKANT', `Ärendet ${id} finns inte. Kontrollera diarienumret: serie-år-löpnummer.`);
