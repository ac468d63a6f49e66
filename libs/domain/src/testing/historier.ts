import fc from 'fast-check';
import type { ArendeEvent } from '../arende/arende.events.js';
import type { Skedde } from '../shared/edtf.js';
import type { Json } from '../shared/json.js';
import type { Faktum } from '../tid/faktum.js';
import { handelse, strom, type Givet } from './fakta.js';

/**
 * Histories for the property tests: what a list of small numbers comes to. Few days, names and numbers, so that
 * facts meet, tie and speak of each other; days on which the clocks change and years end, and times that are
 * partial, open, intervals and unknown. Facts come late and early, and corrections and annulments of anything.
 */
export type Steg = {
  readonly typ: number;
  readonly skedde: number;
  /** Minutes since the event before it was recorded. */
  readonly minuter: number;
  readonly avser: number;
  readonly varde: number;
};

/** Any step. */
export const historiesteg: fc.Arbitrary<Steg> = fc.record({
  typ: fc.nat(2000),
  skedde: fc.nat(5000),
  minuter: fc.oneof(fc.constant(0), fc.nat(600), fc.nat(60_000)),
  avser: fc.nat(30),
  varde: fc.nat(500),
});

const ur = <T>(lista: readonly T[], n: number): T => lista[n % lista.length] as T;

const DAGAR = [
  '2024-12-31',
  '2025-01-01',
  '2025-02-28',
  '2025-03-30',
  '2025-03-31',
  '2025-10-26',
  '2025-12-31',
];
/** Around midnight in Sweden, in summer and in winter, and around the hour when the clocks change. */
const TIDER = [
  'T00:59:59.999Z',
  'T01:00:00Z',
  'T09:30:00Z',
  'T21:59:59.999Z',
  'T22:00:00Z',
  'T22:59:59.999Z',
];

/** A time of any form. */
export const skeddeUr = (n: number): Skedde => {
  const dag = ur(DAGAR, n >> 3);
  const senare = [dag, ur(DAGAR, n >> 5)].sort().join('/');
  return ur<Skedde>(
    [
      dag,
      `${dag}${ur(TIDER, n >> 6)}`,
      dag.slice(0, 7),
      dag.slice(0, 4),
      `${dag}/..`,
      `../${dag}`,
      senare,
      null,
    ],
    n,
  );
};

const ORGAN = ['Kommunfullmäktige', 'Kommunstyrelsen', 'KSAU', 'Socialnämnden'];
const avser = (n: number) => ur([null, { slag: 'beslut', nr: 1 }, { slag: 'beslut', nr: 2 }] as const, n);

/** Facts of every kind that touches the state, varied a little. */
const FAKTA: readonly ((n: number) => ArendeEvent)[] = [
  (n) => handelse('HandlingRegistrerad', { nr: 1 + (n % 3) }),
  (n) => handelse('HandlingUpprattad', { nr: 1 + (n % 3) }),
  (n) => handelse('HandlingFlyttad', { nr: 1 + (n % 3) }),
  (n) => handelse('SekretessMarkerad', { nr: 1 + (n % 2) }),
  (n) => handelse('SekretessHavd', { nr: 1 + (n % 2) }),
  (n) => handelse('MotionVackt', { paragraf: String(n % 5) }),
  (n) => handelse('HandlaggareTilldelad', { handlaggare: `hl-${n % 3}` }),
  (n) => handelse('ArendeRelaterat', { tillDnr: ur([null, 'KS-2022-1'], n) }),
  (n) => handelse('ArendeRemitterat', { remissId: String(1 + (n % 2)), till: ORGAN.slice(n % 3) }),
  (n) => handelse('YttrandeInkommet', { remissId: ur([null, '1', '2'], n), fran: ur(ORGAN, n >> 2) }),
  () => handelse('PropositionStalld'),
  () => handelse('OmrostningGenomford'),
  (n) => handelse('TillfalleAttYttraSigGivet', { till: ORGAN.slice(n % 4) }),
  () => handelse('MotionsfristAnmald'),
  () => handelse('MotionAvskriven'),
  () => handelse('MotionAtertagen'),
  () => handelse('SamverkanGenomford'),
  () => handelse('TjansteskrivelseUpprattad'),
  (n) => handelse('ArendeAnmaltTillSammantrade', { organ: ur(ORGAN, n) }),
  (n) => handelse('ArendeBerett', { organ: ur(ORGAN, n) }),
  (n) => handelse('ForslagTillBeslutLamnat', { till: ur([null, ...ORGAN], n), tillagg: ['Ett', 'Två'] }),
  (n) => handelse('YrkandeFramstallt', { nr: 1 + (n % 2) }),
  (n) => handelse('YrkandeAtertaget', { nr: 1 + (n % 2) }),
  (n) => handelse('ArendeBordlagt', { organ: ur(ORGAN, n) }),
  (n) => handelse('ArendeAterremitterat', { till: ur([null, ...ORGAN], n) }),
  (n) => handelse('BeslutFattat', { nr: 1 + (n % 2), slutligt: n % 3 > 0, organ: ur(ORGAN, n) }),
  () => handelse('ReservationAnmald'),
  () => handelse('SarskiltYttrandeAntecknat'),
  () => handelse('DeltogInteIBeslut'),
  (n) => handelse('BeslutExpedierat', { avser: avser(n) }),
  () => handelse('MotionsfristPasserad'),
  (n) => handelse('DelgivningVerkstalld', { nr: 1 + (n % 2), beslut: 1 + (n % 2) }),
  (n) => handelse('OverklagandeInkommet', { nr: 1 + (n % 2), beslut: 1 + (n % 3) }),
  (n) => handelse('OverklagandeOverlamnat', { overklagande: 1 + (n % 2) }),
  () => handelse('InhibitionBeslutad'),
  (n) => handelse('DomMeddelad', { overklagande: ur([null, 1, 2], n), beslut: 1 + (n % 2) }),
  (n) => handelse('BeslutUpphavt', { avser: { slag: ur(['beslut', 'aterremiss'] as const, n), nr: 1 } }),
  () => handelse('BeslutRattat'),
  (n) => handelse('OverklagandetidUtgangen', { beslut: 1 + (n % 2) }),
  (n) => handelse('BeslutVannLagaKraft', { beslut: 1 + (n % 2) }),
  (n) => handelse('UppdragAterrapporterat', { uppdrag: ur([null, 1], n) }),
  (n) => handelse('BeslutVerkstallt', { beslut: 1 + (n % 2) }),
  () => handelse('VerkstallighetRattad'),
  () => handelse('ArendeAvslutat'),
  () => handelse('ArendeAteroppnat'),
  () => handelse('ArendeMakulerat'),
  () => handelse('ArendeSammanlagt'),
  () => handelse('SammanlaggningMottagen'),
  () => handelse('ArendeOverlamnatTillNamnd'),
  () => handelse('AnteckningGjord'),
  () => handelse('AvvikelseNoterad'),
];

