import { describe, expect, it } from '@jest/globals';

import { arendeDecider } from '../arende/arende.decider.js';
import type { ArendeEvent } from '../arende/arende.events.js';
import {
  givetArendeI,
  handelse,
  kommando,
  majoritet,
  minoritet,
  mote,
  nekat,
  omvarld,
  oppnat as motetOppnat,
  strom,
  tillatet,
  type Givet,
} from '../testing/index.js';
import { prova } from './prova.js';

/*
 * What the auditor is told when a rule about bordläggning and återremiss cannot be judged: which fact is missing in the
 * diary, so that somebody can look for it in the minutes. And the same rules asked of a fact that stands alone.
 */

const oppnat = handelse('ArendeOppnat');
const extraval = handelse('ArendeOppnat', { slag: 'extraval', initiativ: 'namnd' });
const aterremiss = (data = {}) => handelse('ArendeAterremitterat', data);

/** What one rule answers of a fact in an ärende with these facts; no ärende is known where none are given. */
const svar = (id: string, fakta: ArendeEvent, givna: readonly Givet[], importerad = false) => {
  const { arende } = strom(...givna).reduce(arendeDecider.evolve, arendeDecider.initialState);
  const provad = { ...fakta, skedde: '2026-03-02', skal: null, import: importerad };
  return prova({ handelse: provad, arende, handling: null }).find(({ regel }) => regel.id === id)?.utfall;
};
const saknar = (...vad: readonly string[]) => ({ svar: 'kanEjAvgora', saknas: vad });

describe('what is missing to judge', () => {
  it.each([
    ['R-40', 'how many asked', minoritet(null, 81), ['hur många som begärde det']],
    ['R-40', 'how many were there', minoritet(27, null), ['antal närvarande']],
    ['R-40', 'either', minoritet(null, null), ['hur många som begärde det', 'antal närvarande']],
    ['R-40', 'of which kind it was', { grund: null }, ['om det var majoritet eller minoritet']],
    ['R-42', 'where it went', { till: null }, ['vart ärendet återremitterades']],
  ] as const)('%s: %s', (id, _vad, data, vad) =>
    expect(svar(id, aterremiss(data), [oppnat])).toStrictEqual(saknar(...vad)),
  );

  it('R-40: whether an extra election in old minutes had been put off before', () =>
    expect(svar('R-40', handelse('BeslutFattat'), [extraval], true)).toStrictEqual(saknar('bordläggningen')));

  it('R-42: who had prepared a matter whose beginning was never imported', () =>
    expect(svar('R-42', aterremiss({ till: 'Socialnämnden' }), [oppnat], true)).toStrictEqual(
      saknar('vilka organ som berett ärendet'),
    ));

  it('R-44: the next meeting of fullmäktige; a nämnd has no such duty', () => {
    expect(svar('R-44', handelse('ArendeBordlagt'), [oppnat])).toStrictEqual(saknar('nästa sammanträde'));
    expect(svar('R-44', handelse('ArendeBordlagt', { organ: 'KS' }), [oppnat])).toStrictEqual(tillatet);
  });
});

describe('asked of a fact whose ärende nobody knows', () => {
  it('R-40 counts the numbers all the same', () => {
    expect(svar('R-40', aterremiss(minoritet(27, 81)), [])).toStrictEqual(tillatet);
    expect(svar('R-40', aterremiss(minoritet(26, 81)), [])).toStrictEqual(
      nekat('MINORITET_FOR_LITEN', /minst 27 krävs.*ange majoritet och röster/),
    );
    expect(svar('R-40', handelse('BeslutFattat'), [])).toStrictEqual(tillatet);
  });

  it('R-42 knows nobody who has prepared it', () =>
    expect(svar('R-42', aterremiss(), [])).toStrictEqual(
      nekat(
        'ATERREMISS_TILL_OBEREDANDE_ORGAN',
        /; inget organ har berett ärendet\. Återremittera dit, eller/,
      ),
    ));

  it('R-43 refuses nothing of its own', () =>
    expect(svar('R-43', aterremiss(minoritet(1, 81)), [])).toStrictEqual(tillatet));
});

describe('what a refusal says one can do instead', () => {
  it.each([
    [
      'MAJORITET_SAKNAS',
      {},
      majoritet(40, 41),
      /40 för och 41 mot.*en tredjedel av de närvarande begära det/,
    ],
    ['VAL_KRAVER_MAJORITET', { slag: 'val' as const }, minoritet(80, 81), /Ange majoritet och röster/],
  ])('R-40 %s', (kod, arende, data, text) =>
    expect(svar('R-40', aterremiss(data), [handelse('ArendeOppnat', arende)])).toStrictEqual(
      nekat(kod, text),
    ),
  );

  it('R-40 MINORITETSRATT_FORBRUKAD', () =>
    expect(
      svar('R-40', aterremiss({ ...minoritet(80, 81), nr: 2 }), [oppnat, aterremiss(minoritet(27, 81))]),
    ).toStrictEqual(
      nekat('MINORITETSRATT_FORBRUKAD', /Nu krävs enkel majoritet: ange majoritet och röster/),
    ));

  it('R-40 EXTRAVAL_SKA_BORDLAGGAS', () =>
    expect(svar('R-40', handelse('BeslutFattat'), [extraval])).toStrictEqual(
      nekat('EXTRAVAL_SKA_BORDLAGGAS', /Registrera bordläggningen, och beslutet när ärendet tas upp på nytt/),
    ));

  it('R-45 MINORITETSRATT_BARA_I_FULLMAKTIGE, naming the body', () =>
    expect(svar('R-45', aterremiss({ ...minoritet(4, 11), organ: 'KSAU' }), [oppnat])).toStrictEqual(
      nekat('MINORITETSRATT_BARA_I_FULLMAKTIGE', /I KSAU krävs enkel majoritet: ange majoritet och röster/),
    ));
});

describe('R-40: those who only listen are not counted', () => {
  const ahorare = {
    person: 'p-gran',
    uppdrag: 'ersattare',
    tjanstgor: false,
    ersatter: null,
    distans: null,
  } as const;
  const moten = [
    mote([
      ...motetOppnat,
      handelse('ParagrafTilldelad'),
      handelse('NarvaroAndrad', { franParagraf: 11, kom: [ahorare], gick: [] }),
    ]),
  ];
  const data = { paragraf: '12', grund: 'minoritet', begardAvAntal: 1, narvarande: null } as const;

  it('so one of three who serve is a third, though four are in the room', () =>
    givetArendeI(omvarld(moten))(oppnat, handelse('ArendeBerett', { organ: 'Kommunstyrelsen' }))
      .when(kommando('AterremitteraArende', data, { skedde: '2026-03-02T08:40:00Z' }))
      .then(aterremiss(data)));
});
