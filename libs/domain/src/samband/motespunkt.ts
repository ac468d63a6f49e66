import { arendeId } from '../diarieserie/diarienummer.js';
import { organnyckel, organtyp } from '../arende/organ.js';
import type { Arende } from '../arende/arende.state.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import { tolkaSkedde, type Skedde } from '../shared/edtf.js';

/** What a body did with a matter, as the ärende has it. `paragraf` is text without §. */
export type Behandlat = {
  readonly organ: string | null;
  readonly paragraf: string | null;
  readonly datum: Skedde;
};

/** Where it was done: the meeting, and the number of the paragraf where the meeting has one for it. */
export type Motespunkt = { readonly sammantrade: Sammantrade; readonly paragraf: number | null };

const nummer = (paragraf: string | null): number | null =>
  paragraf !== null && /^[1-9]\d{0,5}$/.test(paragraf.trim()) ? Number(paragraf) : null;

/** Whether a meeting may be the body's: its code or its name says so, or nothing says otherwise. */
const kanVaraOrganets = ({ organ, organnamn }: Sammantrade, namn: string): boolean => {
  const sokt = organnyckel(namn);
  if (organnyckel(organ) === sokt || (organnamn !== null && organnyckel(organnamn) === sokt)) return true;
  return organnamn === null && organtyp(organ) === 'okand';
};

/** The last day the meeting is known to have gone on. */
const sistaDag = ({ datum, avslutat, ajourneringar, aterupptaganden }: Sammantrade): string => {
  const dagar = [
    avslutat?.datum ?? null,
    ...ajourneringar.map((a) => a.till),
    ...aterupptaganden.map((a) => a.datum),
  ].map((d) => (d === null ? null : (tolkaSkedde(d)?.till ?? null)));
  return dagar.reduce<string>((sist, dag) => (dag !== null && dag > sist ? dag : sist), datum);
};

/** Whether it may have been done while the meeting went on. */
const kanVaraDa = (sammantrade: Sammantrade, skedde: Skedde): boolean => {
  const { fran, till } = tolkaSkedde(skedde) ?? { fran: null, till: null };
  return (till === null || till >= sammantrade.datum) && (fran === null || fran <= sistaDag(sammantrade));
};

const paragrafen = (sammantrade: Sammantrade, nr: number | null, id: string): number | null => {
  const kanda = sammantrade.paragrafer.filter((p) => p.arenden.length === 0 || p.arenden.includes(id));
  if (nr !== null) return kanda.some((p) => p.nr === nr) ? nr : null;
  const egna = kanda.filter((p) => p.arenden.includes(id));
  return egna.length === 1 ? (egna[0]?.nr ?? null) : null;
};

/**
 * Where a body dealt with the matter, among some meetings; null where none of them can be it, or several can. A
 * paragraf that names the ärende decides between meetings; of two about it the same day, its number does.
 */
export const motespunkt = (
  arende: Pick<Arende, 'serie' | 'ar' | 'lopnr'>,
  { organ, paragraf, datum }: Behandlat,
  moten: readonly Sammantrade[],
): Motespunkt | null => {
  if (organ === null) return null;
  const id = arendeId(arende);
  const traffar = moten
    .filter((m) => kanVaraOrganets(m, organ) && kanVaraDa(m, datum))
    .map((sammantrade) => ({ sammantrade, paragraf: paragrafen(sammantrade, nummer(paragraf), id) }));
  const medParagraf = traffar.filter((t) => t.paragraf !== null);
  const mojliga = medParagraf.length > 0 ? medParagraf : traffar;
  return mojliga.length === 1 ? (mojliga[0] ?? null) : null;
};
