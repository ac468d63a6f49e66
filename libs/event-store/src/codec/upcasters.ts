import type { JsonObject } from '#domain';

/** From one version of an event's data to the next. Pure; sees protected fields in clear, or empty when gallrade. */
export type Upcast = (data: JsonObject) => JsonObject;

/** Per event type, from version 1 on: the catalogue's version is always one more than the length of the chain. */
export type Upcasters = Readonly<Record<string, readonly Upcast[]>>;

/**
 * Never edited once released, only added to: a released event keeps its shape for ever, and every version has
 * a stored sample in upcasters.golden/ that must still read.
 *
 * @example
 * // v1 -> v2: one recipient became many
 * AnslagNedtaget: [({ anslag, ...rest }) => ({ ...rest, anslag: [anslag] })],
 */
export const upcasters: Upcasters = {
  // v1 -> v2: fullmäktige may decide on what has not been prepared, and then says why
  BeslutFattat: [(data) => ({ ...data, undantagFranBeredning: null })],
  // v1 -> v2: an expediering may take the place of an earlier one, when what was sent has been corrected
  BeslutExpedierat: [(data) => ({ ...data, ersatter: null })],
  // v1 -> v2: a comparison is of two moments
  LasningLoggad: [(data) => ({ ...data, fran: null, till: null })],
  DelegationsbeslutExpedierat: [(data) => ({ ...data, ersatter: null })],
};
