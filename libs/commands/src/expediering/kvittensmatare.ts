/**
 * Is told that a recipient acknowledged a delivery, once, by whatever way: the id of the delivery, and when it was recorded
 * (ISO 8601 UTC). Must not throw: what it is told of is in the log already.
 */
export type Kvittensmatare = (leverans: string, nar: string) => void;

/** Nest token of {@link Kvittensmatare}. */
export const KVITTENSMATARE = Symbol('Kvittensmatare');

export const ingenKvittensmatare: Kvittensmatare = () => undefined;
