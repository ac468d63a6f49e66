/** Plain JSON: what an event may hold. No Date, no bigint, no undefined, no class. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };
