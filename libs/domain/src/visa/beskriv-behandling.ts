import { assertNever } from '../shared/assert-never.js';
import type { DataAv } from '../arende/arende.events.js';
import type { Beslutsslag } from '../arende/arende.types.js';
import type { FaktumAv } from '../tid/faktum.js';
import { av, BESLUTSORD, expedierades, kort, lista, paragraf, uppraknat } from './ord.js';

const avsett = (avser: { readonly slag: Beslutsslag; readonly nr: number } | null, annars: string): string =>
  avser === null ? annars : `${BESLUTSORD[avser.slag]} ${avser.nr}`;

const uppskov = (vad: string, data: DataAv<'ArendeBordlagt'> | DataAv<'ArendeAterremitterat'>): string =>
  `${data.organ}${av(' § ', data.paragraf)} ${vad}${data.grund === 'minoritet' ? ' på begäran av en minoritet' : ''}${av(': ', kort(uppraknat(data.skal)))}.`;

const UTSLAGSORD = {
  majoritet: null,
  ordforandensRost: 'ordförandens utslagsröst',
  lottning: 'lottning',
} as const;

/** `41 ja, 40 nej, 0 avstår; ja genom ordförandens utslagsröst` */
const omrostning = ({
  nr,
  ja,
  nej,
  avstar,
  franvarande,
  utfall,
  utslag,
  ...resten
}: DataAv<'OmrostningGenomford'>): string => {
  const antal = `${ja} ja, ${nej} nej${avstar === null ? '' : `, ${avstar} avstår`}${franvarande === null ? '' : `, ${franvarande} frånvarande`}`;
  return `Omröstning ${nr}${paragraf(resten)}: ${antal}${av('; ', utfall)}${av(' genom ', utslag && UTSLAGSORD[utslag])}.`;
};

type Behandling = FaktumAv<
  | 'ArendeBerett'
  | 'ForslagTillBeslutLamnat'
  | 'YrkandeFramstallt'
  | 'YrkandeAtertaget'
  | 'PropositionStalld'
  | 'OmrostningGenomford'
  | 'ArendeBordlagt'
  | 'ArendeAterremitterat'
  | 'BeslutFattat'
  | 'MotionsfristAnmald'
  | 'MotionsfristPasserad'
  | 'MotionAvskriven'
  | 'MotionAtertagen'
  | 'ReservationAnmald'
  | 'SarskiltYttrandeAntecknat'
  | 'DeltogInteIBeslut'
  | 'BeslutExpedierat'
  | 'ArendeAvslutat'
  | 'ArendeAteroppnat'
  | 'ArendeMakulerat'
  | 'ArendeSammanlagt'
  | 'SammanlaggningMottagen'
  | 'ArendeOverlamnatTillNamnd'
>;

/** What a body did with an ärende, and what became of it, as a line. */
export const beskrivBehandling = ({ type, data }: Behandling): string => {
  switch (type) {
    case 'ArendeBerett':
      return `${data.organ}${av(' § ', data.paragraf)} beredde ärendet${av(': ', kort(data.resultat))}.`;
    case 'ForslagTillBeslutLamnat':
      return `${data.organ}${av(' § ', data.paragraf)} lämnade förslag till beslut${av(' till ', data.till)}: ${kort(data.text) ?? ''}${data.tillagg.length > 0 ? `, med ${data.tillagg.length} tillägg` : ''}.`;
    case 'YrkandeFramstallt':
      return `Yrkande ${data.nr} (${data.typ}) framställdes${av(' av ', lista(data.av.map((p) => p.namn)))}${paragraf(data)}: ${kort(data.text) ?? ''}.`;
    case 'YrkandeAtertaget':
      return `Yrkande ${data.nr} togs tillbaka.`;
    case 'PropositionStalld':
      return `Proposition ställdes${paragraf(data)}${av(': ', kort(uppraknat(data.ordning)))}${av('. Utfall: ', kort(data.utfall))}.`;
    case 'OmrostningGenomford':
      return omrostning(data);
    case 'ArendeBordlagt':
      return uppskov(`bordlade ärendet${av(' till ', data.tillDatum)}`, data);
    case 'ArendeAterremitterat':
      return uppskov(`återremitterade ärendet${av(' till ', data.till)}`, data);
    case 'BeslutFattat':
      return `${data.organ}${av(' § ', data.paragraf)} beslutade${av(' (', data.utfall, ')')}: ${kort(uppraknat(data.beslutssatser)) ?? ''}.`;
    case 'MotionsfristAnmald':
      return `${data.organ}${av(' § ', data.paragraf)} fick veta att motionen inte är färdigberedd${av(': ', kort(data.beredningenHarVisat))}.`;
    case 'MotionsfristPasserad':
      return `Motionens år gick ut ${data.sistaDag} utan beslut, och utan att fullmäktige fått veta varför.`;
    case 'MotionAvskriven':
      return `${data.organ}${av(' § ', data.paragraf)} avskrev motionen från vidare handläggning.`;
    case 'MotionAtertagen':
      return `Motionen togs tillbaka${av(' av ', lista(data.av.map((p) => p.namn)))}.`;
    case 'ReservationAnmald':
      return `Reservation anmäldes${av(' av ', lista(data.av.map((p) => p.namn)))} mot ${avsett(data.avser, 'beslutet').toLowerCase()}${paragraf(data)}.`;
    case 'SarskiltYttrandeAntecknat':
      return `Särskilt yttrande antecknades${av(' av ', lista(data.av.map((p) => p.namn)))} om ${avsett(data.avser, 'beslutet').toLowerCase()}${paragraf(data)}${av(': ', kort(data.text))}.`;
    case 'DeltogInteIBeslut':
      return `${lista(data.av.map((p) => p.namn)) ?? 'Ledamöter'} deltog inte i ${avsett(data.avser, 'beslutet').toLowerCase()}${paragraf(data)}.`;
    case 'BeslutExpedierat':
      return `${avsett(data.avser, 'Beslutet')}${expedierades(data)}`;
    case 'ArendeAvslutat':
      return 'Ärendet avslutades.';
    case 'ArendeAteroppnat':
      return 'Ärendet återöppnades.';
    case 'ArendeMakulerat':
      return 'Ärendet makulerades.';
    case 'ArendeSammanlagt':
      return `Ärendet lades samman med ${data.till}.`;
    case 'SammanlaggningMottagen':
      return `${data.arende} lades samman med detta ärende.`;
    case 'ArendeOverlamnatTillNamnd':
      return `Ärendet överlämnades till ${data.organ ?? `serien ${data.serie}`}.`;
    default:
      return assertNever(type);
  }
};
