import { describe, it } from '@jest/globals';

import type { Kommandouppgifter } from '../shared/decider.js';
import {
  avviker,
  den,
  givenHandling,
  givetArende,
  handelse,
  handlingskommando,
  kommando,
  noterat,
} from '../testing/index.js';
import { AVVISNINGSGRUNDER } from '../handling/handling.events.js';

type Egna = Partial<Kommandouppgifter>;
const oppnat = handelse('ArendeOppnat');

describe('R-10: public documents are registered as soon as they have come in', () => {
  const inkommen = (sekretessKanGalla: boolean | null) => handelse('HandlingInkommen', { sekretessKanGalla });
  const avvisa = (grund: (typeof AVVISNINGSGRUNDER)[number], egna: Egna = {}) =>
    handlingskommando('AvvisaHandling', { grund }, egna);
  const FEL = ['R-10', 'SEKRETESS_SKA_REGISTRERAS', 'HandlingAvvisad'] as const;

  it.each(AVVISNINGSGRUNDER.filter((g) => g !== 'ringaBetydelse'))(
    'warns when something that may be secret is put aside as %s',
    (grund) =>
      givenHandling(inkommen(true))
        .when(avvisa(grund))
        .then(handelse('HandlingAvvisad', { grund }), noterat(...FEL)),
  );

  it('lets what is of little importance go unregistered, and unordered', () =>
    givenHandling(inkommen(true)).when(avvisa('ringaBetydelse')).then(handelse('HandlingAvvisad')));

  it.each(AVVISNINGSGRUNDER)('lets what is not secret be kept in order instead (%s)', (grund) =>
    givenHandling(inkommen(false)).when(avvisa(grund)).then(handelse('HandlingAvvisad', { grund })),
  );

  it('cannot know when nobody said whether it may be secret: no note', () =>
    givenHandling(inkommen(null))
      .when(avvisa('reklam'))
      .then(handelse('HandlingAvvisad', { grund: 'reklam' })));

  it('keeps the reason when the warning was acknowledged beforehand', () =>
    givenHandling(inkommen(true))
      .when(avvisa('dubblett', avviker('R-10')))
      .then(handelse('HandlingAvvisad', { grund: 'dubblett' }), noterat(...FEL, 'Beslutat trots R-10')));

  it('notes the same in imported history', () =>
    givenHandling(inkommen(true))
      .when(avvisa('felsand', { import: true }))
      .then(handelse('HandlingAvvisad', { grund: 'felsand' }), noterat(...FEL)));

  it('does not judge what happened under the law before it', () =>
    givenHandling(den('2009-06-01', inkommen(true)))
      .when(avvisa('felsand', { skedde: '2009-06-29' }))
      .then(handelse('HandlingAvvisad', { grund: 'felsand' })));

  it('has nothing to say of what is received and registered', () => {
    givenHandling().when(handlingskommando('TaEmotHandling')).then(handelse('HandlingInkommen'));
    givetArende(oppnat).when(kommando('RegistreraHandling')).then(handelse('HandlingRegistrerad'));
  });
});

