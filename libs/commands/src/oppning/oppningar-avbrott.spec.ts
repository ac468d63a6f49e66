import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DiarieserieEvent } from '#domain';
import { oppna } from '#domain/testing';
import { LogUnavailable, SqliteEventStore, type EventStore } from '#event-store';
import {
  Dodad,
  FelandeLogg,
  forstaLed,
  kontext,
  meddelande,
  MinnesLogg,
  provcodec,
  StalldKlocka,
  startad,
} from '#testing';
import { OppnaArendeCommand, type Kommandokontext } from '../index.js';

const klocka = new StalldKlocka();
const oppning = (vem: Kommandokontext) =>
  new OppnaArendeCommand(meddelande(oppna({}, { nu: klocka.nu() })), vem);
const importerad = (givetLopnr: number, vem: Kommandokontext) =>
  new OppnaArendeCommand(
    meddelande(oppna({ ar: 2026, givetLopnr }, { nu: klocka.nu(), import: true, skedde: '2026-02' })),
    vem,
  );

const nummer = async (logg: EventStore): Promise<readonly number[]> =>
  (await logg.read<DiarieserieEvent>('diarieserie-KS-2026')).events.map((e) => e.data.lopnr);
const ettTill = (antal: number): readonly number[] => Array.from({ length: antal }, (_, i) => i + 1);

type Lagring = { readonly logg: EventStore; readonly stad: () => void };

describe.each([
  ['in memory', (): Lagring => ({ logg: new MinnesLogg(), stad: () => {} })],
  [
    'in SQLite',
    (): Lagring => {
      const mapp = mkdtempSync(join(tmpdir(), 'oppningar-'));
      const logg = SqliteEventStore.open({ path: join(mapp, 'logg.sqlite'), codec: provcodec() });
      return { logg, stad: () => rmSync(mapp, { recursive: true }) };
    },
  ],
])('openings over a log %s', (_, oppnaLogg) => {
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
    const kvitton = await Promise.all(ettTill(50).map(async () => gor(oppning(kontext()))));
    expect(kvitton.map((k) => Number(k.id.split('-')[2])).sort((a, b) => a - b)).toEqual(ettTill(50));
    expect(await nummer(logg)).toEqual(ettTill(50));
  });

  it('fifty in parallel in each of two processes get a hundred', async () => {
    const processer = await Promise.all([startad(logg, klocka), startad(logg, klocka)]);
    const kvitton = await Promise.all(
      processer.flatMap(({ gor }) => ettTill(50).map(async () => gor(oppning(kontext())))),
    );
    expect(new Set(kvitton.map((k) => k.id)).size).toBe(100);
    expect(await nummer(logg)).toEqual(ettTill(100));
  });

  it('fifty in parallel killed half-way are all completed, each with its own number', async () => {
    const vem = ettTill(50).map(() => kontext());
    const dodad = await startad(new FelandeLogg(logg).dodasVid(90, 'efter'), klocka);
    const utfall = await Promise.allSettled(vem.map(async (v) => dodad.gor(oppning(v))));
    const svarade = new Map(
      utfall.flatMap((u, i) => (u.status === 'fulfilled' ? [[i, u.value] as const] : [])),
    );
    expect(svarade.size).toBeLessThan(50);

    const ny = await startad(logg, klocka);
    await ny.slutforare.slutforAlla(await forstaLed(logg));
    const kvitton = await Promise.all(vem.map(async (v) => ny.gor(oppning(v))));
    expect(new Set(kvitton.map((k) => k.id)).size).toBe(50);
    for (const [i, kvitto] of svarade) expect(kvitton[i]).toEqual(kvitto);
    expect(await nummer(logg)).toEqual(ettTill(50));
  });
});

/** Where a process can be killed during an opening: at each of its appends, before it is stored or after. */
const DODSSTALLEN = [1, 2, 3].flatMap((n) => (['fore', 'efter'] as const).map((nar) => ({ n, nar })));

