import { describe, expect, it } from '@jest/globals';

import type { Json } from '../../shared/json.js';
import { den, givetArende as given, handelse, kommando, strom, type Givet } from '../../testing/index.js';
import { fold } from '../../tid/fold.js';
import type { RattaUppgift } from '../arende.commands.js';

const skal = 'Fel i protokollet';
const oppnat = handelse('ArendeOppnat');

const ratta = (avserHandelse: number | string, falt: string, till: Json, fran?: Json): RattaUppgift =>
  kommando('RattaUppgift', { avserHandelse, falt, till, fran }, { skal });
const rattat = (avserHandelse: number, falt: string, fran: Json, till: Json) => ({
  ...handelse('UppgiftRattad', { avserHandelse, falt, fran, till }),
  skal,
});
const makulera = (avserHandelse: number | string) =>
  kommando('MakuleraHandelse', { avserHandelse }, { skal });
const makulerat = (avserHandelse: number) => ({ ...handelse('HandelseMakulerad', { avserHandelse }), skal });

const forslag = handelse('ForslagTillBeslutLamnat', { text: 'Motionen bifals', tillagg: ['Ett', 'Två'] });

describe('a correction', () => {
  it('says what stood and what should stand', () =>
    given(oppnat, forslag)
      .when(ratta(1, '/text', 'Motionen bifalls'))
      .then(rattat(1, '/text', 'Motionen bifals', 'Motionen bifalls')));

  it('finds the event by its id too', () =>
    given(oppnat, forslag)
      .when(ratta('h-1', '/text', 'Motionen bifalls', 'Motionen bifals'))
      .then(rattat(1, '/text', 'Motionen bifals', 'Motionen bifalls')));

  it('reaches into lists and objects', () => {
    given(oppnat, forslag)
      .when(ratta(1, '/tillagg/1', 'Tre'))
      .then(rattat(1, '/tillagg/1', 'Två', 'Tre'));
    given(oppnat, handelse('MotionVackt'))
      .when(ratta(1, '/motionarer/0/namn', 'Anna Ekh'))
      .then(rattat(1, '/motionarer/0/namn', 'Anna Ek', 'Anna Ekh'));
  });

  it('may correct the opening', () =>
    given(oppnat)
      .when(ratta(0, '/arendemening', 'Motion om gångväg'))
      .then(rattat(0, '/arendemening', 'Motion om cykelväg till skolan', 'Motion om gångväg')));

  it('is nothing to do when it stands so already', () => {
    given(oppnat, forslag)
      .when(ratta(1, '/text', 'Motionen bifals'))
      .thenNothing();
    given(oppnat, handelse('MotionVackt'))
      .when(ratta(1, '/motionarer/0', { parti: 'C', namn: 'Anna Ek' }))
      .thenNothing();
  });

  it('is refused from another value than the one that stands', () =>
    given(oppnat, forslag)
      .when(ratta(1, '/text', 'Motionen bifalls', 'Motionen avslås'))
      .thenRefuses('RATTELSE_FRAN_STAMMER_EJ', 'R-18'));

  it('takes what stands in whatever order its members are written', () =>
    given(oppnat, handelse('MotionVackt'))
      .when(ratta(1, '/motionarer/0', { namn: 'Ann Ek', parti: 'C' }, { parti: 'C', namn: 'Anna Ek' }))
      .then(rattat(1, '/motionarer/0', { parti: 'C', namn: 'Anna Ek' }, { namn: 'Ann Ek', parti: 'C' })));
});

describe('a field that does not exist', () => {
  it.each([
    '/finns',
    '/text/0',
    '/tillagg/2',
    '/tillagg/01',
    '/tillagg/-',
    '/',
    '',
    'text',
    '/__proto__',
    '/tillagg/length',
  ])('%p is refused', (falt) =>
    given(oppnat, forslag)
      .when(ratta(1, falt, 'x'))
      .thenInvalid('FALT_OKANT', 'falt'),
  );

  it('the text says how one is written', () =>
    given(oppnat, forslag)
      .when(ratta(1, 'text', 'x'))
      .thenSays(/JSON Pointer, t\.ex\. \/organ/));
});

