import { UTFALL } from '../arende/arende.types.js';
import { rattelsekatalog } from '../arende/rattelse.katalog.js';
import { efterspelskatalog } from '../efterspel/efterspel.katalog.js';
import { expedieratfalt, expedieringsnummer } from '../expediering/grund/expedierat.falt.js';
import { falt, faltSpecI, nullbar, passarI, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type {
  DelegationsbeslutEvent,
  DelegationsbeslutStromEvent,
  DelegationsnummerEvent,
} from './delegationsbeslut.events.js';
import { DELEGATIONSSLAG, EJ_DELEGERBART, OVERKLAGBART } from './delegationsbeslut.types.js';

const identitet = {
  namnd: falt('text', 'nämndens kod'),
  ar: falt('årtal', 'året'),
  nr: falt('heltal från 1', 'numret, unikt för nämnden och året'),
};
const anslag = falt('heltal från 1', 'anslagets nummer');
const paragraf = (text: string) => nullbar(falt('heltal från 1', text));

/** Every event that only a decision outside a meeting has. A missing event or field is a compile error. */
export const delegationsbeslutskatalog: Katalog<DelegationsbeslutEvent> = {
  DelegationsbeslutFattat: {
    version: 1,
    strom: ['delegationsbeslut'],
    beskrivning: 'Ett beslut fattades på nämndens vägnar utanför ett sammanträde.',
    regler: ['R-60'],
    falt: {
      ...identitet,
      slag: falt(
        DELEGATIONSSLAG.join(' | '),
        'på delegation, av ordföranden för att det brådskade, eller per capsulam',
      ),
      arende: nullbar(falt('ärendets id', 'ärendet beslutet gäller')),
      punkt: nullbar(falt('text', 'punkten i delegationsordningen')),
      sarskiltUppdrag: nullbar(
        falt(
          '{ sammantrade: text, paragraf: heltal från 1? }',
          'där nämnden gav uppdraget i just det här ärendet',
        ),
      ),
      delegat: falt('text', 'den roll eller funktion som beslutade'),
      person: nullbar(falt('id', 'personen som beslutade')),
      vidaredelegeratAv: nullbar(falt('text', 'förvaltningschefen som gav uppdraget vidare (KL 7:6)')),
      rubrik: skyddad(falt('text', 'vad beslutet gäller')),
      beslutssatser: skyddad(falt('lista av text', 'beslutets satser')),
      utfall: nullbar(falt(UTFALL.join(' | '), 'utfall')),
      overklagbart: nullbar(
        falt(OVERKLAGBART.join(' | '), 'hur beslutet får överklagas; null när ingen har sagt det'),
      ),
      ejDelegerbart: nullbar(
        falt(EJ_DELEGERBART.join(' | '), 'hinder mot delegering (KL 6:38); null = inget känt'),
      ),
      motivering: skyddad(
        nullbar(falt('text', 'varför beslutet inte kunde vänta, eller varför det blev så')),
      ),
    },
  },
  DelegationsbeslutAnmalt: {
    version: 1,
    strom: ['delegationsbeslut'],
    beskrivning: 'Beslutet anmäldes till nämnden vid ett sammanträde (KL 6:39–40, 7:8).',
    regler: ['R-61'],
    falt: {
      sammantrade: falt('text', 'sammanträdet, t.ex. SN-2026-03-02'),
      paragraf: paragraf('paragrafen; null när den inte är känd'),
    },
  },
  DelegationsbeslutProtokollfort: {
    version: 1,
    strom: ['delegationsbeslut'],
    beskrivning: 'Beslutet protokollfördes särskilt, som det ska när det inte anmäls (KL 6:40, 7:8).',
    regler: ['R-61'],
    falt: {
      protokoll: nullbar(falt('text', 'protokollets beteckning')),
      av: nullbar(falt('id', 'vem som förde det')),
    },
  },
  DelegationsbeslutTillkannagivet: {
    version: 1,
    strom: ['delegationsbeslut'],
    beskrivning:
      'Ett beslut som inte anmäls tillkännagavs på anslagstavlan (KL 8:10 p. 3). Tiden är dagen då anslaget sattes upp.',
    regler: ['R-61'],
    falt: {
      nr: anslag,
      tavlor: falt('lista av text', 'anslagstavlorna; flera för en gemensam nämnd'),
      forvaringsplats: nullbar(falt('text', 'var protokollet finns')),
      nedtasTidigast: nullbar(falt('datum', 'första dagen då det får tas ned')),
    },
  },
  DelegationsbeslutsanslagNedtaget: {
    version: 1,
    strom: ['delegationsbeslut'],
    beskrivning: 'Anslaget om beslutet togs ned när tiden hade gått ut.',
    regler: ['R-61b'],
    falt: { anslag },
  },
  DelegationsbeslutsanslagAvbrutet: {
    version: 1,
    strom: ['delegationsbeslut'],
    beskrivning: 'Anslaget om beslutet satt inte uppe hela tiden. Skälet står i metadata.',
    regler: [],
    falt: { anslag },
  },
  DelegationsbeslutExpedierat: {
    version: 2,
    strom: ['delegationsbeslut'],
    beskrivning: 'Beslutet skickades till dem det berör. Ingen justering behövs före.',
    regler: [],
    falt: {
      nr: expedieringsnummer,
      ...expedieratfalt,
      handlingar: falt('lista av heltal från 1', 'handlingar i ärendet som följde med'),
    },
  },
  DelegationsbeslutMakulerat: {
    version: 1,
    strom: ['delegationsbeslut'],
    beskrivning: 'Beslutet var felregistrerat och makulerades. Numret används aldrig igen.',
    regler: [],
    falt: {},
  },
};

/** What numbers are given out by; nothing in it is protected. */
export const delegationsnummerkatalog: Katalog<DelegationsnummerEvent> = {
  DelegationsbeslutBegart: {
    version: 1,
    strom: ['oppning'],
    beskrivning:
      'Ett nummer begärdes för ett delegationsbeslut; tog någon annan det först följer ett nytt försök.',
    regler: [],
    falt: { ...identitet, nr: falt('heltal från 1', 'numret som prövades') },
  },
  DelegationsbeslutsnummerOvertaget: {
    version: 1,
    strom: ['delegationsbeslut'],
    beskrivning:
      'Ett importerat beslut hade ett nummer längre fram än det nästa med sig; nästa nummer ges efter det.',
    regler: [],
    falt: {
      ...identitet,
      hogsta: falt('heltal från 1', 'högsta numret med detta; efter det finns inga luckor'),
    },
  },
};

const { UppgiftRattad, HandelseMakulerad, AvvikelseNoterad } = rattelsekatalog;
const strommen: Katalog<DelegationsbeslutStromEvent> = {
  ...delegationsbeslutskatalog,
  ...efterspelskatalog,
  UppgiftRattad,
  HandelseMakulerad,
  AvvikelseNoterad,
};

/** What the catalogue says of a field of an event in the stream of a decision. */
export const delegationsfaltSpec = faltSpecI(strommen);
/** Whether a field of an event in the stream of a decision may hold a value. */
export const passarDelegationsfalt = passarI(strommen);
