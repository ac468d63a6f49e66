import {
  NoteraDomCommand,
  NoteraInhibitionCommand,
  NoteraLagaKraftCommand,
  NoteraOverklagandetidUtgangenCommand,
  OverlamnaOverklagandeCommand,
  RattaBeslutCommand,
  TaEmotOverklagandeCommand,
  UpphavBeslutCommand,
  VerkstallDelgivningCommand,
} from '#commands';
import type { Kommandovag } from '../http/kommando/kommandovag.js';
import { efterspelsvag } from './efterspelsvag.js';
import { verkstallandet } from './verkstallandevagar.js';
import {
  BeslutsrattelseDto,
  DelgivningDto,
  DomDto,
  iArende,
  InhibitionDto,
  LagaKraftDto,
  OverklagandeDto,
  OverklagandetidDto,
  OverlamnandeDto,
  UpphavandeDto,
  UpphavandeIArendeDto,
} from './efterspel.dto.js';

const DOMSTOL = 'Förvaltningsrätten i Göteborg';

/** What follows on a decision: rows 29 to 32 of the legal order. Each is two writes, by where the decision stands. */
const efterspelet = [
  efterspelsvag('delgivningar', {
    typ: 'VerkstallDelgivning',
    Kommando: VerkstallDelgivningCommand,
    kropp: DelgivningDto,
    iArende: iArende(DelgivningDto, 'VerkstallDelgivning'),
    pekar: 'beslut',
    rubrik: 'En part fick del av beslutet',
    beskrivning: 'Från den dagen löper partens tid för förvaltningsbesvär (FL 44 §).',
    exempel: {
      skedde: '2025-12-03',
      beslut: 1,
      mottagare: 'Kim Exempel',
      satt: 'vanlig',
      bevis: 'Delgivningskvitto',
    },
    data: (uppgifter) => uppgifter,
  }),
  efterspelsvag('overklaganden', {
    typ: 'TaEmotOverklagande',
    Kommando: TaEmotOverklagandeCommand,
    kropp: OverklagandeDto,
    iArende: iArende(OverklagandeDto, 'TaEmotOverklagande'),
    pekar: 'beslut',
    rubrik: 'Beslutet överklagades',
    beskrivning:
      'Också ett för sent överklagande registreras. Laglighetsprövning hör till förvaltningsrätten (KL 13:6).',
    exempel: {
      skedde: '2025-12-05',
      beslut: 1,
      slag: 'laglighetsprovning',
      av: { namn: 'Kim Exempel' },
      inlamnatTill: 'kommunen',
    },
    data: (uppgifter) => uppgifter,
  }),
  efterspelsvag('overklaganden/:nr/overlamnande', {
    typ: 'OverlamnaOverklagande',
    Kommando: OverlamnaOverklagandeCommand,
    kropp: OverlamnandeDto,
    iArende: OverlamnandeDto,
    pekar: 'inte',
    rubrik: 'Överklagandet lämnades över till domstolen',
    beskrivning: 'Vid förvaltningsbesvär prövar den som beslutat först om det kom i tid (FL 45–46 §§).',
    exempel: { skedde: '2025-12-08', till: DOMSTOL },
    data: (uppgifter, { nr }) => ({ ...uppgifter, overklagande: Number(nr) }),
  }),
  efterspelsvag('inhibitioner', {
    typ: 'NoteraInhibition',
    Kommando: NoteraInhibitionCommand,
    kropp: InhibitionDto,
    iArende: iArende(InhibitionDto, 'NoteraInhibition'),
    pekar: 'beslut',
    rubrik: 'En domstol stoppade verkställigheten tills vidare',
    beskrivning: 'Gäller till dess målet är avgjort.',
    exempel: { skedde: '2025-12-15', beslut: 1, domstol: DOMSTOL },
    data: (uppgifter) => uppgifter,
  }),
  efterspelsvag('domar', {
    typ: 'NoteraDom',
    Kommando: NoteraDomCommand,
    kropp: DomDto,
    iArende: iArende(DomDto, 'NoteraDom'),
    pekar: 'beslut',
    rubrik: 'En domstol avgjorde målet',
    beskrivning: 'Upphävs beslutet registreras det för sig: se upphavanden.',
    exempel: {
      skedde: '2026-02-20',
      beslut: 1,
      overklagande: 1,
      domstol: DOMSTOL,
      malnummer: '14711-25',
      utgang: 'avslas',
    },
    data: (uppgifter) => uppgifter,
  }),
  efterspelsvag('lagakraft', {
    typ: 'NoteraLagaKraft',
    Kommando: NoteraLagaKraftCommand,
    kropp: LagaKraftDto,
    iArende: iArende(LagaKraftDto, 'NoteraLagaKraft'),
    pekar: 'beslut',
    rubrik: 'Beslutet vann laga kraft',
    beskrivning: 'Registreras av en person med bevis: överklaganden går till domstolen.',
    exempel: { skedde: '2026-03-13', beslut: 1, bevis: 'Besked från förvaltningsrätten' },
    data: (uppgifter) => uppgifter,
  }),
  efterspelsvag('overklagandetider', {
    typ: 'NoteraOverklagandetidUtgangen',
    Kommando: NoteraOverklagandetidUtgangenCommand,
    kropp: OverklagandetidDto,
    iArende: iArende(OverklagandetidDto, 'NoteraOverklagandetidUtgangen'),
    pekar: 'beslut',
    rubrik: 'Tiden att överklaga gick ut',
    beskrivning: 'Noteras av klockan när anslaget suttit uppe hela tiden (KL 13:5); för hand vid import.',
    exempel: { skedde: '2025-12-22', beslut: 1, anslagen: '2025-12-01', sistaDag: '2025-12-22' },
    data: (uppgifter) => uppgifter,
  }),
  efterspelsvag('beslutsrattelser', {
    typ: 'RattaBeslut',
    Kommando: RattaBeslutCommand,
    kropp: BeslutsrattelseDto,
    iArende: iArende(BeslutsrattelseDto, 'RattaBeslut'),
    pekar: 'beslut',
    rubrik: 'Rätta en uppenbar felskrivning i beslutet',
    beskrivning: 'Beslutet står kvar som det skrevs (FL 36 §). Ändras innehållet behövs ett nytt beslut.',
    exempel: { beslut: 1, fran: 'Programmet antas.', till: 'Programmet för 2025–2027 antas.' },
    exempelForSig: { fran: 'Ansökan beviljas.', till: 'Ansökan beviljas för januari.' },
    data: (uppgifter) => uppgifter,
  }),
  efterspelsvag('upphavanden', {
    typ: 'UpphavBeslut',
    Kommando: UpphavBeslutCommand,
    kropp: UpphavandeDto,
    iArende: UpphavandeIArendeDto,
    pekar: 'avser',
    rubrik: 'Det som beslutades upphävdes',
    beskrivning: 'Av domstol eller av organet självt. Har det verkställts ska det rättas (KL 13:15).',
    exempel: { skedde: '2026-03-16', avser: { slag: 'beslut', nr: 1 }, av: DOMSTOL },
    data: (uppgifter) => uppgifter,
  }),
  ...verkstallandet,
];

/** Of a decision in an ärende. */
export const efterspelsvagar: readonly Kommandovag[] = efterspelet.map((e) => e.iArende);

/** Of a decision outside a meeting. */
export const delegationsefterspelsvagar: readonly Kommandovag[] = efterspelet.map((e) => e.forSig);
