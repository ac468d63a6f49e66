import type {
  ArendeCommand,
  DelegationsbeslutCommand,
  DelegationsordningCommand,
  Handelse,
  HandlingCommand,
  Json,
  OrganisationCommand,
  SammantradeCommand,
} from '#domain';

/**
 * Every command that a line may be. Receiving a merger is the other half of one, and never asked for by itself; what is
 * corrected by a line is in an ärende.
 */
export type Kommandotyp =
  | 'OppnaArende'
  | Exclude<ArendeCommand['type'], 'TaEmotSammanlaggning'>
  | HandlingCommand['type']
  | SammantradeCommand['type']
  | OrganisationCommand['type']
  | DelegationsordningCommand['type']
  | 'FattaDelegationsbeslut'
  | DelegationsbeslutCommand['type'];

/** How the data of a command follows from the event that it becomes, as the catalogue describes it. */
export type Kommandorad = {
  readonly handelse: Handelse['type'];
  /** What it is addressed to: an ärende, a handling that has none yet, a meeting, a body and so on, or nothing that exists. */
  readonly till:
    'arende' | 'handling' | 'sammantrade' | 'organ' | 'delegationsordning' | 'delegationsbeslut' | 'nytt';
  /** What it may be addressed to instead. */
  readonly ellerTill?: 'delegationsbeslut';
  /** Fields that the log gives and that a line in the form of an event may state: they are compared afterwards. */
  readonly ges?: readonly string[];
  /** Fields that are never the line's to say, and what they become. */
  readonly satts?: Readonly<Record<string, Json>>;
  /** Lists that must hold something. */
  readonly minstEn?: readonly string[];
  /** What a field that may be left out becomes, where that is neither null nor an empty list. */
  readonly annars?: Readonly<Record<string, Json>>;
  /** Fields that may be null but not left out. */
  readonly maste?: readonly string[];
  /** Fields that may be left out, and then say nothing at all: not even null. */
  readonly valfria?: readonly string[];
  /** Nothing is mended or moved without a reason. */
  readonly kravSkal?: true;
};

const numrerad = (handelse: Handelse['type'], mer: Partial<Kommandorad> = {}): Kommandorad => ({
  handelse,
  till: 'arende',
  ges: ['nr'],
  ...mer,
});
const vanlig = (handelse: Handelse['type'], mer: Partial<Kommandorad> = {}): Kommandorad => ({
  handelse,
  till: 'arende',
  ...mer,
});

/** What followed on a decision: in an ärende, or one that stands for itself. */
const efterspel = (handelse: Handelse['type'], mer: Partial<Kommandorad> = {}): Kommandorad => ({
  handelse,
  till: 'arende',
  ellerTill: 'delegationsbeslut',
  ...mer,
});

const vidMote = (handelse: Handelse['type'], mer: Partial<Kommandorad> = {}): Kommandorad => ({
  handelse,
  till: 'sammantrade',
  ...mer,
});

const iOrgan = (handelse: Handelse['type'], mer: Partial<Kommandorad> = {}): Kommandorad => ({
  handelse,
  till: 'organ',
  ...mer,
});

const iOrdning = (handelse: Handelse['type'], mer: Partial<Kommandorad> = {}): Kommandorad => ({
  handelse,
  till: 'delegationsordning',
  ...mer,
});

const omBeslut = (handelse: Handelse['type'], mer: Partial<Kommandorad> = {}): Kommandorad => ({
  handelse,
  till: 'delegationsbeslut',
  ...mer,
});

