import type { Handelse } from '#domain';
import type { Aktorsroll } from './aktorer.js';
import type { Datumslag } from './datum.js';

/** An event of weight: what its `action` is called, which kind its date is, and who in its data had which part. */
export type Atgardsslag = {
  readonly atgard: string;
  readonly datum: Datumslag;
  readonly roller?: Readonly<Record<string, Aktorsroll>>;
  /** The field that says by when something is to be done. */
  readonly senast?: string;
};
/** An event that gives no action, and why. It is in the list of events all the same. */
export type Viktlos = { readonly utan: string };

const organ: Aktorsroll = { annan: 'organ' };
const atgard = (
  namn: string,
  datum: Datumslag = 'skedde',
  roller: Readonly<Record<string, Aktorsroll>> = {},
  senast?: string,
): Atgardsslag => ({ atgard: namn, datum, roller, ...(senast !== undefined && { senast }) });
const iOrgan = (namn: string, datum: Datumslag = 'skedde', roller = {}): Atgardsslag =>
  atgard(namn, datum, { organ, ...roller });
const utan = (skal: string): Viktlos => ({ utan: skal });

const NUMRET = utan('Säger hur ärendet fick sitt nummer, som står i objectId.');
const SAMMANTRADET = utan('Hör till sammanträdets egen akt; ärendets händelser namnger organ och paragraf.');
const REGISTRET = utan('Hör till registret över organ, inte till något ärende.');
const ORDNINGEN = utan('Hör till nämndens delegationsordning, inte till något ärende.');
const DELEGATIONEN = utan('Ett delegationsbeslut har en egen akt med eget nummer.');
const DRIFTEN = utan('Säger hur utskicken sköts, inte vad som hände i ärendet.');
const REVISIONEN = utan('Hör till hela loggen och vem som läst den, inte till vad som hände i ärendet.');
const FORSOKET = utan('Ett försök av flera att leverera; utfallet är en egen händelse.');

/**
 * What every event of the catalogue is in an archive. A new event is a compile error here until somebody has said whether it
 * is of weight.
 */