/** Fields to correct by type, each with values it may get; a pointer that names nothing is one of them. */
const FALT: { readonly [T in ArendeEvent['type']]?: readonly (readonly [string, readonly Json[]])[] } = {
  ArendeOppnat: [
    ['/arendemening', ['Motion om gångväg', 'Motion om bro']],
    ['/organ', [null, 'Socialnämnden']],
  ],
  HandlaggareTilldelad: [['/handlaggare', ['hl-0', 'hl-9']]],
  ArendeRemitterat: [
    ['/till/0', ['Kommunstyrelsen', 'Miljönämnden']],
    ['/till', [['KSAU'], ['KSAU', 'Socialnämnden']]],
  ],
  YttrandeInkommet: [
    ['/fran', ORGAN],
    ['/remissId', [null, '1', '2']],
  ],
  ForslagTillBeslutLamnat: [
    ['/tillagg/1', ['Tre', 'Fyra']],
    ['/tillagg', [[], ['Fem'], ['Fem', 'Sex']]],
    ['/till', [null, ...ORGAN]],
  ],
  ArendeAterremitterat: [
    ['/till', [null, ...ORGAN]],
    ['/grund', ['minoritet', 'majoritet', null]],
  ],
  MotionVackt: [['/motionarer/0/namn', ['Ann Ek', 'Anna Ekh']]],
  BeslutFattat: [
    ['/slutligt', [true, false]],
    ['/finns/inte', ['x']],
  ],
  BeslutExpedierat: [['/avser', [null, { slag: 'beslut', nr: 1 }, { slag: 'aterremiss', nr: 1 }]]],
};

const faltOchVarde = (
  mal: ArendeEvent,
  tidigare: readonly ArendeEvent[],
  n: number,
): readonly [string, Json] => {
  if (mal.type === 'UppgiftRattad' && n % 4 > 0) {
    const rattad = tidigare[mal.data.avserHandelse];
    const varden = rattad && FALT[rattad.type]?.find(([falt]) => falt === mal.data.falt)?.[1];
    return ['/till', mal.data.falt === '/skedde' ? skeddeUr(n >> 2) : ur(varden ?? [mal.data.till], n >> 2)];
  }
  const val = FALT[mal.type];
  if (!val || n % 2 === 0) return ['/skedde', skeddeUr(n >> 1)];
  const [falt, varden] = ur(val, n >> 1);
  return [falt, ur(varden, n >> 3)];
};

const handelseUr = ({ typ, avser: mal, varde }: Steg, tidigare: readonly ArendeEvent[]): ArendeEvent => {
  const avserHandelse = mal % tidigare.length;
  switch (typ % 8) {
    case 0:
      return handelse('HandelseMakulerad', { avserHandelse: Math.max(1, avserHandelse) });
    case 1:
    case 2: {
      const [falt, till] = faltOchVarde(ur(tidigare, avserHandelse), tidigare, varde);
      return handelse('UppgiftRattad', { avserHandelse, falt, till });
    }
    default:
      return ur(FAKTA, typ >> 3)(varde);
  }
};

const BORJAN = Date.UTC(2025, 2, 28, 12);

/** The stream that steps come to; the opening first, of any date. `rattelser: false` leaves out corrections and annulments. */
export const historiaUr = (steg: readonly Steg[], { rattelser = true } = {}): readonly Faktum[] => {
  const handelser: Givet[] = [];
  let tid = BORJAN;
  for (const s of steg) {
    tid += s.minuter * 60_000;
    const event =
      handelser.length === 0
        ? handelse('ArendeOppnat')
        : handelseUr(rattelser ? s : { ...s, typ: s.typ | 7 }, handelser);
    handelser.push({
      ...event,
      metadata: { skedde: skeddeUr(s.skedde), registrerad: new Date(tid).toISOString() },
    });
  }
  return strom(...handelser);
};
