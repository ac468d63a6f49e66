import { sammaOrgan } from '../../arende/organ.js';
import { datumAv, tolkaSkedde, type Skedde } from '../../shared/edtf.js';

/** Where and when something was done, and what event says so. */
export type Plats = {
  readonly organ: string | null;
  readonly paragraf: string | null;
  readonly datum: Skedde;
};

const tolkad = (datum: Skedde): { readonly fran: string | null; readonly till: string | null } =>
  tolkaSkedde(datum) ?? { fran: null, till: null };

const ar = (dag: string | null): number | null => (dag === null ? null : Number(dag.slice(0, 4)));

/** Whether two dates may be of one year: numbers of paragrafer begin anew each year. */
const kanVaraSammaAr = (a: Skedde, b: Skedde): boolean => {
  const [x, y] = [tolkad(a), tolkad(b)];
  const borjarEfter = (fran: string | null, till: string | null): boolean =>
    fran !== null && till !== null && (ar(fran) ?? 0) > (ar(till) ?? 0);
  return !borjarEfter(x.fran, y.till) && !borjarEfter(y.fran, x.till);
};

const sammaDag = (a: Skedde, b: Skedde): boolean => datumAv(a) !== null && datumAv(a) === datumAv(b);

/**
 * Whether two things of one ärende were done at the same paragraf: the same body and number within a year or, where one
 * of them has no number, the same day.
 */
export const vidSammaParagraf = (a: Plats, b: Plats): boolean => {
  if (a.organ === null || b.organ === null || !sammaOrgan(a.organ, b.organ)) return false;
  if (a.paragraf !== null && b.paragraf !== null)
    return a.paragraf.trim() === b.paragraf.trim() && kanVaraSammaAr(a.datum, b.datum);
  return sammaDag(a.datum, b.datum);
};

/**
 * Whether something was there when another thing was decided. The days say so where they can; else the one that the log
 * was told of first came first.
 */
export const varDarFore = (
  a: { readonly datum: Skedde; readonly revision: number },
  b: { readonly datum: Skedde; readonly revision: number },
): boolean => {
  const [x, y] = [tolkad(a.datum), tolkad(b.datum)];
  if (x.till !== null && y.fran !== null && x.till < y.fran) return true;
  if (x.fran !== null && y.till !== null && x.fran > y.till) return false;
  return a.revision < b.revision;
};