describe('a value that does not fit', () => {
  const minoritet = handelse('ArendeBordlagt', { roster: { for: 41, mot: 40, avstar: null } });
  const expedierat = handelse('BeslutExpedierat');
  const motion = handelse('MotionVackt');
  const remitterat = handelse('ArendeRemitterat');

  it.each<[string, Givet, string, readonly Json[]]>([
    ['text', forslag, '/text', ['', '  ', null, 1, ['x'], { a: 1 }]],
    ['a nullable text', forslag, '/till', ['', 1, []]],
    ['a list of texts', forslag, '/tillagg', ['Ett', [1], [''], null, [['x']]]],
    ['a part of a list', forslag, '/tillagg/0', [null, '', 1]],
    ['one of several words', minoritet, '/grund', ['enighet', '', 1]],
    ['a count', minoritet, '/narvarande', [-1, 80.5, '81']],
    ['a date', remitterat, '/svarSenast', ['2026-02-30', '2026-05', 'snart', 1]],
    ['yes or no', handelse('BeslutFattat'), '/slutligt', ['ja', 1, null]],
    ['an object', minoritet, '/roster', [{ for: 1, mot: 2 }, { for: 1, mot: 2, avstar: 3, x: 4 }, [], 'x']],
    ['a part of an object', minoritet, '/roster/for', [null, -1, '41']],
    ['people', motion, '/motionarer', [['Anna Ek'], [{ namn: 'Anna Ek' }], {}, null]],
    ['a person’s name', motion, '/motionarer/0/namn', [null, '', 1]],
    [
      'an object where none stands',
      handelse('HandlingRegistrerad', { avsandare: null }),
      '/avsandare',
      [5, 'KS', []],
    ],
    ['a list where an empty one stands', handelse('BeslutFattat'), '/uppdrag', [[1], [{ till: 'KS' }]]],
    ['whom a remiss went to', remitterat, '/till/0', [null, '']],
    ['who got it', expedierat, '/mottagare/0', [{ typ: 'grupp', namn: 'x' }, null]],
    ['what it concerns', expedierat, '/avser/slag', ['yrkande', null]],
    ['what it concerns, by number', expedierat, '/avser/nr', [0, null, '1']],
    ['a relation’s time', handelse('ArendeRelaterat', { datum: '2022' }), '/datum', ['2022-02-30', 'igår']],
  ])('%s', (_vad, event, falt, varden) => {
    for (const till of varden)
      given(oppnat, event)
        .when(ratta(1, falt, till))
        .thenInvalid('VARDE_OGILTIGT', 'till');
    expect.hasAssertions();
  });

  it.each<[string, Givet, string, Json, Json]>([
    ['null where nobody knows', forslag, '/till', 'Kommunfullmäktige', null],
    ['another word of several', minoritet, '/grund', 'majoritet', 'minoritet'],
    ['a count where none stood', minoritet, '/narvarande', null, 81],
    ['a date', remitterat, '/svarSenast', '2026-05-01', '2026-06-01'],
    [
      'an object where none stood',
      handelse('ArendeBordlagt'),
      '/roster',
      null,
      { for: 1, mot: 0, avstar: null },
    ],
    ['an empty list', forslag, '/tillagg', ['Ett', 'Två'], []],
    ['a time', handelse('ArendeRelaterat', { datum: '2022' }), '/datum', '2022', '2022-02-27'],
    ['to whom a förslag goes', forslag, '/till', 'Kommunfullmäktige', 'Kommunstyrelsen'],
    ['who wrote an opinion', handelse('YttrandeInkommet'), '/fran', 'Tekniska nämnden', 'Miljönämnden'],
  ])('but %s does', (_vad, event, falt, fran, till) =>
    given(oppnat, event)
      .when(ratta(1, falt, till))
      .then(rattat(1, falt, fran, till)),
  );
});

describe('what identifies an event, or ties it to another stream', () => {
  it.each<[Givet, string, Json]>([
    [forslag, '/nr', 2],
    [oppnat, '/lopnr', 18],
    [oppnat, '/serie', 'SN'],
    [oppnat, '/ar', 2025],
    [oppnat, '/oppning', 'o-9'],
    [oppnat, '/overlamnatFran', null],
    [handelse('ArendeRemitterat'), '/remissId', '7'],
    [handelse('HandlingRegistrerad'), '/handlingId', 'h-9'],
    [handelse('HandlingRegistrerad'), '/koppladFran', null],
    [handelse('HandlingUpprattad'), '/flyttadFran', null],
    [handelse('HandlingFlyttad'), '/till', 'KS-2026-99'],
    [handelse('ArendeSammanlagt'), '/till', 'KS-2026-99'],
    [handelse('SammanlaggningMottagen'), '/arende', 'KS-2026-99'],
    [handelse('YttrandeInkommet'), '/nr', 2],
    [handelse('SammanlaggningMottagen'), '/fran/revision', 5],
    [handelse('ArendeOverlamnatTillNamnd'), '/serie', 'BUN'],
    [handelse('HandelseMakulerad', { avserHandelse: 9 }), '/avserHandelse', 0],
    [handelse('UppgiftRattad'), '/falt', '/slag'],
    [handelse('UppgiftRattad'), '/fran', 'x'],
    [handelse('UppgiftRattad'), '/avserHandelse', 0],
  ])('is annulled and recorded anew, not corrected: %j %s', (event, falt, till) => {
    const fore: readonly Givet[] = event.type === 'ArendeOppnat' ? [event] : [oppnat, event];
    given(...fore)
      .when(ratta(fore.length - 1, falt, till))
      .thenRefuses('FALT_RATTAS_EJ');
  });
});

