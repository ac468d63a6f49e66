import type { SammantradeEvent, Sammantradesdata } from '../sammantrade/sammantrade.events.js';

const dagordning = {
  organ: 'Kommunfullmäktige',
  borjar: '2026-03-02T17:00:00Z',
  plats: 'Rådhuset',
  arenden: ['KS-2026-17'],
  ovrigt: ['Allmänhetens frågestund'],
} as const;

/** One whole example of every event of a meeting, in fullmäktige with three members, all there. */
export const sammantradesexempel: { readonly [T in SammantradeEvent['type']]: Sammantradesdata<T> } = {
  KallelseUtfardad: { ...dagordning, bradskande: false, grund: null },
  KungorelseAnslagen: { ...dagordning, tavlor: ['kommunens webbplats'] },
  SammantradeOppnat: { organ: 'Kommunfullmäktige', ordforande: 'p-ek', plats: 'Rådhuset' },
  NarvaroFaststalld: {
    narvarande: [
      { person: 'p-ek', uppdrag: 'ledamot', tjanstgor: true, ersatter: null, distans: false },
      { person: 'p-lind', uppdrag: 'ledamot', tjanstgor: true, ersatter: null, distans: true },
      { person: 'p-berg', uppdrag: 'ersattare', tjanstgor: true, ersatter: 'p-ask', distans: null },
    ],
    antalLedamoter: 3,
    franParagraf: null,
  },
  NarvaroAndrad: { franParagraf: 12, kom: [], gick: ['p-lind'] },
  JavAnmalt: {
    person: 'p-lind',
    paragraf: 12,
    grund: 'saken',
    motivering: 'Äger grannfastigheten',
    lamnadeRummet: true,
    godtaget: true,
  },
  ParagrafTilldelad: {
    nr: 12,
    rubrik: 'Motion om cykelväg till skolan',
    arenden: ['KS-2026-17'],
    slag: 'beslut',
    bradskandeEnhalligt: null,
  },
  SammantradeAjournerat: { till: '2026-03-03T17:00:00Z' },
  SammantradeAterupptaget: {},
  SammantradeInstallt: {},
  SammantradeAvslutat: {},
  ProtokollUpprattat: { paragrafer: [12], saknas: [] },
  ProtokollJusterat: {
    paragrafer: [12],
    ordforande: 'p-ek',
    justerare: ['p-berg'],
    metod: 'eunderskrift',
    omedelbar: false,
    sha256: 'a'.repeat(64),
    underskrifter: [
      { person: 'p-ek', tid: '2026-03-09T08:00:00Z' },
      { person: 'p-berg', tid: null },
    ],
  },
  JusteringVagrad: { paragrafer: [12], person: 'p-lind', motivering: 'Yrkandet är fel återgivet' },
  JusteringTillkannagiven: {
    nr: 1,
    paragrafer: [12],
    tavlor: ['kommunens webbplats'],
    forvaringsplats: 'Kommunkansliet',
    nedtasTidigast: '2026-03-31',
  },
  AnslagNedtaget: { anslag: 1 },
  AnslagAvbrutet: { anslag: 1 },
  ProtokollsutdragBestyrkt: { paragraf: 12, av: 'p-sund' },
  ProtokollsanteckningGjord: { paragraf: 12, av: 'p-lind', text: 'Kostnaden borde ha utretts' },
  ParagrafExpedierad: {
    nr: 1,
    paragraf: 12,
    mottagare: [{ typ: 'organ', namn: 'Tekniska nämnden' }],
    kanal: 'e-post',
    sekretesskontroll: true,
    ersatter: null,
  },
};
