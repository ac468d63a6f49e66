import { tolkaSkedde } from '../../shared/edtf.js';
import { arDatum } from '../../shared/stockholm.js';
import type { Json, JsonObject } from '../../shared/json.js';
import type { FaltSpec } from '../../shared/katalog.js';

const slagAv = (varde: Json): string => {
  if (varde === null) return 'null';
  return Array.isArray(varde) ? 'lista' : typeof varde;
};

const val = (typ: string): readonly string[] | null =>
  /^[A-Za-z]+( \| [A-Za-z]+)+$/.test(typ) ? typ.split(' | ') : null;

type Prov = (till: Json, nuvarande: Json) => boolean;

const arText: Prov = (till) => typeof till === 'string' && till.trim() !== '';
const arAntal: Prov = (till) => Number.isSafeInteger(till) && Number(till) >= 0;
const arTextlista: Prov = (till) => Array.isArray(till) && till.every((t) => typeof t === 'string');

/** How the catalogue's words for a type are tested, the first that begins so. Anything else is text. */
const PROV: readonly (readonly [string, Prov])[] = [
  ['datum', (till) => typeof till === 'string' && arDatum(till)],
  ['EDTF', (till) => typeof till === 'string' && tolkaSkedde(till) !== null],
  ['ja/nej', (till) => typeof till === 'boolean'],
  ['heltal', arAntal],
  ['antal', arAntal],
  ['lista av text', arTextlista],
  ['lista av', (till, nuvarande) => sammaForm(till, nuvarande)],
  ['{', (till, nuvarande) => sammaForm(till, nuvarande)],
];

const passarTyp = (typ: string, till: Json, nuvarande: Json): boolean => {
  const alternativ = val(typ);
  if (alternativ) return typeof till === 'string' && alternativ.includes(till);
  return (PROV.find(([borjan]) => typ.startsWith(borjan))?.[1] ?? arText)(till, nuvarande);
};

const sammaMedlemmar = (till: JsonObject, nuvarande: JsonObject): boolean => {
  const nycklar = Object.keys(till);
  return (
    nycklar.length === Object.keys(nuvarande).length &&
    nycklar.every((k) => Object.hasOwn(nuvarande, k) && sammaForm(till[k] ?? null, nuvarande[k] ?? null))
  );
};

/** Same members of the same kinds: a structured value keeps its shape. An empty list or null takes any. */
const sammaForm = (till: Json, nuvarande: Json): boolean => {
  if (nuvarande === null || till === null) return true;
  if (slagAv(till) !== slagAv(nuvarande)) return false;
  if (slagAv(till) === 'lista') {
    const [forsta] = nuvarande as readonly Json[];
    return forsta === undefined || (till as readonly Json[]).every((t) => sammaForm(t, forsta));
  }
  return slagAv(till) !== 'object' || sammaMedlemmar(till as JsonObject, nuvarande as JsonObject);
};

/**
 * Whether a corrected value fits the field as the catalogue describes it (`helt`: the whole field; otherwise
 * a part within it, which must be of the same kind as what stands there).
 */
export const passar = (spec: FaltSpec, till: Json, nuvarande: Json, helt: boolean): boolean => {
  if (!helt) return till === null || nuvarande === null || sammaForm(till, nuvarande);
  return till === null ? spec.nullbar === true : passarTyp(spec.typ, till, nuvarande);
};