describe.each([
  ['an ordinary', (vem: Kommandokontext) => oppning(vem), 'KS-2026-2'],
  ['an imported', (vem: Kommandokontext) => importerad(9, vem), 'KS-2026-9'],
])('%s opening killed', (_, command, id) => {
  let logg: MinnesLogg;
  const vem = kontext();
  beforeEach(async () => {
    logg = new MinnesLogg();
    await (await startad(logg, klocka)).gor(oppning(kontext()));
  });
  const doda = async (n: number, nar: 'fore' | 'efter'): Promise<void> => {
    const { gor } = await startad(new FelandeLogg(logg).dodasVid(n, nar), klocka);
    await expect(gor(command(vem))).rejects.toBeInstanceOf(Dodad);
  };
  const oppnade = (): number => logg.strommar().filter((s) => s.startsWith('arende-')).length;

  it.each(DODSSTALLEN)('$nar append $n: a repeat gets its own number', async ({ n, nar }) => {
    await doda(n, nar);
    const { gor } = await startad(logg, klocka);
    const kvitto = await gor(command(vem));
    expect(kvitto).toMatchObject({ id, revision: 0 });
    expect(await gor(command(vem))).toEqual(kvitto);
    expect(await nummer(logg)).toHaveLength(2);
  });

  it.each(DODSSTALLEN)(
    '$nar append $n: the next start completes it, and a repeat finds it',
    async ({ n, nar }) => {
      await doda(n, nar);
      const ny = await startad(logg, klocka);
      const { kvar } = await ny.slutforare.slutforAlla(await forstaLed(logg));
      expect(kvar).toEqual([]);
      const begard = n > 1 || nar === 'efter';
      expect(oppnade()).toBe(begard ? 2 : 1);
      expect(await ny.gor(command(vem))).toMatchObject({ id, revision: 0 });
      expect(await nummer(logg)).toHaveLength(2);
    },
  );

  it.each(DODSSTALLEN)(
    '$nar append $n: others go on, and none of them gets its number',
    async ({ n, nar }) => {
      await doda(n, nar);
      const ny = await startad(logg, klocka);
      const andra = [];
      for (let i = 0; i < 3; i++) andra.push((await ny.gor(oppning(kontext()))).id);
      await ny.slutforare.slutforAlla(await forstaLed(logg));
      const egen = await ny.gor(command(vem));
      expect(new Set([...andra, egen.id, 'KS-2026-1']).size).toBe(5);
      expect(new Set(await nummer(logg)).size).toBe(5);
      expect(oppnade()).toBe(5);
    },
  );

  it.each(DODSSTALLEN)('again and again, at append $n and then at every other', async ({ n, nar }) => {
    await doda(n, nar);
    for (let nasta = 1; nasta <= 3; nasta++) {
      const { gor } = await startad(new FelandeLogg(logg).dodasVid(nasta, 'efter'), klocka);
      await gor(command(vem)).catch(() => undefined);
    }
    const { gor } = await startad(logg, klocka);
    expect(await gor(command(vem))).toMatchObject({ id });
    expect(await nummer(logg)).toHaveLength(2);
    expect(oppnade()).toBe(2);
  });
});

it.each([1, 2, 3])('a lost answer to append %i of an opening is found by the repeat', async (n) => {
  const logg = new MinnesLogg();
  const { gor } = await startad(new FelandeLogg(logg).tapparSvaret(n), klocka);
  const vem = kontext();
  await expect(gor(oppning(vem))).rejects.toBeInstanceOf(LogUnavailable);
  expect((await gor(oppning(vem))).id).toBe('KS-2026-1');
  expect(await nummer(logg)).toEqual([1]);
});

it.each([1, 2])(
  'killed after append %i, an opening is completed also when hundreds have come since',
  async (n) => {
    const logg = new MinnesLogg();
    const vem = kontext();
    const dodad = await startad(new FelandeLogg(logg).dodasVid(n, 'efter'), klocka);
    await expect(dodad.gor(oppning(vem))).rejects.toBeInstanceOf(Dodad);
    const { gor } = await startad(logg, klocka);
    await Promise.all(ettTill(450).map(async () => gor(oppning(kontext()))));
    expect((await gor(oppning(vem))).id).toBe(n === 1 ? 'KS-2026-451' : 'KS-2026-1');
    expect(await nummer(logg)).toEqual(ettTill(451));
  },
);

it('numbers are asked for from the node that takes writes when another process was first', async () => {
  const logg = new MinnesLogg();
  const en = new FelandeLogg(logg);
  const annan = await startad(logg, klocka);
  en.foreAppend(async (strom) => {
    if (!strom.startsWith('diarieserie-')) return;
    en.foreAppend(null);
    await annan.gor(oppning(kontext()));
  });
  expect((await (await startad(en, klocka)).gor(oppning(kontext()))).id).toBe('KS-2026-2');
  const lasningar = en.reads.filter((r) => r.stream.startsWith('diarieserie-'));
  expect(lasningar.map((r) => r.options.fresh ?? false)).toEqual([false, false, true]);
});

it('record time never goes backwards in a serie, nor before the opening that a number answers', async () => {
  const logg = new MinnesLogg();
  const egen = new StalldKlocka();
  const halv = await startad(new FelandeLogg(logg).dodasVid(1, 'efter'), egen);
  const vem = kontext();
  await expect(halv.gor(oppning(vem))).rejects.toBeInstanceOf(Dodad);
  for (const command of [oppning(kontext()), oppning(vem), importerad(900, kontext()), oppning(kontext())]) {
    egen.flytta(-3600);
    await (await startad(logg, egen)).gor(command);
  }
  const tider = (await logg.read('diarieserie-KS-2026')).events.map((e) => e.metadata.registrerad);
  expect(tider).toHaveLength(4);
  expect(tider).toEqual([...tider].sort());
  const { events } = await logg.read(`oppning-${vem.commandId}`);
  expect(tider[1]! >= events[0]!.metadata.registrerad).toBe(true);
});

it('an import that lost its number to another process is said to be undone, and stops nothing else', async () => {
  const logg = new MinnesLogg();
  const en = new FelandeLogg(logg);
  const annan = await startad(logg, klocka);
  en.foreAppend(async (strom) => {
    if (!strom.startsWith('diarieserie-')) return;
    en.foreAppend(null);
    await annan.gor(importerad(9, kontext()));
  });
  const { gor } = await startad(en, klocka);
  await expect(gor(importerad(9, kontext()))).rejects.toMatchObject({ kod: 'DIARIENUMMER_UPPTAGET' });
  const { slutforda, kvar } = await annan.slutforare.slutforAlla(await forstaLed(logg));
  expect([slutforda, kvar.length]).toEqual([1, 1]);
  expect(await nummer(logg)).toEqual([9]);
});
