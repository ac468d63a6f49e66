import { expedieratfalt, expedieringsnummer } from '../expediering/grund/expedierat.falt.js';
import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { ArendeEvent } from './arende.events.js';
import { BESLUTSSLAG, GRUNDER, UNDANTAG_FRAN_BEREDNING, UTFALL, YRKANDETYPER } from './arende.types.js';

type Behandlingshandelse = Extract<
  ArendeEvent,
  {
    type:
      | 'ArendeBerett'
      | 'ForslagTillBeslutLamnat'
      | 'YrkandeFramstallt'
      | 'YrkandeAtertaget'
      | 'ArendeBordlagt'
      | 'ArendeAterremitterat'
      | 'BeslutFattat'
      | 'ReservationAnmald'
      | 'SarskiltYttrandeAntecknat'
      | 'DeltogInteIBeslut'
      | 'BeslutExpedierat'
      | 'ArendeAvslutat'
      | 'ArendeAteroppnat';
  }
>;

/** What every treatment by a body says. */
export const behandling = {
  organ: falt('text', 'organ som behandlade ärendet'),
  paragraf: nullbar(falt('text utan §', 'paragraf i organets protokoll')),
};
const uppskov = {
  ...behandling,
  nr: falt('heltal från 1', 'nummer av slaget i ärendet'),
  grund: nullbar(falt(GRUNDER.join(' | '), 'majoritet, eller minoritet i fullmäktige (KL 5:50)')),
  begardAv: skyddad(falt('lista av text', 'ledamöter eller partier som begärde det')),
  begardAvAntal: nullbar(falt('antal ledamöter', 'hur många som begärde det')),
  roster: nullbar(
    falt(
      '{ for: antal ledamöter, mot: antal ledamöter, avstar: antal ledamöter? }',
      'röster för och mot uppskovet',
    ),
  ),
  narvarande: nullbar(falt('antal ledamöter', 'närvarande vid paragrafen')),
  skal: skyddad(falt('lista av text', 'skälen, vart och ett för sig')),
};
const avser = nullbar(
  falt(`{ slag: ${BESLUTSSLAG.join(' | ')}, nr: heltal från 1 }`, 'vad det gäller i ärendet'),
);

/** Who said or did something of their own about what was decided. */
const omAvgorandet = {
  avser,
  organ: nullbar(falt('text', 'organ')),
  paragraf: nullbar(falt('text utan §', 'paragraf')),
  av: skyddad(falt('lista av { namn: text, parti: text? }', 'vilka')),
};

