import type { EfterspelCommand } from '../efterspel/efterspel.commands.js';
import type { Efterspelsdata, Efterspelshandelse } from '../efterspel/efterspel.events.js';

const DOMSTOL = 'Förvaltningsrätten i Göteborg';

/** One whole example of every fact that follows on a decision. */
export const efterspelsexempel: { readonly [T in Efterspelshandelse['type']]: Efterspelsdata<T> } = {
  DelgivningVerkstalld: {
    nr: 1,
    beslut: 1,
    mottagare: 'Anna Ek',
    satt: 'vanlig',
    bevis: 'delgivningskvitto',
  },
  OverklagandeInkommet: {
    nr: 1,
    beslut: 1,
    slag: 'laglighetsprovning',
    av: { namn: 'Anna Ek', organisation: null, adress: null },
    inlamnatTill: 'kommunen',
    delgivning: null,
    handlingNr: null,
  },
  OverklagandeOverlamnat: { overklagande: 1, till: DOMSTOL, iTid: null },
  InhibitionBeslutad: { beslut: 1, domstol: DOMSTOL },
  DomMeddelad: {
    nr: 1,
    beslut: 1,
    overklagande: 1,
    domstol: DOMSTOL,
    malnummer: '4711-26',
    utgang: 'upphavs',
  },
  BeslutUpphavt: { avser: { slag: 'beslut', nr: 1 }, av: DOMSTOL, dom: null },
  BeslutRattat: { beslut: 1, fran: 'bifalls', till: 'bifalles' },
  OverklagandetidUtgangen: {
    beslut: 1,
    anslagen: '2026-03-04',
    sistaDag: '2026-03-25',
    kalender: 'SE-2025-2027',
  },
  BeslutVannLagaKraft: { beslut: 1, bevis: 'Besked från förvaltningsrätten' },
  UppdragAterrapporterat: {
    beslut: 1,
    uppdrag: null,
    av: 'Tekniska nämnden',
    resultat: 'Vägen är byggd',
    slutfort: true,
  },
  BeslutVerkstallt: {
    beslut: 1,
    av: 'Tekniska nämnden',
    resultat: 'Avtalet är tecknat',
    gorAttAterstalla: true,
    skalprovning: null,
  },
  VerkstallighetRattad: { beslut: 1, resultat: 'Avtalet sades upp' },
};

const utanNr = <D extends { readonly nr: number }>({ nr: _nr, ...resten }: D): Omit<D, 'nr'> => resten;

/** One whole example of every command that says what followed on a decision. */
export const efterspelskommandon: {
  readonly [C in EfterspelCommand as C['type']]: C['data'];
} = {
  VerkstallDelgivning: utanNr(efterspelsexempel.DelgivningVerkstalld),
  TaEmotOverklagande: utanNr(efterspelsexempel.OverklagandeInkommet),
  OverlamnaOverklagande: efterspelsexempel.OverklagandeOverlamnat,
  NoteraInhibition: efterspelsexempel.InhibitionBeslutad,
  NoteraDom: utanNr(efterspelsexempel.DomMeddelad),
  UpphavBeslut: efterspelsexempel.BeslutUpphavt,
  RattaBeslut: efterspelsexempel.BeslutRattat,
  NoteraOverklagandetidUtgangen: efterspelsexempel.OverklagandetidUtgangen,
  NoteraLagaKraft: efterspelsexempel.BeslutVannLagaKraft,
  AterrapporteraUppdrag: efterspelsexempel.UppdragAterrapporterat,
  VerkstallBeslut: efterspelsexempel.BeslutVerkstallt,
  RattaVerkstallighet: efterspelsexempel.VerkstallighetRattad,
};