describe('what a corrected event refers to has to be there', () => {
  const yttrande = handelse('YttrandeInkommet');
  const remitterat = handelse('ArendeRemitterat');

  it('the remiss an opinion answers', () => {
    given(oppnat, yttrande)
      .when(ratta(1, '/remissId', '1'))
      .thenUnknown('REMISS_OKAND');
    given(oppnat, yttrande, remitterat)
      .when(ratta(1, '/remissId', '1'))
      .then(rattat(1, '/remissId', null, '1'));
  });

  it('the opinion as handling, and the handlingar that were sent', () => {
    given(oppnat, yttrande)
      .when(ratta(1, '/handlingNr', 1))
      .thenUnknown('HANDLING_OKAND');
    given(oppnat, yttrande, handelse('HandlingRegistrerad'))
      .when(ratta(1, '/handlingNr', 1))
      .then(rattat(1, '/handlingNr', null, 1));
    given(oppnat, handelse('BeslutExpedierat'))
      .when(ratta(1, '/handlingar', [1]))
      .thenUnknown('HANDLING_OKAND');
  });

  it('but nothing is asked of what is not corrected', () =>
    given(oppnat, handelse('YttrandeInkommet', { handlingNr: 9 }))
      .when(ratta(1, '/daterat', '2026-02-01'))
      .then(rattat(1, '/daterat', null, '2026-02-01')));
});

describe('when it happened', () => {
  const den10 = den('2026-02-10', forslag);

  it('is corrected as any other field', () =>
    given(oppnat, den10)
      .when(ratta(1, '/skedde', '2026-02-09'))
      .then(rattat(1, '/skedde', '2026-02-10', '2026-02-09')));

  it.each(['2026', '2026-02', '2026-02-09T10:00:00Z', '../2026-02-09', null])('may become %s', (till) =>
    given(oppnat, den10)
      .when(ratta(1, '/skedde', till))
      .then(rattat(1, '/skedde', '2026-02-10', till)),
  );

  it.each(['2026-02-30', 'snart', '', 2026, ['2026'], {}])('may not become %p', (till) =>
    given(oppnat, den10)
      .when(ratta(1, '/skedde', till))
      .thenInvalid('SKEDDE_OGILTIGT', 'till'),
  );

  it.each(['2026-03-03', '2026-04', '2027', '2026-03-02T09:00:01Z'])(
    'does not lie in the future: %s',
    (till) =>
      given(oppnat, den10)
        .when(ratta(1, '/skedde', till))
        .thenInvalid('SKEDDE_I_FRAMTIDEN', 'till'),
  );

  it('is nothing to do when it stands so already', () =>
    given(oppnat, den10)
      .when(ratta(1, '/skedde', '2026-02-10'))
      .thenNothing());

  it('a pointer below it is no field', () =>
    given(oppnat, den10)
      .when(ratta(1, '/skedde/0', 'x'))
      .thenInvalid('FALT_OKANT', 'falt'));
});