export const VIKT: { readonly [T in Handelse['type']]: Atgardsslag | Viktlos } = {
  ArendeOppnat: iOrgan('öppning', 'opened', { initiativtagare: 'opening_person' }),
  HandlingRegistrerad: atgard('inkommen handling', 'received', { avsandare: 'sender' }),
  HandlingUpprattad: atgard('upprättad handling', 'created', {
    upprattadAv: 'creator',
    mottagare: 'recipient',
  }),
  HandlingFlyttad: atgard('flytt av handling', 'moved'),
  SekretessMarkerad: atgard('sekretessmarkering', 'confidentiality_assessed', {
    myndighet: 'authorising_person',
  }),
  SekretessHavd: atgard('sekretessmarkering borttagen', 'confidentiality_assessed'),
  MotionVackt: iOrgan('motion', 'received', { motionarer: 'sender' }),
  HandlaggareTilldelad: atgard('handläggare', 'skedde', { handlaggare: 'responsible_person' }),
  ArendeRelaterat: atgard('relation'),
  ArendeRemitterat: atgard('remiss', 'sent', { till: 'recipient' }, 'svarSenast'),
  RemissSvarstidForlangd: atgard('förlängd svarstid', 'skedde', {}, 'svarSenast'),
  RemissPamind: atgard('påminnelse om remiss', 'sent', { till: 'recipient' }),
  YttrandeInkommet: atgard('yttrande', 'received', { fran: 'sender' }),
  TillfalleAttYttraSigGivet: atgard('tillfälle att yttra sig', 'sent', { till: 'recipient' }, 'svarSenast'),
  SamverkanGenomford: atgard('samverkan', 'skedde', { parter: 'counterpart' }),
  TjansteskrivelseUpprattad: atgard('tjänsteskrivelse', 'created', { kontor: 'creator', till: 'recipient' }),
  ArendeAnmaltTillSammantrade: atgard('anmälan till sammanträde', 'skedde', { organ }, 'datum'),
  ArendeAvslutat: atgard('avslut', 'closed'),
  ArendeAteroppnat: atgard('återöppnande', 'opened'),
  AnteckningGjord: atgard('anteckning'),

  ArendeBerett: iOrgan('beredning'),
  ForslagTillBeslutLamnat: iOrgan('förslag till beslut', 'skedde', { till: 'recipient' }),
  YrkandeFramstallt: iOrgan('yrkande', 'skedde', { av: { annan: 'yrkande' } }),
  YrkandeAtertaget: atgard('yrkande återtaget'),
  PropositionStalld: iOrgan('proposition'),
  OmrostningGenomford: iOrgan('omröstning'),
  ArendeBordlagt: atgard('bordläggning', 'decision', { organ }, 'tillDatum'),
  ArendeAterremitterat: iOrgan('återremiss', 'decision', { till: 'recipient' }),
  BeslutFattat: iOrgan('beslut', 'decision'),
  MotionsfristAnmald: iOrgan('anmälan om motionens frist'),
  MotionsfristPasserad: atgard('motionens frist passerad'),
  MotionAvskriven: iOrgan('motion avskriven', 'decision'),
  MotionAtertagen: atgard('motion återtagen', 'skedde', { av: 'sender' }),
  ReservationAnmald: iOrgan('reservation', 'skedde', { av: { annan: 'reservant' } }),
  SarskiltYttrandeAntecknat: iOrgan('särskilt yttrande', 'skedde', { av: { annan: 'yttrande' } }),
  DeltogInteIBeslut: iOrgan('deltog inte i beslutet', 'skedde', { av: { annan: 'deltog inte' } }),
  BeslutExpedierat: atgard('expediering', 'expedited', { mottagare: 'recipient' }),

  DelgivningVerkstalld: atgard('delgivning', 'sent', { mottagare: 'recipient' }),
  OverklagandeInkommet: atgard('överklagande', 'received', { av: 'counterpart' }),
  OverklagandeOverlamnat: atgard('överklagande överlämnat', 'sent', { till: 'recipient' }),
  InhibitionBeslutad: atgard('inhibition', 'decision', { domstol: 'authorising_person' }),
  DomMeddelad: atgard('dom', 'decision', { domstol: 'authorising_person' }),
  BeslutUpphavt: atgard('beslut upphävt', 'decision', { av: 'authorising_person' }),
  BeslutRattat: atgard('beslut rättat'),
  OverklagandetidUtgangen: atgard('överklagandetiden ute'),
  BeslutVannLagaKraft: atgard('laga kraft'),
  UppdragAterrapporterat: atgard('uppdrag återrapporterat', 'skedde', { av: organ }),
  BeslutVerkstallt: atgard('beslut verkställt', 'finished', { av: organ }),
  VerkstallighetRattad: atgard('verkställighet rättad'),

  ArendeMakulerat: atgard('makulering av ärendet'),
  ArendeSammanlagt: atgard('sammanläggning'),
  SammanlaggningMottagen: atgard('sammanläggning mottagen'),
  ArendeOverlamnatTillNamnd: atgard('överlämnande', 'sent', { organ: 'recipient' }),
  UppgiftRattad: atgard('rättelse'),
  HandelseMakulerad: atgard('makulering av händelse'),
  AvvikelseNoterad: atgard('avvikelse'),

  HandlingInkommen: utan('Ärendets egen registrering av handlingen är åtgärden.'),
  HandlingKopplad: utan('Ärendets egen registrering av handlingen är åtgärden.'),
  HandlingAvvisad: utan('Det som avvisats hör inte till något ärende.'),
  OppningBegard: NUMRET,
  DiarienummerTilldelat: NUMRET,
  DiarienummerOvertaget: NUMRET,

  ExpedieringPlanerad: utan('Vilka som ska ha beslutet står i den expediering som planen följer av.'),
  MottagareFaststallda: utan('Vilka som ska ha beslutet står i den expediering som planen följer av.'),
  ExpedieringAterkallad: atgard('expediering återkallad'),
  SkickadTillMottagare: FORSOKET,
  LeveransMisslyckad: FORSOKET,
  LeveransPamind: DRIFTEN,
  LeveransEskalerad: DRIFTEN,
  Levererad: atgard('leverans', 'expedited'),
  LeveransUppgiven: atgard('leverans uppgiven'),
  LeveransOmsand: atgard('omsändning', 'sent'),
  LeveransAterkallad: atgard('leverans återkallad'),
  MottagandeKvitterat: atgard('kvittens', 'received'),
  MottagareDelgiven: atgard('delgivning', 'received'),

  ProtokollUpprattat: SAMMANTRADET,
  ProtokollJusterat: SAMMANTRADET,
  JusteringVagrad: SAMMANTRADET,
  JusteringTillkannagiven: SAMMANTRADET,
  AnslagNedtaget: SAMMANTRADET,
  AnslagAvbrutet: SAMMANTRADET,
  ProtokollsutdragBestyrkt: SAMMANTRADET,
  ProtokollsanteckningGjord: SAMMANTRADET,
  ParagrafExpedierad: SAMMANTRADET,
  KallelseUtfardad: SAMMANTRADET,
  KungorelseAnslagen: SAMMANTRADET,
  SammantradeOppnat: SAMMANTRADET,
  NarvaroFaststalld: SAMMANTRADET,
  NarvaroAndrad: SAMMANTRADET,
  JavAnmalt: SAMMANTRADET,
  ParagrafTilldelad: SAMMANTRADET,
  SammantradeAjournerat: SAMMANTRADET,
  SammantradeAterupptaget: SAMMANTRADET,
  SammantradeInstallt: SAMMANTRADET,
  SammantradeAvslutat: SAMMANTRADET,
  ParagrafnummerTaget: SAMMANTRADET,

  OrganInrattat: REGISTRET,
  OrganOmdopt: REGISTRET,
  AntalBestamt: REGISTRET,
  OrganSammanslaget: REGISTRET,
  OrganUpphort: REGISTRET,
  PersonAngiven: REGISTRET,
  UppdragTilldelat: REGISTRET,
  UppdragAvslutat: REGISTRET,
  BrevladaAngiven: REGISTRET,
  ExpedieringsregelAngiven: REGISTRET,
  AnsvarsomradeAngivet: REGISTRET,
  GruppAngiven: REGISTRET,

  DelegationsordningFaststalld: ORDNINGEN,
  DelegationspunktTillagd: ORDNINGEN,
  DelegationspunktUpphavd: ORDNINGEN,

  DelegationsbeslutFattat: DELEGATIONEN,
  DelegationsbeslutAnmalt: DELEGATIONEN,
  DelegationsbeslutProtokollfort: DELEGATIONEN,
  DelegationsbeslutTillkannagivet: DELEGATIONEN,
  DelegationsbeslutsanslagNedtaget: DELEGATIONEN,
  DelegationsbeslutsanslagAvbrutet: DELEGATIONEN,
  DelegationsbeslutExpedierat: DELEGATIONEN,
  DelegationsbeslutMakulerat: DELEGATIONEN,
  DelegationsbeslutBegart: DELEGATIONEN,
  DelegationsbeslutsnummerOvertaget: DELEGATIONEN,

  ExpedieringStartad: DRIFTEN,
  KanalPausad: DRIFTEN,
  KanalAterupptagen: DRIFTEN,
  SammanfattningSkickad: DRIFTEN,
  LasningLoggad: REVISIONEN,
  TradhuvudSignerat: REVISIONEN,
  TradhuvudBevittnat: REVISIONEN,
  TradhuvudTidsstamplat: REVISIONEN,
};

/** What an event is in an archive, by its type as the log has it. */
export const viktAv = (typ: string): Atgardsslag | Viktlos =>
  (VIKT as Readonly<Record<string, Atgardsslag | Viktlos>>)[typ] ??
  utan('En händelse som denna utgåva inte känner.');
