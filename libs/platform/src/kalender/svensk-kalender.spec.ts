import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Kalender } from '#domain';
import { arVardag } from '#domain';
import { ledigaDagar, provkalender } from '#domain/testing';

import { svenskKalender } from './svensk-kalender.js';

const ROT = join(import.meta.dirname, '../../../..');

let kalender: Kalender;
beforeAll(() => {
  kalender = svenskKalender(2023, 2027);
});

describe('the Swedish calendar', () => {
  it.each([
    ['2024-01-01', 'nyårsdagen'],
    ['2024-03-29', 'långfredagen'],
    ['2024-04-01', 'annandag påsk'],
    ['2024-05-01', 'första maj'],
    ['2024-05-09', 'Kristi himmelsfärdsdag'],
    ['2024-06-06', 'nationaldagen'],
    ['2024-06-21', 'midsommarafton'],
    ['2024-06-22', 'midsommardagen'],
    ['2024-11-02', 'alla helgons dag'],
    ['2024-12-24', 'julafton'],
    ['2024-12-31', 'nyårsafton'],
    ['2025-01-06', 'trettondedag jul'],
    ['2025-04-18', 'långfredagen'],
    ['2025-04-20', 'påskdagen'],
    ['2025-04-21', 'annandag påsk'],
    ['2025-05-29', 'Kristi himmelsfärdsdag'],
    ['2025-06-06', 'nationaldagen'],
    ['2025-06-08', 'pingstdagen'],
    ['2025-06-20', 'midsommarafton'],
    ['2025-11-01', 'alla helgons dag'],
    ['2025-12-24', 'julafton'],
    ['2025-12-25', 'juldagen'],
    ['2025-12-26', 'annandag jul'],
    ['2026-01-01', 'nyårsdagen'],
    ['2026-01-06', 'trettondedag jul'],
    ['2026-04-03', 'långfredagen'],
    ['2026-04-06', 'annandag påsk'],
    ['2026-05-14', 'Kristi himmelsfärdsdag'],
    ['2026-06-06', 'nationaldagen'],
    ['2026-06-19', 'midsommarafton'],
    ['2026-10-31', 'alla helgons dag'],
    ['2026-12-31', 'nyårsafton'],
  ])('knows %s, %s', (dag) => expect(kalender.lediga.has(dag)).toBe(true));

  it.each([
    ['2025-01-05', 'trettondagsafton'],
    ['2025-01-13', 'tjugondag Knut'],
    ['2025-03-25', 'Marie bebådelsedag'],
    ['2025-04-17', 'skärtorsdagen'],
    ['2025-04-30', 'valborgsmässoafton'],
    ['2025-05-25', 'mors dag'],
    ['2025-05-30', 'the Friday after Kristi himmelsfärdsdag'],
    ['2025-06-05', 'the day before nationaldagen'],
    ['2025-06-09', 'annandag pingst'],
    ['2025-06-19', 'the day before midsommarafton'],
    ['2025-10-31', 'allhelgonaafton'],
    ['2025-12-10', 'Nobeldagen'],
    ['2025-12-13', 'Lucia'],
    ['2025-12-23', 'the day before julafton'],
    ['2025-12-30', 'the day before nyårsafton'],
    ['2024-02-29', 'an ordinary day'],
  ])('does not take %s, %s, for a day off', (dag) => expect(kalender.lediga.has(dag)).toBe(false));

  it('has 16 days off a year, and no more', () => {
    for (const ar of [2023, 2024, 2025, 2026, 2027])
      expect([...kalender.lediga].filter((dag) => dag.startsWith(`${ar}-`))).toHaveLength(16);
    expect(kalender.lediga.size).toBe(80);
  });

  it('covers whole years and says so', () => {
    expect(kalender).toMatchObject({ fran: '2023-01-01', till: '2027-12-31' });
    expect(svenskKalender(2025, 2025)).toMatchObject({ fran: '2025-01-01', till: '2025-12-31' });
    expect(arVardag('2027-12-30', kalender)).toBe(true);
    expect(() => arVardag('2028-01-03', kalender)).toThrow('kan inte säga');
  });

  it('had annandag pingst until 2004 and nationaldagen from 2005', () => {
    const { lediga } = svenskKalender(2004, 2005);
    expect(['2004-05-31', '2004-06-06', '2005-05-16', '2005-06-06'].map((dag) => lediga.has(dag))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('has the same days as the law and the computation of Easter give', () => {
    expect([...svenskKalender(1990, 2060).lediga].toSorted()).toEqual(
      [...provkalender(1990, 2060).lediga].toSorted(),
    );
    expect(Object.keys(ledigaDagar(2025))).toHaveLength(16);
  });

  it('names its source and the version that is installed', () => {
    const paket = JSON.parse(readFileSync(join(ROT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(kalender.version).toBe(`SE-1 date-holidays ${paket.dependencies['date-holidays']!}`);
  });

  it.each([
    [1989, 2025],
    [2026, 2025],
    [2025, 9999],
    [2024.5, 2025],
    [2024, Number.NaN],
  ])('is refused for %p to %p', (fran, till) => expect(() => svenskKalender(fran, till)).toThrow(RangeError));

  it.each(['America/Los_Angeles', 'Pacific/Auckland'])('is the same on a machine in %s', (TZ) => {
    const kalla = `
      const Kalla = require('date-holidays');
      const dagar = new Kalla('SE', { types: ['public'] }).getHolidays(2025);
      console.log(dagar.map(({ date }) => date.slice(0, 10)).join());`;
    const dagar = execFileSync(process.execPath, ['-e', kalla], {
      cwd: ROT,
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    expect(dagar.trim().split(',')).toEqual(
      Object.entries(ledigaDagar(2025))
        .filter(([namn]) => !namn.endsWith('afton'))
        .map(([, dag]) => dag)
        .toSorted(),
    );
  });

  it('does not load its source before a day is asked about, so that the product starts as fast without it', () => {
    const kod = `
      const laddade = [];
      require('node:module').registerHooks({
        load: (url, sammanhang, nasta) => (laddade.push(url), nasta(url, sammanhang)),
      });
      const raknade = () => laddade.filter((url) => /node_modules.*(?<!package[.]json)$/.test(url)).length;
      import(${JSON.stringify(join(import.meta.dirname, 'svensk-kalender.ts'))}).then(({ svenskKalender }) => {
        const kalender = svenskKalender(2025, 2025);
        const fore = raknade();
        kalender.lediga.has('2025-12-24');
        console.log(JSON.stringify([fore, raknade() > 0]));
      });`;
    const svar = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', kod], {
      encoding: 'utf8',
    });
    expect(JSON.parse(svar)).toEqual([0, true]);
  });
});
