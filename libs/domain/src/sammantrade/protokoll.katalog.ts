import { expedieratfalt, expedieringsnummer } from '../expediering/grund/expedierat.falt.js';
import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { Protokollshandelse } from './protokoll.events.js';
import { JUSTERINGSMETODER, PROTOKOLLSUPPGIFTER } from './sammantrade.types.js';

const paragrafer = (text: string) => falt('lista av heltal från 1', text);
const anslag = falt('heltal från 1', 'anslagets nummer vid sammanträdet');

/** The minutes, their approval and its notice, and what is sent of them: rows 23 to 27 of the legal order. */
export const protokollskatalog: Katalog<Protokollshandelse> = {
  ProtokollUpprattat: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Protokollet skrevs, för hela sammanträdet eller för några paragrafer.',
    regler: ['O-23', 'R-50'],
    falt: {
      paragrafer: paragrafer('paragraferna i det'),
      saknas: nullbar(
        falt(
          `lista av { paragraf: heltal från 1?, uppgift: ${PROTOKOLLSUPPGIFTER.join(' | ')} }`,
          'uppgifter som saknas (KL 5:65–67, 6:35); null när ingen har gått igenom det',
        ),
      ),
    },
  },
  ProtokollJusterat: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Paragraferna justerades.',
    regler: ['O-24', 'R-33', 'R-51', 'R-54'],
    falt: {
      paragrafer: paragrafer('paragraferna som justerades'),
      ordforande: nullbar(falt('id', 'ordföranden som skrev under')),
      justerare: falt('lista av id', 'justerarna'),
      metod: nullbar(falt(JUSTERINGSMETODER.join(' | '), 'hur det skrevs under')),
      omedelbar: falt('ja/nej', 'justerades vid sammanträdet'),
      sha256: nullbar(falt('sha-256 i hex', 'det undertecknade dokumentet')),
      underskrifter: falt('lista av { person: id, tid: EDTF? }', 'när var och en skrev under'),
    },
  },
  JusteringVagrad: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'En justerare eller ordföranden vägrade att justera.',
    regler: ['O-24'],
    falt: {
      paragrafer: paragrafer('paragraferna det gällde'),
      person: falt('id', 'vem som vägrade'),
      motivering: skyddad(nullbar(falt('text', 'varför'))),
    },
  },
  JusteringTillkannagiven: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Justeringen tillkännagavs på anslagstavlan (KL 8:12). Tiden är dagen då den sattes upp.',
    regler: ['O-25', 'R-52', 'R-53'],
    falt: {
      nr: anslag,
      paragrafer: paragrafer('paragraferna som tillkännagavs'),
      tavlor: falt('lista av text', 'anslagstavlorna; flera för en gemensam nämnd'),
      forvaringsplats: nullbar(falt('text', 'var protokollet finns')),
      nedtasTidigast: nullbar(falt('datum', 'första dagen då det får tas ned')),
    },
  },
  AnslagNedtaget: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Anslaget togs ned när tiden hade gått ut.',
    regler: ['O-25', 'R-52b'],
    falt: { anslag },
  },
  AnslagAvbrutet: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Anslaget satt inte uppe hela tiden. Tiden är sedan när, skälet står i metadata.',
    regler: ['O-25'],
    falt: { anslag },
  },
  ProtokollsutdragBestyrkt: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Ett utdrag ur protokollet bestyrktes.',
    regler: ['O-26'],
    falt: {
      paragraf: falt('heltal från 1', 'paragrafen'),
      av: nullbar(falt('id', 'vem som bestyrkte det')),
    },
  },
  ProtokollsanteckningGjord: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'En anteckning fördes till protokollet.',
    regler: [],
    falt: {
      paragraf: nullbar(falt('heltal från 1', 'paragrafen; null när den gäller hela sammanträdet')),
      av: nullbar(falt('id', 'vem som ville ha den antecknad')),
      text: skyddad(falt('text', 'anteckningen')),
    },
  },
  ParagrafExpedierad: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'En paragraf utan ärende expedierades till dem den berör.',
    regler: ['O-23', 'O-24', 'O-25', 'O-26', 'O-27'],
    falt: {
      nr: expedieringsnummer,
      paragraf: falt('heltal från 1', 'paragrafen'),
      ...expedieratfalt,
    },
  },
};