/** What bodies do with an ärende, and what follows: rows 16 to 33 of the legal order. */
export const behandlingskatalog: Katalog<Behandlingshandelse> = {
  ArendeBerett: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ett organ behandlade ärendet under beredningen.',
    regler: ['O-13', 'O-14', 'O-19'],
    falt: { ...behandling, resultat: skyddad(nullbar(falt('text', 'vad organet kom fram till'))) },
  },
  ForslagTillBeslutLamnat: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ett organ lämnade förslag till beslut till nästa organ. Det är inget beslut i ärendet.',
    regler: ['O-13', 'O-14', 'O-19'],
    falt: {
      ...behandling,
      nr: falt('heltal från 1', 'förslagets nummer'),
      till: nullbar(falt('text', 'organ som ska besluta')),
      text: skyddad(falt('text', 'förslaget')),
      tillagg: skyddad(falt('lista av text', 'tillägg till förslaget')),
    },
  },
  YrkandeFramstallt: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ett yrkande framställdes.',
    regler: ['O-16'],
    falt: {
      nr: falt('heltal från 1', 'yrkandets nummer'),
      organ: nullbar(falt('text', 'organ')),
      paragraf: nullbar(falt('text utan §', 'paragraf')),
      typ: falt(YRKANDETYPER.join(' | '), 'yrkandets slag'),
      text: skyddad(falt('text', 'yrkandet')),
      av: skyddad(falt('lista av { namn: text, parti: text? }', 'vem eller vilka; tom när organet enas')),
    },
  },
  YrkandeAtertaget: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ett yrkande togs tillbaka.',
    regler: ['O-16'],
    falt: { nr: falt('heltal', 'yrkandets nummer') },
  },
  ArendeBordlagt: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet bordlades: det sköts upp utan att något tillförs.',
    regler: ['O-17', 'R-40', 'R-41', 'R-43', 'R-44', 'R-45'],
    falt: { ...uppskov, tillDatum: nullbar(falt('datum', 'sammanträdet det ska tas upp på')) },
  },
  ArendeAterremitterat: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet återremitterades för ytterligare beredning.',
    regler: ['O-18', 'R-40', 'R-41', 'R-42', 'R-43', 'R-45'],
    falt: { ...uppskov, till: nullbar(falt('text', 'organ som ska bereda vidare; null när det inte sägs')) },
  },
  BeslutFattat: {
    version: 2,
    strom: ['arende'],
    beskrivning: 'Ett organ fattade beslut.',
    regler: ['O-13', 'O-14', 'O-20', 'O-22', 'R-03', 'R-04', 'R-20', 'R-21', 'R-22', 'R-23', 'R-32', 'R-40'],
    falt: {
      ...behandling,
      nr: falt('heltal från 1', 'beslutets nummer i ärendet'),
      beslutssatser: skyddad(falt('lista av text', 'beslutets satser')),
      utfall: nullbar(falt(UTFALL.join(' | '), 'utfall')),
      slutligt: falt('ja/nej', 'avgör ärendet'),
      uppdrag: skyddad(falt('lista av { till: text, text: text }', 'uppdrag som ges')),
      gallerFran: nullbar(falt('datum', 'när beslutet börjar gälla')),
      undantagFranBeredning: nullbar(
        falt(
          `{ grund: ${UNDANTAG_FRAN_BEREDNING.join(' | ')}, enhalligt: ja/nej? }`,
          'varför fullmäktige beslutar utan beredning (KL 5:29–34); enhälligt krävs när det är brådskande',
        ),
      ),
    },
  },
  ReservationAnmald: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En eller flera ledamöter reserverade sig (KL 4:27).',
    regler: ['O-21', 'R-37'],
    falt: {
      ...omAvgorandet,
      nr: falt('heltal från 1', 'reservationens nummer'),
      motivering: skyddad(nullbar(falt('text', 'motivering'))),
    },
  },
  SarskiltYttrandeAntecknat: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ett särskilt yttrande antecknades till protokollet. Det är ingen reservation.',
    regler: ['O-21'],
    falt: {
      ...omAvgorandet,
      nr: falt('heltal från 1', 'yttrandets nummer'),
      text: skyddad(nullbar(falt('text', 'yttrandet'))),
    },
  },
  DeltogInteIBeslut: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'En eller flera ledamöter avstod från att delta i beslutet (KL 4:25).',
    regler: ['O-21', 'R-34'],
    falt: {
      ...omAvgorandet,
      nr: falt('heltal från 1', 'anteckningens nummer'),
      myndighetsutovning: nullbar(falt('ja/nej', 'gäller myndighetsutövning mot enskild (KL 4:26)')),
      motivering: skyddad(nullbar(falt('text', 'motivering'))),
    },
  },
  BeslutExpedierat: {
    version: 2,
    strom: ['arende'],
    beskrivning: 'Beslutet expedierades till dem det berör.',
    regler: ['O-23', 'O-24', 'O-25', 'O-26', 'O-27'],
    falt: {
      nr: expedieringsnummer,
      avser,
      ...expedieratfalt,
      handlingar: falt('lista av heltal', 'handlingar som följde med'),
    },
  },
  ArendeAvslutat: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet avslutades.',
    regler: ['O-33'],
    falt: {},
  },
  ArendeAteroppnat: {
    version: 1,
    strom: ['arende'],
    beskrivning: 'Ärendet återöppnades; det får tillbaka den status det hade.',
    regler: ['O-33'],
    falt: {},
  },
};
