import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fatta } from '#domain/testing';
import { LogUnavailable, SqliteEventStore, type EventStore } from '#event-store';
import {
  Dodad,
  FelandeLogg,
  kontext,
  meddelande,
  MinnesLogg,
  provcodec,
  StalldKlocka,
  startad,
} from '#testing';
import { FattaDelegationsbeslutCommand, type Kommandokontext } from '../index.js';

const klocka = new StalldKlocka();
const beslut = (vem: Kommandokontext) =>
  new FattaDelegationsbeslutCommand(meddelande(fatta({ arende: null }, { nu: klocka.nu() })), vem);
const importerat = (givetNr: number, vem: Kommandokontext) =>
  new FattaDelegationsbeslutCommand(
    meddelande(
      fatta({ arende: null, ar: 2026, givetNr }, { nu: klocka.nu(), import: true, skedde: '2026-02' }),
    ),
    vem,
  );

/** The numbers that are taken, by the log itself. */
const tagna = async (logg: EventStore): Promise<readonly number[]> => {
  const events = await logg.readAll({ after: null, limit: Number.MAX_SAFE_INTEGER });
  return events
    .filter((e) => e.type === 'DelegationsbeslutFattat')
    .map((e) => (e.data as { nr: number }).nr)
    .sort((a, b) => a - b);
};
const ettTill = (antal: number): readonly number[] => Array.from({ length: antal }, (_, i) => i + 1);
const nrAv = ({ id }: { readonly id: string }): number => Number(id.split('-')[2]);

type Lagring = { readonly logg: EventStore; readonly stad: () => void };

describe.each([
  ['in memory', (): Lagring => ({ logg: new MinnesLogg(), stad: () => {} })],
  [
    'in SQLite',
    (): Lagring => {
      const mapp = mkdtempSync(join(tmpdir(), 'delegation-'));
      const logg = SqliteEventStore.open({ path: join(mapp, 'logg.sqlite'), codec: provcodec() });
      return { logg, stad: () => rmSync(mapp, { recursive: true }) };
    },
  ],
])('decisions over a log %s', (_, oppnaLogg) => {
  let logg: EventStore;
  let stad: () => void;
  beforeEach(() => {
    ({ logg, stad } = oppnaLogg());
  });
  afterEach(async () => {
    await logg.close();
    stad();
  });

  it('fifty in parallel get fifty numbers without a hole', async () => {
    const { gor } = await startad(logg, klocka);
    const kvitton = await Promise.all(ettTill(50).map(async () => gor(beslut(kontext()))));
    expect(kvitton.map(nrAv).sort((a, b) => a - b)).toEqual(ettTill(50));
    expect(await tagna(logg)).toEqual(ettTill(50));
  });

  it('fifty in parallel in each of two processes get a hundred', async () => {
    const processer = await Promise.all([startad(logg, klocka), startad(logg, klocka)]);
    const kvitton = await Promise.all(
      processer.flatMap(({ gor }) => ettTill(50).map(async () => gor(beslut(kontext())))),
    );
    expect(new Set(kvitton.map(nrAv)).size).toBe(100);
    expect(await tagna(logg)).toEqual(ettTill(100));
  });

  it('the same asked of two processes at once is one decision', async () => {
    const processer = await Promise.all([startad(logg, klocka), startad(logg, klocka)]);
    const vem = ettTill(10).map(() => kontext());
    const svar = await Promise.all(
      vem.map(async (v) => Promise.all(processer.map(async ({ gor }) => gor(beslut(v))))),
    );
    for (const [en, annan] of svar) expect(annan).toEqual(en);
    expect(await tagna(logg)).toEqual(ettTill(10));
  });

  it('fifty in parallel killed half-way are all repeated, each with its own number', async () => {
    const vem = ettTill(50).map(() => kontext());
    const dodad = await startad(new FelandeLogg(logg).dodasVid(61, 'efter'), klocka);
    const utfall = await Promise.allSettled(vem.map(async (v) => dodad.gor(beslut(v))));
    const svarade = new Map(
      utfall.flatMap((u, i) => (u.status === 'fulfilled' ? [[i, u.value] as const] : [])),
    );
    expect(svarade.size).toBeLessThan(50);
    const ny = await startad(logg, klocka);
    const kvitton = await Promise.all(vem.map(async (v) => ny.gor(beslut(v))));
    expect(new Set(kvitton.map(nrAv)).size).toBe(50);
    for (const [i, kvitto] of svarade) expect(kvitton[i]).toEqual(kvitto);
    expect(await tagna(logg)).toEqual(ettTill(50));
  });
});

/** Where a process can be killed: at each of its appends, before it is stored or after. */
const dodsstallen = (appends: readonly number[]) =>
  appends.flatMap((n) => (['fore', 'efter'] as const).map((nar) => ({ n, nar })));

