import { anslagAv, justeringAv } from '../../sammantrade/justering.js';
import { sammantradeId } from '../../sammantrade/sammantrade-id.js';
import type { Sammantrade } from '../../sammantrade/sammantrade.state.js';
import type { Protokollsutdrag, Utdragsanslag, Utdragskunskap } from './protokollsutdrag.types.js';

/** The part of an extract that the meeting tells. */
export type FranMotet = Pick<
  Protokollsutdrag,
  'sammantrade' | 'justering' | 'anslag' | 'bestyrkande' | 'anteckningar'
>;

/** No meeting is known. */
export const okantMote: FranMotet = {
  sammantrade: null,
  justering: null,
  anslag: [],
  bestyrkande: null,
  anteckningar: [],
};

/** A person as they are written: by name where it is known. */
export const namnet = ({ personnamn }: Utdragskunskap, person: string): string =>
  personnamn(person) ?? person;

const namnEllerNull = (kunskap: Utdragskunskap, person: string | null): string | null =>
  person === null ? null : namnet(kunskap, person);

const justeringen = (
  mote: Sammantrade,
  paragraf: number,
  kunskap: Utdragskunskap,
): Protokollsutdrag['justering'] => {
  const justering = justeringAv(mote, paragraf);
  return (
    justering && {
      datum: justering.datum,
      ordforande: namnEllerNull(kunskap, justering.ordforande),
      justerare: justering.justerare.map((p) => namnet(kunskap, p)),
      omedelbar: justering.omedelbar,
    }
  );
};

const anslagen = (mote: Sammantrade, paragraf: number): readonly Utdragsanslag[] =>
  anslagAv(mote, paragraf).map(({ datum, tavlor, nedtasTidigast, avbrutet }) => ({
    datum,
    tavlor,
    nedtasTidigast,
    avbrutet: avbrutet !== null,
  }));

/** The last certificate counts: a new one is made when something has been corrected. */
const bestyrkt = (
  { utdrag }: Sammantrade,
  paragraf: number,
  kunskap: Utdragskunskap,
): Protokollsutdrag['bestyrkande'] => {
  const sista = utdrag.findLast((u) => u.paragraf === paragraf);
  return sista ? { datum: sista.datum, av: namnEllerNull(kunskap, sista.av) } : null;
};

/** What the meeting says of one of its paragrafer; of which paragraf it is null tells nothing but the day. */
export const franMotet = (mote: Sammantrade, paragraf: number | null, kunskap: Utdragskunskap): FranMotet => {
  const sammantrade = { id: sammantradeId(mote), datum: mote.datum };
  if (paragraf === null) return { ...okantMote, sammantrade };
  return {
    sammantrade,
    justering: justeringen(mote, paragraf, kunskap),
    anslag: anslagen(mote, paragraf),
    bestyrkande: bestyrkt(mote, paragraf, kunskap),
    anteckningar: mote.anteckningar
      .filter((a) => a.paragraf === paragraf)
      .map(({ av, text }) => ({ av: namnEllerNull(kunskap, av), text })),
  };
};