describe('corrections of corrections, annulments of annulments', () => {
  const forsta = handelse('UppgiftRattad', {
    avserHandelse: 1,
    falt: '/text',
    fran: 'Motionen bifals',
    till: 'Motionen bifalles',
  });
  const texten = (...givna: readonly Givet[]) => fold(strom(...givna)).arende?.forslag[0]?.text;

  it('the next correction starts from what stands after the first', () => {
    given(oppnat, forslag, forsta)
      .when(ratta(1, '/text', 'Motionen bifalls'))
      .then(rattat(1, '/text', 'Motionen bifalles', 'Motionen bifalls'));
    given(oppnat, forslag, forsta)
      .when(ratta(1, '/text', 'Motionen bifalls', 'Motionen bifals'))
      .thenRefuses('RATTELSE_FRAN_STAMMER_EJ', 'R-18');
  });

  it('a correction can itself be corrected', () => {
    given(oppnat, forslag, forsta)
      .when(ratta(2, '/till', 'Motionen bifalls'))
      .then(rattat(2, '/till', 'Motionen bifalles', 'Motionen bifalls'));
    const andra = handelse('UppgiftRattad', {
      avserHandelse: 2,
      falt: '/till',
      fran: 'Motionen bifalles',
      till: 'Motionen bifalls',
    });
    expect(texten(oppnat, forslag, forsta)).toBe('Motionen bifalles');
    expect(texten(oppnat, forslag, forsta, andra)).toBe('Motionen bifalls');
  });

  it('an annulled correction does not apply, and what stood stands again', () => {
    given(oppnat, forslag, forsta).when(makulera(2)).then(makulerat(2));
    expect(texten(oppnat, forslag, forsta, makulerat(2))).toBe('Motionen bifals');
    given(oppnat, forslag, forsta, makulerat(2))
      .when(ratta(1, '/text', 'Motionen bifalls'))
      .then(rattat(1, '/text', 'Motionen bifals', 'Motionen bifalls'));
  });

  it('an annulled annulment gives back what it took, corrections and all', () => {
    expect(texten(oppnat, forslag, forsta, makulerat(1))).toBeUndefined();
    given(oppnat, forslag, forsta, makulerat(1)).when(makulera(3)).then(makulerat(3));
    expect(texten(oppnat, forslag, forsta, makulerat(1), makulerat(3))).toBe('Motionen bifalles');
  });

  it('what is annulled is not annulled again, until that was annulled', () => {
    given(oppnat, forslag, makulerat(1)).when(makulera(1)).thenNothing();
    given(oppnat, forslag, makulerat(1), makulerat(2)).when(makulera(1)).then(makulerat(1));
  });

  it('the newest correction of a field wins, a part of it too', () => {
    const hela = handelse('UppgiftRattad', {
      avserHandelse: 1,
      falt: '/tillagg',
      fran: ['Ett', 'Två'],
      till: ['Tre', 'Fyra'],
    });
    const del = handelse('UppgiftRattad', {
      avserHandelse: 1,
      falt: '/tillagg/1',
      fran: 'Fyra',
      till: 'Fem',
    });
    const tillagg = (...givna: readonly Givet[]) =>
      fold(strom(oppnat, forslag, ...givna)).arende?.forslag[0]?.tillagg;
    expect(tillagg(hela, del)).toStrictEqual(['Tre', 'Fem']);
    expect(tillagg(del, hela)).toStrictEqual(['Tre', 'Fyra']);
  });
});

describe('a correction whose content is gone (gallring)', () => {
  const gallrad = (falt: string): Givet => ({
    ...handelse('UppgiftRattad', { avserHandelse: 1, falt, fran: null, till: null }),
    gallrad: true,
  });
  const remitterat = handelse('ArendeRemitterat');
  const remissen = (...givna: readonly Givet[]) =>
    fold(strom(oppnat, remitterat, ...givna)).arende?.remisser[0];

  it('leaves nothing known where a field may be unknown', () => {
    expect(remissen(gallrad('/svarSenast'))?.svarSenast).toBeNull();
    expect(remissen(gallrad('/skedde'))?.datum).toBeNull();
  });

  it('leaves what stood where it may not', () => {
    expect(remissen(gallrad('/till'))?.till).toStrictEqual(['Tekniska nämnden']);
    expect(remissen(gallrad('/till/0'))?.till).toStrictEqual(['Tekniska nämnden']);
  });

  it('so that the ärende can still be decided on', () =>
    given(oppnat, remitterat, gallrad('/till'))
      .when(kommando('TaEmotYttrande', { remissId: '1' }))
      .then(handelse('YttrandeInkommet', { remissId: '1' })));
});

describe('an annulment', () => {
  it('names the event by revision or id', () => {
    given(oppnat, forslag).when(makulera(1)).then(makulerat(1));
    given(oppnat, forslag).when(makulera('h-1')).then(makulerat(1));
  });

  it('never takes the opening: the whole ärende is annulled instead', () => {
    given(oppnat).when(makulera(0)).thenRefuses('OPPNING_MAKULERAS_EJ');
    given(oppnat)
      .when(makulera(0))
      .thenSays(/Makulera ärendet/);
  });
});
