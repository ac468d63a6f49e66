import { describe, expect, it } from '@jest/globals';

import {
  den,
  exempel,
  givetArende as given,
  handelse,
  kommando,
  kommandoexempel,
  med,
  noterat,
  type Givet,
} from '../testing/index.js';
import type { ArendeCommand } from './arende.commands.js';
import type { ArendeEvent } from './arende.events.js';

type Kommandotyp = ArendeCommand['type'];

const oppnat = handelse('ArendeOppnat');
const handling = handelse('HandlingRegistrerad');

/** An ärende in which every example command is lawful, but for the kind that gives numbers of its own. */
const iHandlaggning: readonly Givet[] = [
  oppnat,
  handelse('AnteckningGjord'),
  handling,
  handelse('ArendeBerett', { organ: 'Kommunstyrelsen' }),
];

/** What each command becomes. */
const BLIR: { readonly [T in Kommandotyp]: ArendeEvent['type'] } = {
  RegistreraHandling: 'HandlingRegistrerad',
  UpprattaHandling: 'HandlingUpprattad',
  FlyttaHandling: 'HandlingFlyttad',
  MarkeraSekretess: 'SekretessMarkerad',
  HavSekretess: 'SekretessHavd',
  VackMotion: 'MotionVackt',
  TilldelaHandlaggare: 'HandlaggareTilldelad',
  RelateraArende: 'ArendeRelaterat',
  RemitteraArende: 'ArendeRemitterat',
  ForlangSvarstid: 'RemissSvarstidForlangd',
  PaminnOmRemiss: 'RemissPamind',
  TaEmotYttrande: 'YttrandeInkommet',
  GeTillfalleAttYttraSig: 'TillfalleAttYttraSigGivet',
  GenomforSamverkan: 'SamverkanGenomford',
  UpprattaTjansteskrivelse: 'TjansteskrivelseUpprattad',
  AnmalTillSammantrade: 'ArendeAnmaltTillSammantrade',
  BeredArende: 'ArendeBerett',
  LamnaForslag: 'ForslagTillBeslutLamnat',
  FramstallYrkande: 'YrkandeFramstallt',
  AtertaYrkande: 'YrkandeAtertaget',
  StallProposition: 'PropositionStalld',
  GenomforOmrostning: 'OmrostningGenomford',
  BordlaggArende: 'ArendeBordlagt',
  AterremitteraArende: 'ArendeAterremitterat',
  FattaBeslut: 'BeslutFattat',
  AnmalMotionsfrist: 'MotionsfristAnmald',
  AvskrivMotion: 'MotionAvskriven',
  AtertaMotion: 'MotionAtertagen',
  AnmalReservation: 'ReservationAnmald',
  AntecknaSarskiltYttrande: 'SarskiltYttrandeAntecknat',
  AvstaFranBeslut: 'DeltogInteIBeslut',
  ExpedieraBeslut: 'BeslutExpedierat',
  NoteraMotionsfristPasserad: 'MotionsfristPasserad',
  VerkstallDelgivning: 'DelgivningVerkstalld',
  TaEmotOverklagande: 'OverklagandeInkommet',
  OverlamnaOverklagande: 'OverklagandeOverlamnat',
  NoteraInhibition: 'InhibitionBeslutad',
  NoteraDom: 'DomMeddelad',
  UpphavBeslut: 'BeslutUpphavt',
  RattaBeslut: 'BeslutRattat',
  NoteraOverklagandetidUtgangen: 'OverklagandetidUtgangen',
  NoteraLagaKraft: 'BeslutVannLagaKraft',
  AterrapporteraUppdrag: 'UppdragAterrapporterat',
  VerkstallBeslut: 'BeslutVerkstallt',
  RattaVerkstallighet: 'VerkstallighetRattad',
  AvslutaArende: 'ArendeAvslutat',
  AteroppnaArende: 'ArendeAteroppnat',
  MakuleraArende: 'ArendeMakulerat',
  SammanlaggArende: 'ArendeSammanlagt',
  TaEmotSammanlaggning: 'SammanlaggningMottagen',
  OverlamnaArende: 'ArendeOverlamnatTillNamnd',
  GorAnteckning: 'AnteckningGjord',
  RattaUppgift: 'UppgiftRattad',
  MakuleraHandelse: 'HandelseMakulerad',
};
const KOMMANDON = Object.keys(BLIR) as Kommandotyp[];

