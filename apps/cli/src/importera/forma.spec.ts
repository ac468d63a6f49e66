import { describe, expect, it } from '@jest/globals';
import { handelsekatalog, type JsonObject } from '#domain';
import { exempel } from '#domain/testing';
import type { Faltfel } from './faltfel.js';
import { tolkaData } from './forma.js';
import { KOMMANDON, kommandoFor, type Kommandotyp } from './kommandotabell.js';

const KOMMANDOTYPER = Object.keys(KOMMANDON) as Kommandotyp[];

/** The example of the event that a command becomes, as a line says it. */
const sagt = (kommando: Kommandotyp): Record<string, unknown> => {
  const { handelse, ges = [], satts = {} } = KOMMANDON[kommando];
  return Object.fromEntries(
    Object.entries(exempel[handelse]).filter(([namn]) => !ges.includes(namn) && !(namn in satts)),
  );
};

const tolka = (kommando: Kommandotyp, data: unknown, form: 'kommando' | 'handelse' = 'kommando') => {
  const fel: Faltfel[] = [];
  return { ...tolkaData(kommando, data, form, fel), fel };
};

const felI = (kommando: Kommandotyp, andrat: Record<string, unknown>): readonly Faltfel[] =>
  tolka(kommando, { ...sagt(kommando), ...andrat }).fel;

describe('the data of a line', () => {
  it.each(KOMMANDOTYPER)('is taken as it stands when it is whole: %s', (kommando) => {
    const { data, fel } = tolka(kommando, sagt(kommando));
    expect(fel).toEqual([]);
    expect(data).toEqual(sagt(kommando));
  });

  it.each(KOMMANDOTYPER)('may hold nothing that the catalogue does not have: %s', (kommando) => {
    expect(felI(kommando, { pahittat: 1 })).toEqual([{ falt: 'data.pahittat', fel: 'finns inte här' }]);
  });

  it('fills in what may be left out', () => {
    const { data, fel } = tolka('FattaBeslut', {
      organ: 'Kommunstyrelsen',
      beslutssatser: ['Förslaget antas.'],
      slutligt: true,
    });
    expect(fel).toEqual([]);
    expect(data).toEqual({
      organ: 'Kommunstyrelsen',
      paragraf: null,
      beslutssatser: ['Förslaget antas.'],
      utfall: null,
      slutligt: true,
      uppdrag: [],
      gallerFran: null,
      undantagFranBeredning: null,
    });
  });

  it('fills in what may be left out of the parts of a value', () => {
    const { data } = tolka('VackMotion', { motionarer: [{ namn: 'Kim Exempel' }] });
    expect(data['motionarer']).toEqual([{ namn: 'Kim Exempel', parti: null }]);
  });

  it('must hold what must be there, every fault told at once', () => {
    expect(tolka('FattaBeslut', { utfall: 'kanske' }).fel).toEqual([
      { falt: 'data.organ', fel: 'måste anges' },
      { falt: 'data.beslutssatser', fel: 'måste anges' },
      { falt: 'data.utfall', fel: expect.stringContaining('ska vara något av bifall') },
      { falt: 'data.slutligt', fel: 'måste anges' },
    ]);
  });

  it.each<readonly [Kommandotyp, Record<string, unknown>, string, string]>([
    ['BeredArende', { organ: 17 }, 'data.organ', 'ska vara text'],
    ['BeredArende', { organ: ' ' }, 'data.organ', 'får inte vara tom'],
    ['BeredArende', { organ: 'x'.repeat(201) }, 'data.organ', 'får ha högst 200 tecken, men har 201'],
    ['BeredArende', { organ: 'a\u0007b' }, 'data.organ', 'innehåller tecken som inte går att visa'],
    ['BeredArende', { paragraf: '§ 12' }, 'data.paragraf', 'utan paragraftecken'],
    ['RemitteraArende', { svarSenast: '2025-02-30' }, 'data.svarSenast', 'ett datum som finns'],
    ['RemitteraArende', { till: [] }, 'data.till', 'minst en post'],
    ['RemitteraArende', { till: 'Socialnämnden' }, 'data.till', 'ska vara en lista'],
    ['RemitteraArende', { till: ['A', ''] }, 'data.till[2]', 'får inte vara tom'],
    ['RelateraArende', { datum: 'igår' }, 'data.datum', 'EDTF'],
    ['RelateraArende', { tillDnr: '17' }, 'data.tillDnr', 'diarienummer'],
    ['AtertaYrkande', { nr: 0 }, 'data.nr', 'heltal mellan 1'],
    ['FattaBeslut', { slutligt: 'ja' }, 'data.slutligt', 'true eller false'],
    ['VackMotion', { motionarer: [{ parti: 'X' }] }, 'data.motionarer[1].namn', 'måste anges'],
    ['VackMotion', { motionarer: ['Kim'] }, 'data.motionarer[1]', 'ska vara ett objekt'],
    [
      'VackMotion',
      { motionarer: [{ namn: 'Kim', titel: 'a' }] },
      'data.motionarer[1].titel',
      'finns inte här',
    ],
    ['AterremitteraArende', { roster: { for: 3 } }, 'data.roster.mot', 'måste anges'],
    [
      'ExpedieraBeslut',
      { mottagare: [{ typ: 'grupp', namn: 'A' }] },
      'data.mottagare[1].namn',
      'finns inte här',
    ],
    [
      'ExpedieraBeslut',
      { mottagare: [{ typ: 'duva', namn: 'A' }] },
      'data.mottagare[1].typ',
      'något av organ',
    ],
    ['FlyttaHandling', { till: 'skräp' }, 'data.till', 'ska vara ett ärende'],
    ['RattaUppgift', { falt: 'organ' }, 'data.falt', 'JSON Pointer'],
  ])('is refused where a value is wrong: %s %j', (kommando, andrat, falt, fel) => {
    expect(felI(kommando, andrat)).toContainEqual({ falt, fel: expect.stringContaining(fel) });
  });

  it('takes a recipient of either kind', () => {
    const mottagare = [
      { typ: 'organ', namn: 'Socialnämnden' },
      { typ: 'grupp', grupp: 'Samtliga nämnder' },
    ];
    expect(tolka('ExpedieraBeslut', { mottagare }).data['mottagare']).toEqual([
      { typ: 'organ', namn: 'Socialnämnden' },
      { typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: null },
    ]);
  });

  it('names another ärende by its id, however its number is written', () => {
    expect(tolka('SammanlaggArende', { till: '2019.41 KS' }).data).toEqual({ till: 'KS-2019-41' });
  });

  it('leaves out what a correction was to replace, where the line does', () => {
    expect(tolka('RattaUppgift', { avserHandelse: 1, falt: '/organ', till: 'KS' }).data).toEqual({
      avserHandelse: 1,
      falt: '/organ',
      till: 'KS',
    });
  });
});