describe('R-11: what the register shows of a handling', () => {
  const utanRubrik = { rubrik: null } as const;
  const utanAvsandare = { avsandare: null } as const;

  it('refuses one that does not say what it is about', () => {
    givetArende(oppnat).when(kommando('RegistreraHandling', utanRubrik)).thenRefuses('RUBRIK_SAKNAS', 'R-11');
    givetArende(oppnat).when(kommando('UpprattaHandling', utanRubrik)).thenRefuses('RUBRIK_SAKNAS', 'R-11');
  });

  it('takes one whose content is kept apart', () => {
    const data = { ...utanRubrik, internRubrik: 'Anmälan om oro', undantag: ['innehall'] as const };
    givetArende(oppnat)
      .when(kommando('RegistreraHandling', data))
      .then(handelse('HandlingRegistrerad', data));
    givetArende(oppnat).when(kommando('UpprattaHandling', data)).then(handelse('HandlingUpprattad', data));
  });

  it('does not take a kept-apart sender for kept-apart content', () =>
    givetArende(oppnat)
      .when(kommando('RegistreraHandling', { ...utanRubrik, undantag: ['part'] }))
      .thenRefuses('RUBRIK_SAKNAS', 'R-11'));

  it('is done and noted when the deviation is acknowledged', () =>
    givetArende(oppnat)
      .when(kommando('RegistreraHandling', utanRubrik, avviker('R-11')))
      .then(
        handelse('HandlingRegistrerad', utanRubrik),
        noterat('R-11', 'RUBRIK_SAKNAS', 'HandlingRegistrerad', 'Beslutat trots R-11'),
      ));

  it('warns when the sender is missing', () =>
    givetArende(oppnat)
      .when(kommando('RegistreraHandling', utanAvsandare))
      .then(
        handelse('HandlingRegistrerad', utanAvsandare),
        noterat('R-11', 'REGISTERUPPGIFT_SAKNAS', 'HandlingRegistrerad'),
      ));

  it('takes one whose sender is kept apart', () => {
    const data = { ...utanAvsandare, undantag: ['part'] as const };
    givetArende(oppnat)
      .when(kommando('RegistreraHandling', data))
      .then(handelse('HandlingRegistrerad', data));
  });

  it('asks for no sender of what the authority drew up itself', () =>
    givetArende(oppnat).when(kommando('UpprattaHandling')).then(handelse('HandlingUpprattad')));

  it('warns when the day is unknown', () =>
    givetArende(oppnat)
      .when(kommando('UpprattaHandling', {}, { skedde: null }))
      .then(handelse('HandlingUpprattad'), noterat('R-11', 'REGISTERUPPGIFT_SAKNAS', 'HandlingUpprattad')));

  it('notes in imported history and never refuses', () =>
    givetArende(oppnat)
      .when(kommando('RegistreraHandling', utanRubrik, { import: true }))
      .then(
        handelse('HandlingRegistrerad', utanRubrik),
        noterat('R-11', 'RUBRIK_SAKNAS', 'HandlingRegistrerad'),
      ));

  it('does not judge what happened under the law before it', () =>
    givetArende(oppnat)
      .when(kommando('RegistreraHandling', utanRubrik, { skedde: '2009-06-29' }))
      .then(handelse('HandlingRegistrerad', utanRubrik)));
});

describe('R-13: a handling has come in when it reached the authority', () => {
  const inkomDen = (skedde: string | null, daterat: string | null, egna: Egna = {}) =>
    givetArende(oppnat).when(kommando('TaEmotYttrande', { daterat }, { skedde, ...egna }));
  const yttrande = (daterat: string | null) => handelse('YttrandeInkommet', { daterat });
  const FEL = ['R-13', 'DATERAT_EFTER_INKOMST', 'YttrandeInkommet'] as const;

  it('warns when an opinion is dated after the day it came in', () =>
    inkomDen('2026-02-10', '2026-02-11').then(yttrande('2026-02-11'), noterat(...FEL)));

  it.each([
    ['the day it came in', '2026-02-10', '2026-02-10'],
    ['a day before', '2026-02-10', '2026-02-01'],
    ['no day', '2026-02-10', null],
    ['a day within the month it came in', '2026-02', '2026-02-28'],
  ])('takes one dated %s', (_vad, skedde, daterat) => inkomDen(skedde, daterat).then(yttrande(daterat)));

  it.each([
    ['unknown', null],
    ['left open', '2026-01-02/..'],
  ])('cannot know when the day it came in is %s: no note', (_vad, skedde) =>
    inkomDen(skedde, '2026-02-28').then(yttrande('2026-02-28')),
  );

  it('notes the same in imported history, however old', () => {
    inkomDen('1998-05-04', '1998-05-05', { import: true }).then(yttrande('1998-05-05'), noterat(...FEL));
  });

  it('keeps the reason when the warning was acknowledged beforehand', () =>
    inkomDen('2026-02-10', '2026-02-11', avviker('R-13')).then(
      yttrande('2026-02-11'),
      noterat(...FEL, 'Beslutat trots R-13'),
    ));
});