/** What has to have happened before some of them. */
const FORUTSATTER: { readonly [T in Kommandotyp]?: readonly ArendeEvent['type'][] } = {
  HavSekretess: ['SekretessMarkerad'],
  AtertaYrkande: ['YrkandeFramstallt'],
  AvskrivMotion: ['MotionVackt', 'MotionsfristAnmald'],
  AtertaMotion: ['MotionVackt'],
  NoteraMotionsfristPasserad: ['MotionVackt'],
  AnmalReservation: ['BeslutFattat'],
  AntecknaSarskiltYttrande: ['BeslutFattat'],
  AvstaFranBeslut: ['BeslutFattat'],
  ForlangSvarstid: ['ArendeRemitterat'],
  PaminnOmRemiss: ['ArendeRemitterat'],
  ExpedieraBeslut: ['BeslutFattat'],
  AteroppnaArende: ['ArendeAvslutat'],
  VerkstallDelgivning: ['BeslutFattat', 'BeslutExpedierat'],
  TaEmotOverklagande: ['BeslutFattat'],
  OverlamnaOverklagande: ['BeslutFattat', 'OverklagandeInkommet'],
  NoteraInhibition: ['BeslutFattat'],
  NoteraDom: ['BeslutFattat', 'OverklagandeInkommet'],
  UpphavBeslut: ['BeslutFattat'],
  RattaBeslut: ['BeslutFattat'],
  NoteraOverklagandetidUtgangen: ['BeslutFattat'],
  NoteraLagaKraft: ['BeslutFattat'],
  AterrapporteraUppdrag: ['BeslutFattat'],
  VerkstallBeslut: ['BeslutFattat'],
  RattaVerkstallighet: ['BeslutFattat'],
};
const forutsattning = (type: Kommandotyp): readonly Givet[] =>
  (FORUTSATTER[type] ?? []).map((typ) => handelse(typ));

const skal = 'Uppgiften var fel';

/** Kinds that the ärende numbers, and the field that holds the number. */
const NUMRERADE = [
  ['UpprattaTjansteskrivelse', 'TjansteskrivelseUpprattad'],
  ['TaEmotYttrande', 'YttrandeInkommet'],
  ['LamnaForslag', 'ForslagTillBeslutLamnat'],
  ['FramstallYrkande', 'YrkandeFramstallt'],
  ['BordlaggArende', 'ArendeBordlagt'],
  ['AterremitteraArende', 'ArendeAterremitterat'],
  ['FattaBeslut', 'BeslutFattat'],
  ['AnmalReservation', 'ReservationAnmald'],
  ['ExpedieraBeslut', 'BeslutExpedierat'],
  ['MarkeraSekretess', 'SekretessMarkerad'],
  ['GenomforOmrostning', 'OmrostningGenomford'],
  ['AnmalMotionsfrist', 'MotionsfristAnmald'],
] as const;

describe('a command becomes its event', () => {
  it.each(KOMMANDON)('%s', (type) => {
    const nr = type === 'RegistreraHandling' || type === 'UpprattaHandling' ? { nr: 2 } : {};
    const event = handelse(BLIR[type], nr as never);
    given(...iHandlaggning, ...forutsattning(type))
      .when(kommando(type, {}, { skal }))
      .then({ ...event, skal });
  });

  it('without a reason the event carries none', () =>
    given(oppnat).when(kommando('GorAnteckning')).then(handelse('AnteckningGjord')));
});

