/*
 * An expediering is named after the fact that it was expedierat, `arende-KS-2025-202-12` (stream and revision), and a
 * delivery after its expediering and the recipient's number: whoever plans it twice plans the same.
 */

const EXPEDIERING = /^((?:arende|sammantrade|delegationsbeslut)-[A-Z0-9-]+)-(0|[1-9]\d*)$/;
const LEVERANS = /^(.+)-([1-9]\d{0,5})$/;

/** Id of the expediering that a fact is the beginning of. */
export const expedieringsId = (strom: string, revision: number): string => `${strom}-${revision}`;

/** What an expediering is of; null for a text that can be no expediering's. */
export const tolkaExpedieringsId = (
  id: string,
): { readonly strom: string; readonly revision: number } | null => {
  const [, strom, revision] = EXPEDIERING.exec(id) ?? [];
  return strom === undefined ? null : { strom, revision: Number(revision) };
};

/** Id of the delivery to a recipient by its number in the expediering. */
export const leveransId = (expediering: string, nr: number): string => `${expediering}-${nr}`;

/** What a delivery is of; null for a text that can be no delivery's. */
export const tolkaLeveransId = (id: string): { readonly expediering: string; readonly nr: number } | null => {
  const [, expediering = '', nr] = LEVERANS.exec(id) ?? [];
  return tolkaExpedieringsId(expediering) && { expediering, nr: Number(nr) };
};

export const expedieringsstrom = (id: string): string => `expediering-${id}`;
export const leveransstrom = (id: string): string => `leverans-${id}`;

const idEfter = (prefix: string, strom: string): string | null =>
  strom.startsWith(prefix) ? strom.slice(prefix.length) : null;

/** Id of the expediering that a stream holds; null when it holds none. */
export const expedieringAv = (strom: string): string | null => idEfter('expediering-', strom);
/** Id of the delivery that a stream holds; null when it holds none. */
export const leveransAv = (strom: string): string | null => idEfter('leverans-', strom);

/**
 * The stream under whose key the protected content of a stream lies. What is sent belongs to what it was sent from: its
 * gallring takes both, and a thousand recipients need no thousand keys.
 */
export const nyckelstrom = (strom: string): string => {
  const leverans = leveransAv(strom);
  const expediering = leverans === null ? expedieringAv(strom) : tolkaLeveransId(leverans)?.expediering;
  return (expediering == null ? null : tolkaExpedieringsId(expediering)?.strom) ?? strom;
};

/** Streams of how expediering is run. */
export const STARTSTROM = 'process-expediering-start';
export const kanalstrom = (kanal: string): string => `process-expediering-kanal-${kanal}`;
export const sammanfattningsstrom = (organ: string | null): string =>
  `process-expediering-sammanfattning-${organ ?? 'OKANT'}`;
