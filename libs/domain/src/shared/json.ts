/** Plain JSON: what an event may hold. No Date, no bigint, no undefined, no class. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

const sammaObjekt = (a: JsonObject, b: JsonObject): boolean => {
  const nycklar = Object.keys(a);
  return (
    nycklar.length === Object.keys(b).length &&
    nycklar.every((k) => Object.hasOwn(b, k) && sammaJson(a[k] ?? null, b[k] ?? null))
  );
};

/** A list of JSON. */
export const arLista = (varde: Json): varde is readonly Json[] => Array.isArray(varde);
/** An object of JSON. */
export const arObjekt = (varde: Json): varde is JsonObject =>
  typeof varde === 'object' && varde !== null && !arLista(varde);

/** Whether two values are the same, whatever the order of their members. */
export const sammaJson = (a: Json, b: Json): boolean => {
  if (arLista(a) && arLista(b)) return a.length === b.length && a.every((v, i) => sammaJson(v, b[i] ?? null));
  return arObjekt(a) && arObjekt(b) ? sammaObjekt(a, b) : a === b;
};