describe('numbers', () => {
  it.each(NUMRERADE)('%s: the second gets 2', (type, event) =>
    given(...iHandlaggning, ...forutsattning(type), handelse(event))
      .when(kommando(type))
      .then(handelse(event, { nr: 2 })),
  );

  it.each(NUMRERADE)('%s: the number of an annulled one is not used again', (type, event) => {
    const fore = [...iHandlaggning, ...forutsattning(type)];
    given(...fore, handelse(event), handelse('HandelseMakulerad', { avserHandelse: fore.length }))
      .when(kommando(type))
      .then(handelse(event, { nr: 2 }));
  });

  it('handlingar share one count, whether they came in or were drawn up', () => {
    const upprattad = handelse('HandlingUpprattad', { nr: 2 });
    given(oppnat, handling, upprattad)
      .when(kommando('RegistreraHandling'))
      .then(handelse('HandlingRegistrerad', { nr: 3 }));
    given(oppnat, handling, upprattad)
      .when(kommando('UpprattaHandling'))
      .then(handelse('HandlingUpprattad', { nr: 3 }));
  });

  it('remisser count as ids', () => {
    const remitterat = handelse('ArendeRemitterat');
    given(oppnat, remitterat)
      .when(kommando('RemitteraArende'))
      .then(handelse('ArendeRemitterat', { remissId: '2' }));
    given(oppnat, remitterat, handelse('HandelseMakulerad', { avserHandelse: 1 }))
      .when(kommando('RemitteraArende'))
      .then(handelse('ArendeRemitterat', { remissId: '2' }));
  });

  it('each kind counts for itself', () =>
    given(oppnat, handelse('BeslutFattat'), handelse('ArendeBordlagt'))
      .when(kommando('FramstallYrkande'))
      .then(handelse('YrkandeFramstallt')));

  it('a late fact gets the next number, not one by its date', () =>
    given(oppnat, den('2026-01-19', handelse('ArendeBerett')), den('2026-02-23', handelse('BeslutFattat')))
      .when(kommando('FattaBeslut', {}, { skedde: '2026-01-26' }))
      .then(handelse('BeslutFattat', { nr: 2 })));
});

describe('nothing to do', () => {
  const tilldelad = den('2026-02-02', handelse('HandlaggareTilldelad'));

  it('the same handläggare at the same office', () =>
    given(oppnat, tilldelad).when(kommando('TilldelaHandlaggare')).thenNothing());

  it.each([{ handlaggare: 'hl-lund' }, { enhet: null }])('but another is something: %o', (data) =>
    given(oppnat, tilldelad)
      .when(kommando('TilldelaHandlaggare', data))
      .then(handelse('HandlaggareTilldelad', data)),
  );

  it('but one who had it earlier too, recorded late, is something', () =>
    given(oppnat, tilldelad)
      .when(kommando('TilldelaHandlaggare', {}, { skedde: '2026-01-19' }))
      .then(handelse('HandlaggareTilldelad')));

  it('and what was already so that day is nothing, whoever has it now', () => {
    const annan = den('2026-02-16', handelse('HandlaggareTilldelad', { handlaggare: 'hl-lund' }));
    given(oppnat, tilldelad, annan)
      .when(kommando('TilldelaHandlaggare', {}, { skedde: '2026-02-09' }))
      .thenNothing();
    given(oppnat, tilldelad, annan)
      .when(kommando('TilldelaHandlaggare'))
      .then(handelse('HandlaggareTilldelad'));
  });

  it('closing what is closed, reopening what is open', () => {
    const avslutat = den('2026-02-16', handelse('ArendeAvslutat'));
    given(oppnat, avslutat).when(kommando('AvslutaArende')).thenNothing();
    given(oppnat).when(kommando('AteroppnaArende')).thenNothing();
    given(oppnat, avslutat, den('2026-02-17', handelse('ArendeAteroppnat')))
      .when(kommando('AteroppnaArende'))
      .thenNothing();
  });

  it('but a closing from before the one known is something', () =>
    given(oppnat, den('2026-02-16', handelse('ArendeAvslutat')))
      .when(kommando('AvslutaArende', {}, { skedde: '2026-02-02' }))
      .then(handelse('ArendeAvslutat')));

  it('annulling an annulled ärende', () =>
    given(oppnat, handelse('ArendeMakulerat'))
      .when(kommando('MakuleraArende', {}, { skal }))
      .thenNothing());

  it('moving a handling where it is, removing a mark twice, taking back a yrkande twice', () => {
    given(oppnat, handling, handelse('HandlingFlyttad'))
      .when(kommando('FlyttaHandling', {}, { skal }))
      .thenNothing();
    given(oppnat, handelse('SekretessMarkerad'), handelse('SekretessHavd'))
      .when(kommando('HavSekretess'))
      .thenNothing();
    given(oppnat, handelse('YrkandeFramstallt'), handelse('YrkandeAtertaget'))
      .when(kommando('AtertaYrkande'))
      .thenNothing();
  });

  it('imported history is recorded all the same: what came around it may be missing', () => {
    given(oppnat, tilldelad)
      .when(kommando('TilldelaHandlaggare', {}, { import: true }))
      .then(handelse('HandlaggareTilldelad'));
    given(oppnat, den('2026-02-16', handelse('ArendeAvslutat')))
      .when(kommando('AvslutaArende', {}, { import: true }))
      .then(handelse('ArendeAvslutat'));
  });
});

