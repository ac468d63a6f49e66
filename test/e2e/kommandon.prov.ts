import { expect } from '@jest/globals';
import { EFTERSPEL } from './efterspel.prov.js';
import { bara, type Prov } from './prov.js';

const KS = 'Kommunstyrelsen';
const yrkande = { typ: 'bifall', text: 'Bifall till motionen' };
const beslut = {
  skedde: '2026-03-20',
  organ: 'Socialnämnden',
  beslutssatser: ['Ärendet läggs till handlingarna.'],
  slutligt: true,
};

export const PROV: readonly Prov[] = [
  {
    vag: 'handlingar',
    kropp: {
      riktning: 'inkommen',
      skedde: '2026-03-03',
      rubrik: 'Skrivelse',
      avsandare: { namn: 'Vägverket' },
      kanal: 'post',
    },
    typ: 'HandlingRegistrerad',
    kort: bara('handlingar', {
      nr: 1,
      riktning: 'inkommen',
      rubrik: 'Skrivelse',
      kanal: 'post',
      datum: '2026-03-03',
    }),
  },
  {
    vag: 'handlingar',
    kropp: {
      riktning: 'upprattad',
      rubrik: 'Svar',
      upprattadAv: 'Tekniska',
      mottagare: [{ namn: 'Vägverket' }],
    },
    typ: 'HandlingUpprattad',
    kort: bara('handlingar', { nr: 1, riktning: 'upprattad', upprattadAv: 'Tekniska' }),
  },
  {
    vag: 'motion',
    kropp: { motionarer: [{ namn: 'Kim Exempel', parti: 'X' }], organ: 'Kommunfullmäktige', paragraf: '12' },
    typ: 'MotionVackt',
    kort: { motion: expect.objectContaining({ paragraf: '12' }) },
  },
  {
    vag: 'motion/frist',
    kropp: { organ: 'Kommunfullmäktige', paragraf: '31', beredningenHarVisat: 'Kostnaden utreds' },
    typ: 'MotionsfristAnmald',
    kort: bara('fristanmalningar', { nr: 1, beredningenHarVisat: 'Kostnaden utreds' }),
  },
  {
    vag: 'motion/avskrivning',
    kropp: { organ: 'Kommunfullmäktige', paragraf: '32' },
    fore: [
      ['motion', { motionarer: [{ namn: 'Kim Exempel' }] }],
      ['motion/frist', { organ: 'Kommunfullmäktige' }],
    ],
    typ: 'MotionAvskriven',
    kort: { motionAvskriven: expect.objectContaining({}), status: 'beslutat' },
  },
  {
    vag: 'motion/atertagande',
    kropp: { av: [{ namn: 'Kim Exempel' }], skedde: '2026-02-10' },
    fore: [['motion', { motionarer: [{ namn: 'Kim Exempel' }], skedde: '2026-02-01' }]],
    typ: 'MotionAtertagen',
    kort: { motionAtertagen: { datum: '2026-02-10' } },
  },
  {
    vag: 'tillfallen',
    kropp: { till: [KS], svarSenast: '2026-05-01' },
    typ: 'TillfalleAttYttraSigGivet',
    kort: bara('tillfallen', { till: [KS], svarSenast: '2026-05-01' }),
  },
  {
    vag: 'propositioner',
    kropp: { organ: KS, ordning: ['Bifall', 'Avslag'], utfall: 'Bifall' },
    typ: 'PropositionStalld',
    kort: bara('propositioner', { ordning: ['Bifall', 'Avslag'], utfall: 'Bifall' }),
  },
  {
    vag: 'omrostningar',
    kropp: {
      organ: KS,
      fraga: 'sak',
      oppen: true,
      ja: 2,
      nej: 1,
      roster: [
        { namn: 'Kim Exempel', parti: 'X', rost: 'ja' },
        { namn: 'Lo Exempel', rost: 'ja' },
        { namn: 'Bo Exempel', rost: 'nej' },
      ],
      utfall: 'ja',
    },
    typ: 'OmrostningGenomford',
    kort: bara('omrostningar', { nr: 1, ja: 2, nej: 1, utfall: 'ja', avstar: null }),
  },
  {
    vag: 'handlaggare',
    kropp: { handlaggare: 'handlaggare-1', enhet: 'Tekniska kontoret' },
    typ: 'HandlaggareTilldelad',
    kort: { handlaggare: 'handlaggare-1', enhet: 'Tekniska kontoret', status: 'underBeredning' },
  },
  {
    vag: 'relationer',
    kropp: { typ: 'föranlett av motion', beskrivning: 'Motion 2022', skedde: null },
    typ: 'ArendeRelaterat',
    kort: bara('relationer', { typ: 'föranlett av motion', till: null, datum: null }),
  },
  {
    vag: 'remisser',
    kropp: { till: ['Socialnämnden'], avser: 'Förslaget', svarSenast: '2026-05-01' },
    typ: 'ArendeRemitterat',
    kort: { status: 'remitterat', ...bara('remisser', { till: ['Socialnämnden'], obesvarad: true }) },
  },
  {
    vag: 'remisser/1/svarstid',
    fore: [['remisser', { till: ['Socialnämnden'], svarSenast: '2026-05-01' }]],
    kropp: { svarSenast: '2026-06-01' },
    typ: 'RemissSvarstidForlangd',
    kort: bara('remisser', { remissId: '1', svarSenast: '2026-06-01' }),
  },
  {
    vag: 'remisser/1/paminnelser',
    fore: [['remisser', { till: ['Socialnämnden'], svarSenast: '2026-05-01' }]],
    kropp: {},
    typ: 'RemissPamind',
    kort: bara('remisspaminnelser', { remissId: '1', till: [] }),
  },
  {
    vag: 'yttranden',
    kropp: { fran: 'Länsstyrelsen', daterat: '2026-03-01', stallningstagande: 'tillstyrker' },
    typ: 'YttrandeInkommet',
    kort: bara('yttranden', { nr: 1, fran: 'Länsstyrelsen', remissId: null, utanRemiss: true }),
  },
  {
    vag: 'samverkan',
    kropp: { parter: ['Kommunal'], resultat: 'Inget att erinra' },
    typ: 'SamverkanGenomford',
    kort: bara('samverkan', { parter: ['Kommunal'] }),
  },
  {
    vag: 'tjansteskrivelser',
    kropp: {
      kontor: 'Tekniska kontoret',
      till: KS,
      forslagTillBeslut: ['Vägen byggs.'],
      underlag: ['Karta'],
    },
    typ: 'TjansteskrivelseUpprattad',
    kort: bara('tjansteskrivelser', { nr: 1, forslagTillBeslut: ['Vägen byggs.'] }),
  },
  {
    vag: 'anmalningar',
    kropp: { organ: KS, datum: '2026-04-08', typ: 'beslut' },
    typ: 'ArendeAnmaltTillSammantrade',
    kort: { status: 'anmalt', ...bara('anmalningar', { organ: KS, datum: '2026-04-08' }) },
  },
  {
    vag: 'beredningar',
    kropp: { organ: KS, paragraf: '17', resultat: 'Behandlades' },
    typ: 'ArendeBerett',
    kort: { instans: KS, ...bara('beredningar', { organ: KS, paragraf: '17' }) },
  },
  {
    vag: 'forslag',
    kropp: {
      organ: KS,
      paragraf: '18',
      till: 'Kommunfullmäktige',
      text: 'Vägen byggs.',
      tillagg: ['Snart.'],
    },
    typ: 'ForslagTillBeslutLamnat',
    kort: {
      status: 'forslagLamnat',
      instans: 'Kommunfullmäktige',
      ...bara('forslag', { nr: 1, tillagg: ['Snart.'] }),
    },
  },
  {
    vag: 'yrkanden',
    kropp: { ...yrkande, organ: KS, av: [{ namn: 'Kim Exempel' }] },
    typ: 'YrkandeFramstallt',
    kort: bara('yrkanden', {
      nr: 1,
      typ: 'bifall',
      atertaget: null,
      av: [{ namn: 'Kim Exempel', parti: null }],
    }),
  },
  {
    vag: 'yrkanden/1/atertagande',
    fore: [['yrkanden', yrkande]],
    kropp: { skedde: '2026-03-20' },
    typ: 'YrkandeAtertaget',
    kort: bara('yrkanden', { nr: 1, atertaget: { datum: '2026-03-20' } }),
  },
  {
    vag: 'bordlaggning',
    kropp: { organ: KS, paragraf: '19', skal: ['Sent underlag'], tillDatum: '2026-05-06' },
    typ: 'ArendeBordlagt',
    kort: { status: 'bordlagt', ...bara('bordlaggningar', { nr: 1, skal: ['Sent underlag'] }) },
  },
  {
    vag: 'aterremiss',
    kropp: {
      organ: KS,
      paragraf: '20',
      grund: 'majoritet',
      skal: ['Kostnad', 'Uppföljning'],
      roster: { for: 7, mot: 4 },
    },
    typ: 'ArendeAterremitterat',
    kort: {
      status: 'aterremitterat',
      ...bara('aterremisser', { skal: ['Kostnad', 'Uppföljning'], roster: { for: 7, mot: 4, avstar: null } }),
    },
  },
  {
    vag: 'beslut',
    kropp: { ...beslut, utfall: 'laggsTillHandlingarna', uppdrag: [{ till: 'Tekniska', text: 'Skylta.' }] },
    typ: 'BeslutFattat',
    kort: { status: 'beslutat', ...bara('beslut', { nr: 1, slutligt: true, expedierat: null }) },
  },
  {
    vag: 'sarskilda-yttranden',
    fore: [['beslut', beslut]],
    kropp: {
      skedde: '2026-03-20',
      avser: { slag: 'beslut', nr: 1 },
      av: [{ namn: 'Kim Exempel' }],
      text: 'Ja, men',
    },
    typ: 'SarskiltYttrandeAntecknat',
    kort: bara('sarskildaYttranden', { nr: 1, text: 'Ja, men' }),
  },
  {
    vag: 'avstaenden',
    fore: [['beslut', beslut]],
    kropp: { skedde: '2026-03-20', organ: 'Socialnämnden', av: [{ namn: 'Kim Exempel' }] },
    typ: 'DeltogInteIBeslut',
    kort: bara('ejDeltagande', { nr: 1, organ: 'Socialnämnden' }),
  },
  {
    vag: 'reservationer',
    fore: [['beslut', beslut]],
    kropp: {
      skedde: '2026-03-20',
      avser: { slag: 'beslut', nr: 1 },
      av: [{ namn: 'Kim Exempel', parti: 'X' }],
      motivering: 'Nej',
    },
    typ: 'ReservationAnmald',
    kort: bara('reservationer', { nr: 1, avser: { slag: 'beslut', nr: 1 } }),
  },
  {
    vag: 'expedieringar',
    fore: [['beslut', beslut]],
    kropp: {
      skedde: '2026-03-25',
      avser: { slag: 'beslut', nr: 1 },
      mottagare: [
        { typ: 'organ', namn: KS },
        { typ: 'grupp', grupp: 'Samtliga nämnder' },
      ],
    },
    typ: 'BeslutExpedierat',
    kort: {
      ...bara('expedieringar', {
        mottagare: [
          { typ: 'organ', namn: KS },
          { typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: null },
        ],
      }),
      ...bara('beslut', { expedierat: { datum: '2026-03-25' } }),
    },
  },
  {
    vag: 'expedieringar',
    fore: [
      ['beslut', beslut],
      [
        'expedieringar',
        { skedde: '2026-03-25', avser: { slag: 'beslut', nr: 1 }, mottagare: [{ typ: 'organ', namn: KS }] },
      ],
    ],
    kropp: {
      skedde: '2026-03-25',
      avser: { slag: 'beslut', nr: 1 },
      mottagare: [{ typ: 'organ', namn: KS }],
      ersatter: 1,
    },
    typ: 'BeslutExpedierat',
    kort: {
      expedieringar: [
        expect.objectContaining({ nr: 1, ersatter: null }),
        expect.objectContaining({ nr: 2, ersatter: 1 }),
      ],
    },
  },
  {
    vag: 'sekretess',
    fore: [['handlingar', { riktning: 'inkommen', rubrik: 'Intyg' }]],
    kropp: { handlingNr: 1, lagrum: { lag: 'OSL', kapitel: '26', paragraf: '1' }, myndighet: KS },
    typ: 'SekretessMarkerad',
    kort: bara('sekretess', { nr: 1, handlingNr: 1, havd: null }),
  },
  {
    vag: 'sekretess/1/havning',
    fore: [
      ['handlingar', { riktning: 'inkommen', rubrik: 'Intyg' }],
      ['sekretess', { lagrum: { lag: 'OSL', paragraf: '1' }, myndighet: KS }],
    ],
    kropp: { skedde: '2026-04-01' },
    typ: 'SekretessHavd',
    kort: bara('sekretess', { nr: 1, havd: { datum: '2026-04-01' } }),
  },
  {
    vag: 'anteckningar',
    kropp: { text: 'Ringde upp.' },
    typ: 'AnteckningGjord',
    kort: bara('anteckningar', { text: 'Ringde upp.' }),
  },
  ...EFTERSPEL,
  { vag: 'avslut', kropp: {}, typ: 'ArendeAvslutat', kort: { status: 'avslutat' } },
  {
    vag: 'ateroppning',
    fore: [
      ['handlaggare', { handlaggare: 'h' }],
      ['avslut', {}],
    ],
    kropp: { skal: 'Ny handling' },
    typ: 'ArendeAteroppnat',
    kort: { status: 'underBeredning' },
  },
  {
    vag: 'rattelser',
    kropp: { avserHandelse: 0, falt: '/arendemening', till: 'Gångväg till skolan', skal: 'Fel ord' },
    typ: 'UppgiftRattad',
    kort: { arendemening: 'Gångväg till skolan' },
  },
  {
    vag: 'makuleringar',
    fore: [['handlaggare', { handlaggare: 'fel' }]],
    kropp: { avserHandelse: 1, skal: 'Fel ärende' },
    typ: 'HandelseMakulerad',
    kort: { handlaggare: null, status: 'registrerat' },
  },
  { vag: 'makulering', kropp: { skal: 'Dubblett' }, typ: 'ArendeMakulerat', kort: { status: 'makulerat' } },
];
