import { tolkaSkedde } from '../../shared/edtf.js';
import { arDatum } from '../../shared/stockholm.js';
import type { Json } from '../../shared/json.js';
import type { FaltSpec } from '../../shared/katalog.js';

const slagAv = (varde: Json): string => {
  if (varde === null) return 'null';
  return Array.isArray(varde) ? 'lista' : typeof varde;
};

const val = (typ: string): readonly string[] | null =>
  /^[A-Za-z]+( \| [A-Za-z]+)+$/.test(typ) ? typ.split(' | ') : null;

const passarTyp = (typ: string, till: Json, nuvarande: Json): boolean => {
  const alternativ = val(typ);
  if (alternativ) return typeof till === 'string' && alternativ.includes(till);
  if (typ === 'datum') return typeof till === 'string' && arDatum(till);
  if (typ === 'EDTF') return typeof till === 'string' && tolkaSkedde(till) !== null;
  if (typ === 'ja/nej') return typeof till === 'boolean';
  if (typ.startsWith('heltal') || typ.startsWith('antal'))
    return Number.isSafeInteger(till) && Number(till) >= 0;
  if (typ.startsWith('lista av text')) return Array.isArray(till) && till.every((t) => typeof t === 'string');
  if (typ.startsWith('lista av') || typ.startsWith('{')) return sammaForm(till, nuvarande);
  return typeof till === 'string' && till.trim() !== '';
};

/** Same members of the same kinds: a structured value keeps its shape. An empty list or null takes any. */
const sammaForm = (till: Json, nuvarande: Json): boolean => {
  if (nuvarande === null || till === null) return true;
  if (slagAv(till) !== slagAv(nuvarande)) return false;
  if (Array.isArray(till) && Array.isArray(nuvarande)) {
    const forsta = (nuvarande as readonly Json[])[0];
    return forsta === undefined || (till as readonly Json[]).every((t) => sammaForm(t, forsta));
  }
  if (typeof till !== 'object' || typeof nuvarande !== 'object') return true;
  const [a, b] = [Object.keys(till), Object.keys(nuvarande)];
  return (
    a.length === b.length &&
    a.every((k) => b.includes(k) && sammaForm(till[k as never], nuvarande[k as never]))
  );
};

/**
 * Whether a corrected value fits the field as the catalogue describes it (`helt`: the whole field; otherwise
 * a part within it, which must be of the same kind as what stands there).
 */
export const passar = (spec: FaltSpec, till: Json, nuvarande: Json, helt: boolean): boolean => {
  if (!helt) return till === null || nuvarande === null || sammaForm(till, nuvarande);
  return till === null ? spec.nullbar === true : passarTyp(spec.typ, till, nuvarande);
};
