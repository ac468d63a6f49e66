import { delegationsbeslutId } from '../../delegationsbeslut/delegationsbeslut-id.js';
import {
  delegationsanslag,
  ENDA_BESLUTET,
  type Delegationsbeslut,
} from '../../delegationsbeslut/delegationsbeslut.state.js';
import { upphavt } from '../../efterspel/efterspel.state.js';
import type { Sammantrade } from '../../sammantrade/sammantrade.state.js';
import { franMotet, namnet, okantMote } from './fran-motet.js';
import type { Delegationsuppgifter, Protokollsutdrag, Utdragskunskap } from './protokollsutdrag.types.js';

/** What only an ärende can tell. */
const utanArende = {
  yrkanden: [],
  propositioner: [],
  omrostningar: [],
  reservationer: [],
  sarskildaYttranden: [],
  ejDeltagande: [],
  underlag: [],
} as const satisfies Partial<Protokollsutdrag>;

/**
 * The extract of a paragraf that is about no ärende, or of which no ärende tells; null where the meeting has none by
 * that number. What was decided there is recorded nowhere but in the minutes.
 */
export const utdragAvParagraf = (
  mote: Sammantrade,
  nr: number,
  kunskap: Utdragskunskap,
): Protokollsutdrag | null => {
  const paragraf = mote.paragrafer.find((p) => p.nr === nr);
  if (!paragraf) return null;
  const arenden = paragraf.arenden.map(kunskap.diarienummer);
  const [ensamt] = arenden.length === 1 ? arenden : [];
  return {
    ...utanArende,
    slag: 'paragraf',
    organ: { kod: mote.organ, namn: kunskap.organnamn(mote.organ) ?? mote.organnamn ?? mote.organ },
    datum: paragraf.datum,
    paragraf: String(nr),
    diarienummer: ensamt ?? null,
    rubrik: paragraf.rubrik,
    avgorande: null,
    ovrigaArenden: ensamt === undefined ? arenden : [],
    ...franMotet(mote, nr, kunskap),
    upphavt: null,
    rattelser: [],
    delegation: null,
    gallrad: mote.gallrad,
  };
};

const delegationen = (beslut: Delegationsbeslut, kunskap: Utdragskunskap): Delegationsuppgifter => {
  const { slag, delegat, person, vidaredelegeratAv, punkt, motivering, makulerat } = beslut;
  const [anmalan] = beslut.anmalningar;
  return {
    nummer: delegationsbeslutId(beslut),
    ...{ slag, delegat, vidaredelegeratAv, punkt, motivering, makulerat },
    person: person === null ? null : namnet(kunskap, person),
    anmalt: anmalan
      ? { sammantrade: anmalan.sammantrade, paragraf: anmalan.paragraf, datum: anmalan.datum }
      : null,
  };
};

/** The extract of a decision outside a meeting. It has no justering; its notice, where it has one, is its own. */
export const utdragAvDelegationsbeslut = (
  beslut: Delegationsbeslut,
  kunskap: Utdragskunskap,
): Protokollsutdrag => ({
  ...utanArende,
  ...okantMote,
  slag: 'delegationsbeslut',
  organ: { kod: beslut.namnd, namn: kunskap.organnamn(beslut.namnd) ?? beslut.namnd },
  datum: beslut.datum,
  paragraf: null,
  diarienummer: beslut.arende === null ? null : kunskap.diarienummer(beslut.arende),
  rubrik: beslut.rubrik,
  avgorande: {
    slag: 'beslut',
    beslutssatser: beslut.beslutssatser,
    utfall: beslut.utfall,
    uppdrag: [],
    gallerFran: null,
  },
  ovrigaArenden: [],
  anslag: delegationsanslag(beslut).map(({ datum, tavlor, nedtasTidigast, avbrutet }) => ({
    ...{ datum, tavlor, nedtasTidigast },
    avbrutet: avbrutet !== null,
  })),
  upphavt: upphavt(beslut.efterspel, { slag: 'beslut', nr: ENDA_BESLUTET }),
  rattelser: beslut.efterspel.beslutsrattelser.map(({ datum, fran, till }) => ({ datum, fran, till })),
  delegation: delegationen(beslut, kunskap),
  gallrad: beslut.gallrad,
});
