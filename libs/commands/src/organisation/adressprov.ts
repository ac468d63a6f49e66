import type { Kanal } from '#domain';

/** Tries an address before messages go there. What is wrong with it, in Swedish; null when it answers as it should. */
export type Adressprov = (brevlada: {
  readonly kanal: Kanal;
  readonly adress: string;
}) => Promise<string | null>;

/** Nest token of {@link Adressprov}. */
export const ADRESSPROV = Symbol('Adressprov');

/** Where nothing is sent from: every address is taken as it is. */
export const ingetAdressprov: Adressprov = async () => Promise.resolve(null);