const ALLTID: readonly Kommandotyp[] = [
  'RattaUppgift',
  'MakuleraHandelse',
  'GorAnteckning',
  'RelateraArende',
  'MakuleraArende',
  'FlyttaHandling',
  'TaEmotSammanlaggning',
];
const UPPHORDA = [
  ['ARENDE_MAKULERAT', handelse('ArendeMakulerat'), /makulera makuleringen/],
  ['ARENDE_SAMMANLAGT', handelse('ArendeSammanlagt'), /KS-2026-3/],
  ['ARENDE_OVERLAMNAT', handelse('ArendeOverlamnatTillNamnd'), /serien SN/],
] as const;

describe.each(UPPHORDA)(
  '%s: an ärende that goes on elsewhere, or never should have been',
  (kod, upphorde, text) => {
    const bok = (type: Kommandotyp) => given(...iHandlaggning, ...forutsattning(type), upphorde);

    it.each(KOMMANDON.filter((t) => !ALLTID.includes(t) && t !== 'AteroppnaArende'))('refuses %s', (type) =>
      bok(type).when(kommando(type)).thenRefuses(kod),
    );

    it('is not reopened', () => bok('AteroppnaArende').when(kommando('AteroppnaArende')).thenNothing());

    it.each(ALLTID.filter((t) => !(kod === 'ARENDE_MAKULERAT' && t === 'MakuleraArende')))(
      'takes %s',
      (type) =>
        bok(type)
          .when(kommando(type, {}, { skal }))
          .then({ ...handelse(BLIR[type]), skal }),
    );

    it('says where to go instead', () =>
      bok('TaEmotYttrande').when(kommando('TaEmotYttrande')).thenSays(text));

    it('notes imported history and never refuses it', () =>
      bok('TaEmotYttrande')
        .when(kommando('TaEmotYttrande', {}, { import: true }))
        .then(handelse('YttrandeInkommet'), noterat(null, kod, 'YttrandeInkommet')));

    it('goes on when that was annulled', () =>
      given(oppnat, upphorde, handelse('HandelseMakulerad', { avserHandelse: 1 }))
        .when(kommando('TaEmotYttrande'))
        .then(handelse('YttrandeInkommet')));
  },
);

describe('a handling that was moved away', () => {
  const flyttad = [oppnat, handling, handelse('HandlingFlyttad')];

  it('is not moved on from here', () =>
    given(...flyttad)
      .when(kommando('FlyttaHandling', { till: 'KS-2026-99' }, { skal }))
      .thenRefuses('HANDLING_REDAN_FLYTTAD'));

  it('is when the first move was annulled', () =>
    given(...flyttad, handelse('HandelseMakulerad', { avserHandelse: 2 }))
      .when(kommando('FlyttaHandling', { till: 'KS-2026-99' }, { skal }))
      .then({ ...handelse('HandlingFlyttad', { till: 'KS-2026-99' }), skal }));
});

