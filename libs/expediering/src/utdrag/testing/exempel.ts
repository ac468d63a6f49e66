import type { Protokollsutdrag } from '#domain';

/** An extract in which nothing is known but the body. */
export const okantUtdrag: Protokollsutdrag = {
  slag: 'arende',
  organ: { kod: null, namn: 'Kommunfullmäktige' },
  sammantrade: null,
  datum: null,
  paragraf: null,
  diarienummer: null,
  rubrik: null,
  avgorande: { slag: 'beslut', beslutssatser: [], utfall: null, uppdrag: [], gallerFran: null },
  yrkanden: [],
  propositioner: [],
  omrostningar: [],
  reservationer: [],
  sarskildaYttranden: [],
  ejDeltagande: [],
  anteckningar: [],
  underlag: [],
  ovrigaArenden: [],
  justering: null,
  anslag: [],
  bestyrkande: null,
  upphavt: null,
  rattelser: [],
  delegation: null,
  gallrad: false,
};

/** An extract with something of everything. */
export const exempelutdrag: Protokollsutdrag = {
  ...okantUtdrag,
  organ: { kod: 'KF', namn: 'Kommunfullmäktige' },
  sammantrade: { id: 'KF-2026-03-02', datum: '2026-03-02' },
  datum: '2026-03-02T18:40:00Z',
  paragraf: '12',
  diarienummer: '2026.17 KS',
  rubrik: 'Motion om cykelväg till skolan vid Åsgränd',
  avgorande: {
    slag: 'beslut',
    beslutssatser: [
      'Motionen bifalls.',
      'Kostnaden, högst 2 400 000 kronor, tas ur investeringsramen för år 2027.',
      'Tekniska nämnden redovisar hur arbetet går senast den 1 december 2026.',
    ],
    utfall: 'bifall',
    uppdrag: [
      { till: 'Tekniska nämnden', text: 'Bygga cykelvägen' },
      { till: 'Barn- och utbildningsnämnden', text: 'Informera skolorna' },
    ],
    gallerFran: '2026-04-01',
  },
  yrkanden: [
    { typ: 'bifall', text: 'Bifall till motionen', av: ['Anna Ek (C)', 'Örjan Šimić (MP)'] },
    { typ: 'avslag', text: 'Avslag på motionen', av: ['Bo Lind (M)'] },
  ],
  propositioner: [
    { ordning: ['Bifall till motionen', 'Avslag på motionen'], utfall: 'att fullmäktige bifaller motionen' },
  ],
  omrostningar: [
    {
      nr: 1,
      fraga: 'sak',
      jaProposition: 'Bifall till motionen',
      nejProposition: 'Avslag på motionen',
      ja: 3,
      nej: 3,
      avstar: 1,
      franvarande: 0,
      utslag: 'ordforandensRost',
      utfall: 'ja',
      roster: [
        { namn: 'Anna Ek', parti: 'C', rost: 'ja' },
        { namn: 'Bo Lind', parti: 'M', rost: 'nej' },
        { namn: 'Örjan Šimić', parti: null, rost: 'avstar' },
      ],
    },
  ],
  reservationer: [{ av: ['Bo Lind (M)'], text: 'Kostnaden borde ha utretts.\nDet har den inte.' }],
  sarskildaYttranden: [{ av: ['Anna Ek (C)'], text: 'Vi vill se en plan för underhållet.' }],
  ejDeltagande: [{ av: ['Cecilia Öberg (L)'], text: null }],
  anteckningar: [{ av: 'Bo Lind', text: 'Kostnaden borde ha utretts' }],
  underlag: [
    { slag: 'handling', rubrik: 'Motion om cykelväg till skolan', datum: '2025-09-01' },
    { slag: 'yttrande', rubrik: 'Yttrande från Tekniska nämnden', datum: '2025-11' },
    { slag: 'tjansteskrivelse', rubrik: 'Tjänsteskrivelse, Kommunledningskontoret', datum: null },
    { slag: 'handling', rubrik: null, datum: '2026-01-15' },
  ],
  ovrigaArenden: ['2026.18 KS'],
  justering: {
    datum: '2026-03-09',
    ordforande: 'Eva Ek',
    justerare: ['Bo Berg', 'Åke Åhs'],
    omedelbar: false,
  },
  anslag: [
    { datum: '2026-03-10', tavlor: ['kommunens webbplats'], nedtasTidigast: '2026-04-01', avbrutet: false },
  ],
  bestyrkande: { datum: '2026-03-11', av: 'Siv Sund' },
  rattelser: [{ datum: '2026-03-20', fran: 'år 2025', till: 'år 2026' }],
};

/** An återremiss that a minority asked for. */
export const aterremissutdrag: Protokollsutdrag = {
  ...exempelutdrag,
  avgorande: {
    slag: 'aterremiss',
    till: 'Kommunstyrelsen',
    skal: ['Kostnaderna behöver utredas.', 'Barnens väg behöver ritas.'],
    minoritet: true,
    begardAv: ['Anna Ek (C)', 'Bo Lind (M)'],
    begardAvAntal: 2,
    roster: { for: 14, mot: 27, avstar: null },
  },
  rattelser: [],
};

/** A decision outside a meeting. */
export const delegationsutdrag: Protokollsutdrag = {
  ...okantUtdrag,
  slag: 'delegationsbeslut',
  organ: { kod: 'SN', namn: 'Socialnämnden' },
  datum: '2026-02-02',
  diarienummer: '2026.17 SN',
  rubrik: 'Avtal om städning',
  avgorande: {
    slag: 'beslut',
    beslutssatser: ['Avtalet tecknas.'],
    utfall: 'godkanns',
    uppdrag: [],
    gallerFran: null,
  },
  delegation: {
    nummer: 'SN-2026-3',
    slag: 'ordforande',
    delegat: 'Ordföranden',
    person: 'Eva Ek',
    vidaredelegeratAv: null,
    punkt: '0.1',
    motivering: 'Det gamla avtalet löper ut innan nämnden möts.',
    anmalt: { sammantrade: 'SN-2026-03-02', paragraf: 12, datum: '2026-03-02' },
    makulerat: null,
  },
};

/** Enough to fill several pages. */
export const langtUtdrag: Protokollsutdrag = {
  ...exempelutdrag,
  avgorande: {
    slag: 'beslut',
    beslutssatser: Array.from(
      { length: 40 },
      (_, n) =>
        `Punkt ${n + 1} i förslaget till verksamhetsplan antas, med de ändringar som kommunstyrelsen har föreslagit och som står i handlingarna.`,
    ),
    utfall: 'antas',
    uppdrag: [],
    gallerFran: null,
  },
  anteckningar: [{ av: null, text: `Ett långt ord: ${'kommunfullmäktige'.repeat(12)}` }],
  omrostningar: exempelutdrag.omrostningar.map((o) => ({
    ...o,
    roster: Array.from({ length: 61 }, (_, n) => ({
      namn: `Ledamot ${n + 1}`,
      parti: 'C',
      rost: n % 2 === 0 ? ('ja' as const) : ('nej' as const),
    })),
  })),
};
