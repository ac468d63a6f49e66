import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { lasningAv, type LasningEvent, type RecordedEvent } from '#domain';
import { FelandeLogg, MinnesLogg, StalldKlocka } from '#testing';
import { Lasningsskrivare } from './lasningsskrivare.js';
import type { Lasare } from './lasningslogg.js';

const STROM = 'lasning-2026-03';
const revisor = { id: 'revisor-1', roll: 'revisor' };
const lasare = (mer: Partial<Lasare> = {}): Lasare => ({ aktor: revisor, begaran: randomUUID(), ...mer });
const uppspelningen = lasningAv('hamtaUppspelning', { arende: 'KS-2026-1', vidTidpunkt: '2026-02-01' });

let logg: MinnesLogg;
let klocka: StalldKlocka;
let skrivare: Lasningsskrivare;

beforeEach(() => {
  logg = new MinnesLogg();
  klocka = new StalldKlocka();
  skrivare = new Lasningsskrivare(logg, klocka);
});

const loggade = async (strom = STROM): Promise<readonly RecordedEvent<LasningEvent>[]> =>
  (await logg.read<LasningEvent>(strom)).events;

describe('a reading', () => {
  it('says who read what, as of when, and never what it said', async () => {
    const { begaran } = lasare();
    await skrivare.logga(uppspelningen, { aktor: revisor, begaran });
    const [{ data, metadata }] = (await loggade()) as [RecordedEvent<LasningEvent>];
    expect(data).toEqual(uppspelningen);
    expect(metadata).toMatchObject({ aktor: revisor, commandId: begaran, registrerad: klocka.nu() });
  });

  it('stands in the stream of its month in Sweden', async () => {
    klocka.stall('2026-03-31T22:00:00.000Z');
    await skrivare.logga(uppspelningen, lasare());
    expect(logg.strommar()).toEqual(['lasning-2026-04']);
  });

  it('is never registered before the one before it, whatever the clock does', async () => {
    await skrivare.logga(uppspelningen, lasare());
    const fore = klocka.nu();
    klocka.flytta(-3600);
    await skrivare.logga(uppspelningen, lasare());
    await new Lasningsskrivare(logg, klocka).logga(uppspelningen, lasare());
    expect((await loggade()).map(({ metadata }) => metadata.registrerad)).toEqual([fore, fore, fore]);
  });
});

describe('a request that is repeated', () => {
  it('is logged once, also by another process', async () => {
    const samma = lasare({ namngiven: true });
    await skrivare.logga(uppspelningen, samma);
    await skrivare.logga(uppspelningen, samma);
    await new Lasningsskrivare(logg, klocka).logga(uppspelningen, samma);
    expect(await loggade()).toHaveLength(1);
  });

  it('is logged once when it comes twice at the same time', async () => {
    const samma = lasare({ namngiven: true });
    await Promise.all([skrivare.logga(uppspelningen, samma), skrivare.logga(uppspelningen, samma)]);
    expect(await loggade()).toHaveLength(1);
  });

  it('is logged once when it was stored and nobody heard of it', async () => {
    const osaker = new FelandeLogg(logg).tapparSvaret(1);
    const har = new Lasningsskrivare(osaker, klocka);
    const samma = lasare({ namngiven: true });
    await expect(har.logga(uppspelningen, samma)).rejects.toMatchObject({ name: 'LogUnavailable' });
    await har.logga(uppspelningen, samma);
    expect(await loggade()).toHaveLength(1);
  });

  it('of something else, or by somebody else, is another reading', async () => {
    const samma = lasare({ namngiven: true });
    await skrivare.logga(uppspelningen, samma);
    await skrivare.logga({ ...uppspelningen, arende: 'KS-2026-2' }, samma);
    await skrivare.logga(uppspelningen, { ...samma, aktor: { id: 'revisor-2', roll: 'revisor' } });
    expect(await loggade()).toHaveLength(3);
  });
});

describe('many at once', () => {
  it('in three processes are all logged, each once, and few appends are made', async () => {
    const loggar = [logg, logg, logg].map((l) => new FelandeLogg(l));
    const processer = loggar.map((l) => new Lasningsskrivare(l, klocka));
    const alla = Array.from({ length: 120 }, () => lasare());
    await Promise.all(alla.map((en, i) => processer[i % 3]!.logga(uppspelningen, en)));
    const begarda = (await loggade()).map(({ metadata }) => metadata.commandId);
    expect([...begarda].sort()).toEqual(alla.map(({ begaran }) => begaran).sort());
    expect(loggar.flatMap(({ appends }) => appends).length).toBeLessThan(60);
  });

  it('does not stop at one that could not be logged', async () => {
    const osaker = new FelandeLogg(logg).tapparSvaret(1);
    const har = new Lasningsskrivare(osaker, klocka);
    await expect(har.logga(uppspelningen, lasare())).rejects.toMatchObject({ name: 'LogUnavailable' });
    await har.logga(uppspelningen, lasare());
    expect(await loggade()).toHaveLength(2);
  });
});

it('what cannot be logged is refused, and says so', async () => {
  const upptagen = new FelandeLogg(logg).foreAppend(async () => {
    const annan = new Lasningsskrivare(logg, klocka);
    await annan.logga(uppspelningen, lasare());
  });
  const nekad = new Lasningsskrivare(upptagen, klocka).logga(uppspelningen, lasare());
  await expect(nekad).rejects.toMatchObject({ name: 'LogUnavailable', kod: 'LOGGEN_LAST' });
});
