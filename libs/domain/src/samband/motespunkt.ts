import { arendeId } from '../diarieserie/diarienummer.js';
import { organnyckel, organtyp } from '../arende/organ.js';
import type { Arende } from '../arende/arende.state.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';
import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';

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

/** The last day the meeting is known to have gone on. */
export const sistaKandaDag = ({ datum, avslutat, ajourneringar, aterupptaganden }: Sammantrade): string => {
  const dagar = [
    avslutat?.datum ?? null,
    ...ajourneringar.map((a) => a.till),
    ...aterupptaganden.map((a) => a.datum),
  ].map((d) => (d === null ? null : (tolkaSkedde(d)?.till ?? null)));
  return dagar.reduce<string>((sist, dag) => (dag !== null && dag > sist ? dag : sist), datum);
};

/** What of a meeting tells whether a matter was dealt with there. */
export type Motesbild = {
  readonly organ: string;
  readonly organnamn: string | null;
  readonly datum: Datum;
  readonly sistaDag: Datum;
  readonly paragrafer: readonly { readonly nr: number; readonly arenden: readonly string[] }[];
};

/** Whether a meeting may be the body's: its code or its name says so, or nothing says otherwise. */
const kanVaraOrganets = ({ organ, organnamn }: Motesbild, namn: string): boolean => {
  const sokt = organnyckel(namn);
  if (organnyckel(organ) === sokt || (organnamn !== null && organnyckel(organnamn) === sokt)) return true;
  return organnamn === null && organtyp(organ) === 'okand';
};

/** Whether it may have been done while the meeting went on. */
const kanVaraDa = ({ datum, sistaDag }: Motesbild, skedde: Skedde): boolean => {
  const { fran, till } = tolkaSkedde(skedde) ?? { fran: null, till: null };
  return (till === null || till >= datum) && (fran === null || fran <= sistaDag);
};

const paragrafen = ({ paragrafer }: Motesbild, nr: number | null, id: string): number | null => {
  const kanda = paragrafer.filter((p) => p.arenden.length === 0 || p.arenden.includes(id));
  if (nr !== null) return kanda.some((p) => p.nr === nr) ? nr : null;
  const egna = kanda.filter((p) => p.arenden.includes(id));
  return egna.length === 1 ? (egna[0]?.nr ?? null) : null;
};

/**
 * Where a body dealt with an ärende, among some meetings; null where none of them can be it, or several can. A
 * paragraf that names the ärende decides between meetings; of two about it the same day, its number does.
 */
export const behandlatVid = <M extends Motesbild>(
  id: string,
  { organ, paragraf, datum }: Behandlat,
  moten: readonly M[],
): { readonly mote: M; readonly paragraf: number | null } | null => {
  if (organ === null) return null;
  const traffar = moten
    .filter((mote) => kanVaraOrganets(mote, organ) && kanVaraDa(mote, datum))
    .map((mote) => ({ mote, paragraf: paragrafen(mote, nummer(paragraf), id) }));
  const medParagraf = traffar.filter((t) => t.paragraf !== null);
  const mojliga = medParagraf.length > 0 ? medParagraf : traffar;
  return mojliga.length === 1 ? (mojliga[0] ?? null) : null;
};

/** As `behandlatVid`, among whole meetings. */
export const motespunkt = (
  arende: Pick<Arende, 'serie' | 'ar' | 'lopnr'>,
  behandlat: Behandlat,
  moten: readonly Sammantrade[],
): Motespunkt | null => {
  const bilder = moten.map((sammantrade) => {
    const { organ, organnamn, datum, paragrafer } = sammantrade;
    return { sammantrade, organ, organnamn, datum, paragrafer, sistaDag: sistaKandaDag(sammantrade) };
  });
  const punkt = behandlatVid(arendeId(arende), behandlat, bilder);
  return punkt && { sammantrade: punkt.mote.sammantrade, paragraf: punkt.paragraf };
};