describe('a line in the form of an event', () => {
  it('may state the number that the ärende is to give', () => {
    const { nr, ...data } = exempel.BeslutFattat;
    expect(tolka('FattaBeslut', exempel.BeslutFattat, 'handelse')).toEqual({ data, vantat: nr, fel: [] });
  });

  it('may not set what only the log sets', () => {
    const { nr: _nr, ...data } = exempel.HandlingRegistrerad;
    expect(tolka('RegistreraHandling', { ...data, handlingId: 'h-1' }, 'handelse').fel).toEqual([
      { falt: 'data.handlingId', fel: 'sätts av loggen; utelämna det' },
    ]);
    expect(tolka('RegistreraHandling', { ...data, handlingId: null }, 'handelse').fel).toEqual([]);
  });

  it('does not in the form of a command', () => {
    expect(felI('FattaBeslut', { nr: 1 })).toEqual([
      { falt: 'data.nr', fel: 'ges av ärendet; utelämna det' },
    ]);
  });

  /** What was sent is no history to read in: it would be to say that somebody had been told by this service. */
  const arUtskick = (strom: string): boolean => ['expediering', 'leverans', 'process'].includes(strom);
  /** Nor is what this log says of itself: who read it, and what was signed over it. */
  const arOmLoggen = (strom: string): boolean => ['lasning', 'tradhuvud'].includes(strom);

  it('is any event of the catalogue that a command comes to by itself, but for what became of what was sent', () => {
    const utan = Object.entries(handelsekatalog)
      .filter(
        ([handelse, { strom }]) =>
          kommandoFor(handelse) === undefined && !strom.some((s) => arUtskick(s) || arOmLoggen(s)),
      )
      .map(([handelse]) => handelse);
    expect(utan.sort()).toEqual([
      'AvvikelseNoterad',
      'DelegationsbeslutBegart',
      'DelegationsbeslutsnummerOvertaget',
      'DiarienummerOvertaget',
      'DiarienummerTilldelat',
      'OppningBegard',
      'ParagrafnummerTaget',
      'SammanlaggningMottagen',
    ]);
  });
});

it('an object that every object is made like is no field', () => {
  const data = JSON.parse('{"text":"A","__proto__":{"a":1},"constructor":1}') as JsonObject;
  expect(tolka('GorAnteckning', data).fel.map(({ falt }) => falt)).toEqual([
    'data.__proto__',
    'data.constructor',
  ]);
});
