import { falt, nullbar, skyddad } from '../shared/falt.js';
import type { Katalog } from '../shared/katalog.js';
import type { Moteshandelse } from './sammantrade.events.js';
import { JAVSGRUNDER, PARAGRAFSLAG, UPPDRAG } from './sammantrade.types.js';

const organ = nullbar(falt('text', 'organets namn; koden står i strömmens namn'));
const plats = nullbar(falt('text', 'var'));
const narvarande = (text: string) =>
  falt(
    `lista av { person: id, uppdrag: ${UPPDRAG.join(' | ')}, tjanstgor: ja/nej, ersatter: id?, distans: ja/nej? }`,
    text,
  );
const dagordning = {
  organ,
  borjar: nullbar(falt('EDTF', 'när sammanträdet ska börja')),
  plats,
  arenden: falt('lista av ärendets id', 'ärendena som ska tas upp'),
  ovrigt: skyddad(falt('lista av text', 'punkter som inte är ärenden')),
};

/** Before and during the meeting: rows 13 to 15 and 22 of the legal order. */
export const moteskatalog: Katalog<Moteshandelse> = {
  KallelseUtfardad: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Ledamöter och ersättare kallades, med uppgift om ärendena (KL 5:14).',
    regler: ['O-13', 'R-30'],
    falt: {
      ...dagordning,
      bradskande: falt('ja/nej', 'gäller ett ärende som inte kan vänta'),
      grund: skyddad(nullbar(falt('text', 'varför det inte kan vänta'))),
    },
  },
  KungorelseAnslagen: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Fullmäktiges sammanträde kungjordes på anslagstavlan (KL 5:13).',
    regler: ['O-13', 'R-30', 'R-53'],
    falt: { ...dagordning, tavlor: falt('lista av text', 'anslagstavlorna') },
  },
  SammantradeOppnat: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Sammanträdet öppnades.',
    regler: ['O-14'],
    falt: { organ, ordforande: nullbar(falt('id', 'den som ledde sammanträdet')), plats },
  },
  NarvaroFaststalld: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Närvaron fastställdes vid ett upprop.',
    regler: ['O-14'],
    falt: {
      narvarande: narvarande('ledamöter och ersättare på plats; den som tjänstgör deltar i besluten'),
      antalLedamoter: nullbar(falt('antal ledamöter', 'i organet; mer än hälften ska vara närvarande')),
      franParagraf: nullbar(falt('heltal från 1', 'från denna paragraf; null = från början')),
    },
  },
  NarvaroAndrad: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Någon kom eller gick under sammanträdet.',
    regler: ['O-14'],
    falt: {
      franParagraf: nullbar(falt('heltal från 1', 'från denna paragraf; null när ingen skrev upp det')),
      kom: narvarande('de som kom, eller började tjänstgöra'),
      gick: falt('lista av id', 'de som gick'),
    },
  },
  JavAnmalt: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Jäv anmäldes (KL 5:47, 6:28–30).',
    regler: ['O-15', 'R-33'],
    falt: {
      person: falt('id', 'den som jävet gäller'),
      paragraf: nullbar(falt('heltal från 1', 'paragrafen; null när den inte är känd')),
      grund: nullbar(falt(JAVSGRUNDER.join(' | '), 'vilket slags jäv')),
      motivering: skyddad(nullbar(falt('text', 'vad det grundas på'))),
      lamnadeRummet: nullbar(falt('ja/nej', 'gick ut medan paragrafen behandlades')),
      godtaget: nullbar(falt('ja/nej', 'organet fann att jäv förelåg; null när det inte är avgjort')),
    },
  },
  ParagrafTilldelad: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'En paragraf fick sitt nummer i protokollet, med inget, ett eller flera ärenden.',
    regler: ['O-14', 'R-31', 'R-32', 'R-54b'],
    falt: {
      nr: falt('heltal från 1', 'paragrafens nummer, unikt för organet och året'),
      rubrik: skyddad(nullbar(falt('text', 'rubriken'))),
      arenden: falt('lista av ärendets id', 'ärendena som behandlades'),
      slag: falt(PARAGRAFSLAG.join(' | '), 'vad paragrafen är; ärenden avgörs i beslut och val'),
      bradskandeEnhalligt: nullbar(
        falt('ja/nej', 'alla närvarande beslutade att avgöra ett ärende som inte var kungjort (KL 5:52)'),
      ),
    },
  },
  SammantradeAjournerat: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Sammanträdet avbröts för att fortsätta senare.',
    regler: ['O-14', 'O-22'],
    falt: { till: nullbar(falt('EDTF', 'när det ska fortsätta')) },
  },
  SammantradeAterupptaget: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Ett ajournerat sammanträde fortsatte.',
    regler: ['O-14', 'O-22'],
    falt: {},
  },
  SammantradeInstallt: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Sammanträdet ställdes in. Skälet står i metadata.',
    regler: ['O-14'],
    falt: {},
  },
  SammantradeAvslutat: {
    version: 1,
    strom: ['sammantrade'],
    beskrivning: 'Sammanträdet avslutades.',
    regler: ['O-22'],
    falt: {},
  },
};