describe('R-18: what was wrong is corrected with a reason, never erased', () => {
  const bok = givetArende(oppnat, handelse('AnteckningGjord'), handelse('HandlingRegistrerad'));
  const skal = 'Fel ärende angavs';

  it.each([
    kommando('RattaUppgift'),
    kommando('MakuleraHandelse'),
    kommando('MakuleraArende'),
    kommando('FlyttaHandling'),
  ])('refuses $type without a reason', (command) => {
    bok.when(command).thenRefuses('SKAL_SAKNAS', 'R-18');
    bok.when({ ...command, ...avviker('R-18') }).thenRefuses('SKAL_SAKNAS', 'R-18');
  });

  it('takes them with a reason, which goes with the event', () => {
    bok.when(kommando('RattaUppgift', {}, { skal })).then({ ...handelse('UppgiftRattad'), skal });
    bok.when(kommando('MakuleraHandelse', {}, { skal })).then({ ...handelse('HandelseMakulerad'), skal });
    bok.when(kommando('MakuleraArende', {}, { skal })).then({ ...handelse('ArendeMakulerat'), skal });
    bok.when(kommando('FlyttaHandling', {}, { skal })).then({ ...handelse('HandlingFlyttad'), skal });
  });

  it('refuses a correction of something else than what stands', () =>
    bok
      .when(kommando('RattaUppgift', { fran: '9.9' }, { skal }))
      .thenRefuses('RATTELSE_FRAN_STAMMER_EJ', 'R-18'));

  it('notes in imported history and never refuses, however old', () => {
    bok
      .when(kommando('RattaUppgift', { fran: '9.9' }, { import: true, skal }))
      .then(
        { ...handelse('UppgiftRattad', { fran: '9.9' }), skal },
        noterat('R-18', 'RATTELSE_FRAN_STAMMER_EJ', 'UppgiftRattad'),
      );
    bok
      .when(kommando('MakuleraHandelse', {}, { import: true, skedde: '1997-01-02' }))
      .then(handelse('HandelseMakulerad'), noterat('R-18', 'SKAL_SAKNAS', 'HandelseMakulerad'));
  });
});

describe('R-24: a remiss says what the opinion shall cover, and by when', () => {
  const remittera = (data: Parameters<typeof kommando<'RemitteraArende'>>[1], egna: Egna = {}) =>
    givetArende(oppnat).when(kommando('RemitteraArende', data, egna));
  const FEL = ['R-24', 'REMISS_OFULLSTANDIG', 'ArendeRemitterat'] as const;

  it.each([{ avser: null }, { svarSenast: null }, { avser: null, svarSenast: null }])(
    'warns without %o',
    (data) => remittera(data).then(handelse('ArendeRemitterat', data), noterat(...FEL)),
  );

  it('has nothing to say of one that does', () => remittera({}).then(handelse('ArendeRemitterat')));

  it('notes the same in imported history', () =>
    remittera({ avser: null }, { import: true }).then(
      handelse('ArendeRemitterat', { avser: null }),
      noterat(...FEL),
    ));

  it('keeps the reason when the warning was acknowledged beforehand', () =>
    remittera({ avser: null }, avviker('R-24')).then(
      handelse('ArendeRemitterat', { avser: null }),
      noterat(...FEL, 'Beslutat trots R-24'),
    ));

  it('does not judge a remiss from before the law', () => {
    remittera({ avser: null }, { skedde: '2018-06-30' }).then(handelse('ArendeRemitterat', { avser: null }));
    remittera({ avser: null }, { skedde: '2018-07-02' }).then(
      handelse('ArendeRemitterat', { avser: null }),
      noterat(...FEL),
    );
  });
});