export const KOMMANDON: Readonly<Record<Kommandotyp, Kommandorad>> = {
  OppnaArende: {
    handelse: 'ArendeOppnat',
    till: 'nytt',
    satts: { serie: null, ar: null, lopnr: null, oppning: null, overlamnatFran: null },
  },
  RegistreraHandling: numrerad('HandlingRegistrerad', {
    satts: { handlingId: null, koppladFran: null, flyttadFran: null },
  }),
  UpprattaHandling: numrerad('HandlingUpprattad', { satts: { handlingId: null, flyttadFran: null } }),
  FlyttaHandling: vanlig('HandlingFlyttad', { kravSkal: true }),
  MarkeraSekretess: numrerad('SekretessMarkerad'),
  HavSekretess: vanlig('SekretessHavd'),
  VackMotion: vanlig('MotionVackt', { minstEn: ['motionarer'] }),
  TilldelaHandlaggare: vanlig('HandlaggareTilldelad'),
  RelateraArende: vanlig('ArendeRelaterat'),
  RemitteraArende: vanlig('ArendeRemitterat', { ges: ['remissId'], minstEn: ['till'] }),
  ForlangSvarstid: vanlig('RemissSvarstidForlangd'),
  PaminnOmRemiss: vanlig('RemissPamind'),
  TaEmotYttrande: numrerad('YttrandeInkommet'),
  GeTillfalleAttYttraSig: vanlig('TillfalleAttYttraSigGivet', { minstEn: ['till'] }),
  GenomforSamverkan: vanlig('SamverkanGenomford', { minstEn: ['parter'] }),
  UpprattaTjansteskrivelse: numrerad('TjansteskrivelseUpprattad'),
  AnmalTillSammantrade: vanlig('ArendeAnmaltTillSammantrade'),
  BeredArende: vanlig('ArendeBerett'),
  LamnaForslag: numrerad('ForslagTillBeslutLamnat'),
  FramstallYrkande: numrerad('YrkandeFramstallt'),
  AtertaYrkande: vanlig('YrkandeAtertaget'),
  StallProposition: vanlig('PropositionStalld', { minstEn: ['ordning'] }),
  GenomforOmrostning: numrerad('OmrostningGenomford'),
  BordlaggArende: numrerad('ArendeBordlagt'),
  AterremitteraArende: numrerad('ArendeAterremitterat'),
  FattaBeslut: numrerad('BeslutFattat', { minstEn: ['beslutssatser'] }),
  AnmalMotionsfrist: numrerad('MotionsfristAnmald'),
  AvskrivMotion: vanlig('MotionAvskriven'),
  AtertaMotion: vanlig('MotionAtertagen', { minstEn: ['av'] }),
  AnmalReservation: numrerad('ReservationAnmald', { minstEn: ['av'] }),
  AntecknaSarskiltYttrande: numrerad('SarskiltYttrandeAntecknat', { minstEn: ['av'] }),
  AvstaFranBeslut: numrerad('DeltogInteIBeslut', { minstEn: ['av'] }),
  ExpedieraBeslut: numrerad('BeslutExpedierat', { minstEn: ['mottagare'] }),
  NoteraMotionsfristPasserad: vanlig('MotionsfristPasserad'),
  VerkstallDelgivning: efterspel('DelgivningVerkstalld', { ges: ['nr'] }),
  TaEmotOverklagande: efterspel('OverklagandeInkommet', { ges: ['nr'] }),
  OverlamnaOverklagande: efterspel('OverklagandeOverlamnat'),
  NoteraInhibition: efterspel('InhibitionBeslutad'),
  NoteraDom: efterspel('DomMeddelad', { ges: ['nr'] }),
  UpphavBeslut: efterspel('BeslutUpphavt'),
  RattaBeslut: efterspel('BeslutRattat'),
  NoteraOverklagandetidUtgangen: efterspel('OverklagandetidUtgangen'),
  NoteraLagaKraft: efterspel('BeslutVannLagaKraft'),
  AterrapporteraUppdrag: efterspel('UppdragAterrapporterat', { annars: { slutfort: false } }),
  VerkstallBeslut: efterspel('BeslutVerkstallt'),
  RattaVerkstallighet: efterspel('VerkstallighetRattad'),
  AvslutaArende: vanlig('ArendeAvslutat'),
  AteroppnaArende: vanlig('ArendeAteroppnat'),
  MakuleraArende: vanlig('ArendeMakulerat', { kravSkal: true }),
  SammanlaggArende: vanlig('ArendeSammanlagt', { kravSkal: true }),
  OverlamnaArende: vanlig('ArendeOverlamnatTillNamnd', { satts: { oppning: '' }, kravSkal: true }),
  GorAnteckning: vanlig('AnteckningGjord'),
  RattaUppgift: vanlig('UppgiftRattad', { maste: ['till'], valfria: ['fran'], kravSkal: true }),
  MakuleraHandelse: vanlig('HandelseMakulerad', { kravSkal: true }),
  TaEmotHandling: {
    handelse: 'HandlingInkommen',
    till: 'nytt',
    satts: { handlingId: null },
    annars: { externVarning: false },
  },
  KopplaHandling: { handelse: 'HandlingKopplad', till: 'handling' },
  AvvisaHandling: { handelse: 'HandlingAvvisad', till: 'handling' },
  UtfardaKallelse: vidMote('KallelseUtfardad', { annars: { bradskande: false } }),
  AnslaKungorelse: vidMote('KungorelseAnslagen'),
  OppnaSammantrade: vidMote('SammantradeOppnat'),
  FaststallNarvaro: vidMote('NarvaroFaststalld', { minstEn: ['narvarande'] }),
  AndraNarvaro: vidMote('NarvaroAndrad'),
  AnmalJav: vidMote('JavAnmalt'),
  TilldelaParagraf: vidMote('ParagrafTilldelad'),
  AjourneraSammantrade: vidMote('SammantradeAjournerat'),
  AterupptaSammantrade: vidMote('SammantradeAterupptaget'),
  StallInSammantrade: vidMote('SammantradeInstallt'),
  AvslutaSammantrade: vidMote('SammantradeAvslutat'),
  UpprattaProtokoll: vidMote('ProtokollUpprattat', { minstEn: ['paragrafer'] }),
  JusteraProtokoll: vidMote('ProtokollJusterat', { minstEn: ['paragrafer'], annars: { omedelbar: false } }),
  VagraJustering: vidMote('JusteringVagrad', { minstEn: ['paragrafer'] }),
  TillkannageJustering: vidMote('JusteringTillkannagiven', {
    ges: ['nr'],
    minstEn: ['paragrafer', 'tavlor'],
  }),
  TaNedAnslag: vidMote('AnslagNedtaget'),
  AvbrytAnslag: vidMote('AnslagAvbrutet'),
  BestyrkProtokollsutdrag: vidMote('ProtokollsutdragBestyrkt'),
  GorProtokollsanteckning: vidMote('ProtokollsanteckningGjord'),
  ExpedieraParagraf: vidMote('ParagrafExpedierad', { ges: ['nr'], minstEn: ['mottagare'] }),
  InrattaOrgan: iOrgan('OrganInrattat'),
  DopOmOrgan: iOrgan('OrganOmdopt'),
  BestamAntal: iOrgan('AntalBestamt'),
  SlaSammanOrgan: iOrgan('OrganSammanslaget'),
  UpphorOrgan: iOrgan('OrganUpphort'),
  AngePerson: iOrgan('PersonAngiven'),
  TilldelaUppdrag: iOrgan('UppdragTilldelat'),
  AvslutaUppdrag: iOrgan('UppdragAvslutat'),
  AngeBrevlada: iOrgan('BrevladaAngiven'),
  AngeExpedieringsregel: iOrgan('ExpedieringsregelAngiven'),
  AngeAnsvarsomrade: iOrgan('AnsvarsomradeAngivet'),
  AngeGrupp: iOrgan('GruppAngiven'),
  FaststallDelegationsordning: iOrdning('DelegationsordningFaststalld', { minstEn: ['punkter'] }),
  LaggTillDelegationspunkt: iOrdning('DelegationspunktTillagd', { minstEn: ['delegater'] }),
  UpphavDelegationspunkt: iOrdning('DelegationspunktUpphavd'),
  FattaDelegationsbeslut: omBeslut('DelegationsbeslutFattat', {
    satts: { namnd: null, ar: null, nr: null },
    minstEn: ['beslutssatser'],
  }),
  AnmalDelegationsbeslut: omBeslut('DelegationsbeslutAnmalt'),
  ProtokollforDelegationsbeslut: omBeslut('DelegationsbeslutProtokollfort'),
  TillkannageDelegationsbeslut: omBeslut('DelegationsbeslutTillkannagivet', {
    ges: ['nr'],
    minstEn: ['tavlor'],
  }),
  TaNedDelegationsbeslutsanslag: omBeslut('DelegationsbeslutsanslagNedtaget'),
  AvbrytDelegationsbeslutsanslag: omBeslut('DelegationsbeslutsanslagAvbrutet'),
  ExpedieraDelegationsbeslut: omBeslut('DelegationsbeslutExpedierat', {
    ges: ['nr'],
    minstEn: ['mottagare'],
  }),
  MakuleraDelegationsbeslut: omBeslut('DelegationsbeslutMakulerat', { kravSkal: true }),
};

export const arKommando = (namn: string): namn is Kommandotyp => Object.hasOwn(KOMMANDON, namn);

const AV_HANDELSE: ReadonlyMap<string, Kommandotyp> = new Map(
  Object.entries(KOMMANDON).map(([namn, { handelse }]) => [handelse, namn as Kommandotyp]),
);

/** The command that an event comes of; undefined for events that others bring with them. */
export const kommandoFor = (handelse: string): Kommandotyp | undefined => AV_HANDELSE.get(handelse);