describe('what the ärende does not have', () => {
  it.each([
    ['an ärende', [], 'GorAnteckning', {}, 'ARENDE_OKANT'],
    ['a handling to move', [oppnat, handling], 'FlyttaHandling', { nr: 2 }, 'HANDLING_OKAND'],
    [
      'a mark to remove',
      [oppnat, handelse('SekretessMarkerad')],
      'HavSekretess',
      { nr: 2 },
      'SEKRETESSMARKERING_OKAND',
    ],
    [
      'a yrkande to take back',
      [oppnat, handelse('YrkandeFramstallt')],
      'AtertaYrkande',
      { nr: 2 },
      'YRKANDE_OKANT',
    ],
    [
      'a remiss to answer',
      [oppnat, handelse('ArendeRemitterat')],
      'TaEmotYttrande',
      { remissId: '2' },
      'REMISS_OKAND',
    ],
    ['the opinion as handling', [oppnat, handling], 'TaEmotYttrande', { handlingNr: 2 }, 'HANDLING_OKAND'],
    ['handlingar to send', [oppnat, handling], 'ExpedieraBeslut', { handlingar: [1, 2] }, 'HANDLING_OKAND'],
    ['an event to correct', [oppnat], 'RattaUppgift', { avserHandelse: 1 }, 'HANDELSE_OKAND'],
    ['an event to annul', [oppnat], 'MakuleraHandelse', { avserHandelse: 1 }, 'HANDELSE_OKAND'],
    ['an event of that id', [oppnat], 'MakuleraHandelse', { avserHandelse: 'h-1' }, 'HANDELSE_OKAND'],
  ] as const)('%s', (_vad, givna, type, data, kod) => {
    given(...givna)
      .when(kommando<Kommandotyp>(type, data, { skal }))
      .thenUnknown(kod);
    given(...givna)
      .when(kommando<Kommandotyp>(type, data, { skal, import: true }))
      .thenUnknown(kod);
  });

  it('an annulled remiss is not there to answer', () =>
    given(oppnat, handelse('ArendeRemitterat'), handelse('HandelseMakulerad'))
      .when(kommando('TaEmotYttrande', { remissId: '1' }))
      .thenUnknown('REMISS_OKAND'));

  it('and a handling it has may be the opinion, or be sent', () => {
    given(oppnat, handling)
      .when(kommando('TaEmotYttrande', { handlingNr: 1 }))
      .then(handelse('YttrandeInkommet', { handlingNr: 1 }));
    given(oppnat, handling, handelse('BeslutFattat'))
      .when(kommando('ExpedieraBeslut', { handlingar: [1] }))
      .then(handelse('BeslutExpedierat', { handlingar: [1] }));
  });
});

describe('when it happened', () => {
  it.each(['2026-03-03', '2026-03-02T09:00:00.001Z', '2026-04', '2027', '../2026-03-03'])(
    'is not in the future: %s',
    (skedde) => {
      given(oppnat)
        .when(kommando('GorAnteckning', {}, { skedde }))
        .thenInvalid('SKEDDE_I_FRAMTIDEN', 'skedde');
      given(oppnat)
        .when(kommando('GorAnteckning', {}, { skedde, import: true }))
        .thenInvalid('SKEDDE_I_FRAMTIDEN', 'skedde');
    },
  );

  it.each(['i våras', '2025-02-29', '2025-04-23T09:00', ''])('is a time: %p is not', (skedde) =>
    given(oppnat)
      .when(kommando('GorAnteckning', {}, { skedde }))
      .thenInvalid('SKEDDE_OGILTIGT', 'skedde'),
  );

  it.each(['2026-03-02', '2026-03', '2026', '1998-05-04', '2026-01-07/..', null])('may be %s', (skedde) =>
    given(oppnat)
      .when(kommando('GorAnteckning', {}, { skedde }))
      .then(handelse('AnteckningGjord')),
  );

  it('may be before the opening', () =>
    given(med({ skedde: '2026-02-01' }, oppnat))
      .when(kommando('TaEmotYttrande', {}, { skedde: '2026-01-15' }))
      .then(handelse('YttrandeInkommet')));
});

it('there is an example of every command and event', () => {
  expect(Object.keys(kommandoexempel).sort()).toStrictEqual([...KOMMANDON].sort());
  for (const typ of Object.values(BLIR)) expect(exempel[typ]).toBeDefined();
});
