import type {
  DelegationsbeslutEvent,
  DelegationsnummerEvent,
} from '../delegationsbeslut/delegationsbeslut.events.js';
import type { DelegationsordningEvent } from '../delegationsordning/delegationsordning.events.js';

type Nagot = DelegationsordningEvent | DelegationsbeslutEvent | DelegationsnummerEvent;
type Data<T extends Nagot['type']> = Extract<Nagot, { readonly type: T }>['data'];

const bistand = {
  punkt: '3.2',
  text: 'Ekonomiskt bistånd enligt riksnorm',
  lagrum: 'SoL 12 kap. 1 §',
  delegater: ['Socialsekreterare', 'Förvaltningschef'],
  vidaredelegation: false,
  anmalan: 'anmals',
} as const;
const avtal = {
  punkt: '1.4',
  text: 'Avtal upp till tio prisbasbelopp',
  lagrum: null,
  delegater: ['Förvaltningschef'],
  vidaredelegation: true,
  anmalan: 'protokollfors',
} as const;

/** One whole example of every event of delegation: socialnämnden's order, and a decision that it allows. */
export const delegationsexempel: { readonly [T in Nagot['type']]: Data<T> } = {
  DelegationsordningFaststalld: {
    beteckning: 'Socialnämndens delegationsordning 2026',
    sammantrade: 'SN-2025-12-15',
    paragraf: 141,
    punkter: [bistand, avtal],
  },
  DelegationspunktTillagd: {
    punkt: '0.1',
    text: 'Beslut i ärenden som är så brådskande att nämndens avgörande inte kan avvaktas',
    lagrum: 'KL 6:39',
    delegater: ['Ordföranden'],
    vidaredelegation: false,
    anmalan: 'anmals',
  },
  DelegationspunktUpphavd: { punkt: '1.4' },
  DelegationsbeslutFattat: {
    namnd: 'SN',
    ar: 2026,
    nr: 3,
    slag: 'delegation',
    arende: 'SN-2026-17',
    punkt: '3.2',
    sarskiltUppdrag: null,
    delegat: 'Socialsekreterare',
    person: 'p-berg',
    vidaredelegeratAv: null,
    rubrik: 'Ekonomiskt bistånd för januari',
    beslutssatser: ['Ansökan beviljas'],
    utfall: 'bifall',
    overklagbart: 'laglighetsprovning',
    ejDelegerbart: null,
    motivering: null,
  },
  DelegationsbeslutAnmalt: { sammantrade: 'SN-2026-03-02', paragraf: 12 },
  DelegationsbeslutProtokollfort: { protokoll: 'SN delegation 2026:3', av: 'p-sund' },
  DelegationsbeslutTillkannagivet: {
    nr: 1,
    tavlor: ['kommunens webbplats'],
    forvaringsplats: 'Socialförvaltningen',
    nedtasTidigast: '2026-03-04',
  },
  DelegationsbeslutsanslagNedtaget: { anslag: 1 },
  DelegationsbeslutsanslagAvbrutet: { anslag: 1 },
  DelegationsbeslutExpedierat: {
    nr: 1,
    mottagare: [{ typ: 'person', namn: 'Sökanden' }],
    kanal: 'post',
    handlingar: [],
    sekretesskontroll: true,
    ersatter: null,
  },
  DelegationsbeslutMakulerat: {},
  DelegationsbeslutBegart: { namnd: 'SN', ar: 2026, nr: 3 },
  DelegationsbeslutsnummerOvertaget: { namnd: 'SN', ar: 2026, nr: 9, hogsta: 9 },
};