describe.each([
  ['an ordinary', [1, 2], (vem: Kommandokontext) => beslut(vem), 2],
  ['an imported', [1, 2, 3], (vem: Kommandokontext) => importerat(9, vem), 9],
] as const)('%s decision killed', (_, appends, command, nr) => {
  let logg: MinnesLogg;
  const vem = kontext();
  beforeEach(async () => {
    logg = new MinnesLogg();
    await (await startad(logg, klocka)).gor(beslut(kontext()));
  });
  const doda = async (n: number, nar: 'fore' | 'efter'): Promise<void> => {
    const { gor } = await startad(new FelandeLogg(logg).dodasVid(n, nar), klocka);
    await expect(gor(command(vem))).rejects.toBeInstanceOf(Dodad);
  };

  it.each(dodsstallen(appends))('$nar append $n: a repeat gets its own number', async ({ n, nar }) => {
    await doda(n, nar);
    const { gor } = await startad(logg, klocka);
    const kvitto = await gor(command(vem));
    expect([nrAv(kvitto), kvitto.revision]).toEqual([nr, 0]);
    expect(await gor(command(vem))).toEqual(kvitto);
    expect(await tagna(logg)).toEqual([1, nr]);
  });

  it.each(dodsstallen(appends))(
    '$nar append $n: others go on without a hole of theirs, and none of them gets its number',
    async ({ n, nar }) => {
      await doda(n, nar);
      const ny = await startad(logg, klocka);
      const andra: number[] = [];
      for (let i = 0; i < 3; i++) andra.push(nrAv(await ny.gor(beslut(kontext()))));
      expect(andra).toEqual([0, 1, 2].map((i) => (andra[0] ?? 0) + i));
      const eget = nrAv(await ny.gor(command(vem)));
      expect(new Set([1, ...andra, eget]).size).toBe(5);
      expect(await tagna(logg)).toHaveLength(5);
    },
  );

  it.each(dodsstallen(appends))(
    'again and again, at append $n and then at every other',
    async ({ n, nar }) => {
      await doda(n, nar);
      for (let nasta = 1; nasta <= 3; nasta++) {
        const { gor } = await startad(new FelandeLogg(logg).dodasVid(nasta, 'efter'), klocka);
        await gor(command(vem)).catch(() => undefined);
      }
      const { gor } = await startad(logg, klocka);
      expect(nrAv(await gor(command(vem)))).toBe(nr);
      expect(await tagna(logg)).toEqual([1, nr]);
    },
  );
});

it.each([1, 2])('a lost answer to append %i of a decision is found by the repeat', async (n) => {
  const logg = new MinnesLogg();
  const { gor } = await startad(new FelandeLogg(logg).tapparSvaret(n), klocka);
  const vem = kontext();
  await expect(gor(beslut(vem))).rejects.toBeInstanceOf(LogUnavailable);
  expect((await gor(beslut(vem))).id).toBe('SN-2026-1');
  expect(await tagna(logg)).toEqual([1]);
});

it('an answer that comes late, after the repeat, takes no second number', async () => {
  const logg = new MinnesLogg();
  const vem = kontext();
  const en = new FelandeLogg(logg);
  const annan = await startad(logg, klocka);
  // before the decision is stored somebody repeats the command elsewhere, and then imports far ahead
  en.foreAppend(async (strom) => {
    if (!strom.startsWith('delegationsbeslut-')) return;
    en.foreAppend(null);
    await annan.gor(importerat(500, kontext()));
    await annan.gor(beslut(vem));
  });
  const sent = await (await startad(en, klocka)).gor(beslut(vem));
  expect(await annan.gor(beslut(vem))).toEqual(sent);
  expect(await tagna(logg)).toEqual([1, 500]);
});

it('the number that somebody else took first is followed by the next', async () => {
  const logg = new MinnesLogg();
  const en = new FelandeLogg(logg);
  const annan = await startad(logg, klocka);
  en.foreAppend(async (strom) => {
    if (!strom.startsWith('delegationsbeslut-')) return;
    en.foreAppend(null);
    await annan.gor(beslut(kontext()));
    await annan.gor(beslut(kontext()));
  });
  const vem = kontext();
  const { gor } = await startad(en, klocka);
  const kvitto = await gor(beslut(vem));
  expect(kvitto.id).toBe('SN-2026-3');
  expect(await gor(beslut(vem))).toEqual(kvitto);
  expect(await tagna(logg)).toEqual([1, 2, 3]);
});

it('an import that lost its number to another process is refused, and stops nothing else', async () => {
  const logg = new MinnesLogg();
  const en = new FelandeLogg(logg);
  const annan = await startad(logg, klocka);
  en.foreAppend(async (strom) => {
    if (strom !== 'delegationsbeslut-SN-2026-9') return;
    en.foreAppend(null);
    await annan.gor(importerat(9, kontext()));
  });
  const { gor } = await startad(en, klocka);
  await expect(gor(importerat(9, kontext()))).rejects.toMatchObject({ kod: 'DELEGATIONSNUMMER_UPPTAGET' });
  expect(nrAv(await gor(beslut(kontext())))).toBe(10);
  expect(await tagna(logg)).toEqual([9, 10]);
});

it('record time never goes backwards in a stream of theirs, whatever the clock does', async () => {
  const logg = new MinnesLogg();
  const egen = new StalldKlocka();
  const vem = kontext();
  const dodad = await startad(new FelandeLogg(logg).dodasVid(1, 'efter'), egen);
  await expect(dodad.gor(beslut(vem))).rejects.toBeInstanceOf(Dodad);
  const { gor } = await startad(logg, egen);
  for (const command of [importerat(5, kontext()), importerat(9, kontext()), beslut(vem)]) {
    egen.flytta(-3600);
    await gor(command);
  }
  for (const strom of logg.strommar()) {
    const tider = (await logg.read(strom)).events.map((e) => e.metadata.registrerad);
    expect(tider).toEqual([...tider].sort());
  }
  const [begart, fattat] = await Promise.all(
    [`oppning-${vem.commandId}`, 'delegationsbeslut-SN-2026-1'].map(async (s) => logg.read(s)),
  );
  expect(fattat!.events[0]!.metadata.registrerad >= begart!.events[0]!.metadata.registrerad).toBe(true);
});
