import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Command } from '@nestjs/cqrs';
import type { ArendeEvent, RecordedEvent } from '#domain';
import { kommando } from '#domain/testing';
import { LogUnavailable } from '#event-store';
import {
  Dodad,
  FelandeLogg,
  forstaLed,
  kontext,
  meddelande,
  startad,
  type MinnesLogg,
  type Process,
  type StalldKlocka,
} from '#testing';
import { GorAnteckningCommand, OverlamnaArendeCommand, type Kommandokontext, type Kvitto } from '../index.js';
import { ANNAN, EN, FALL, flytta, overlamna, uppsattning, type Fall } from '../testing/tva-arenden.js';

let logg: MinnesLogg;
let klocka: StalldKlocka;
let process: Process;
beforeEach(async () => {
  ({ logg, klocka, process } = await uppsattning());
});

const handelser = async (strom: string, i = logg): Promise<readonly RecordedEvent<ArendeEvent>[]> =>
  (await i.read<ArendeEvent>(strom)).events;
const typer = async (strom: string): Promise<readonly string[]> =>
  (await handelser(strom)).map((e) => e.type);
/** What is in the streams, but for what differs from run to run: ids, hashes and when it was recorded. */
const innehall = async ({ strommar }: Fall, vem: Kommandokontext, i = logg): Promise<unknown> =>
  Promise.all(
    strommar.map(async (strom) =>
      (await handelser(strom, i)).map(({ type, data, metadata }) => ({
        type,
        data: JSON.stringify(data).replaceAll(vem.commandId, 'commandId'),
        skedde: metadata.skedde,
        egen: metadata.commandId === vem.commandId,
      })),
    ),
  );

/** The same when nothing goes wrong. */
const ostort = async (fall: Fall): Promise<unknown> => {
  const annat = await uppsattning();
  const vem = kontext();
  await annat.process.gor(fall.command(vem));
  return innehall(fall, vem, annat.logg);
};

describe.each(FALL)('$namn killed', (fall) => {
  const stallen = Array.from({ length: fall.appends }, (_, i) => i + 1).flatMap((n) =>
    (['fore', 'efter'] as const).map((nar) => ({ n, nar })),
  );
  const doda = async (vem: Kommandokontext, n: number, nar: 'fore' | 'efter'): Promise<void> => {
    const { gor } = await startad(new FelandeLogg(logg).dodasVid(n, nar), klocka);
    await expect(gor(fall.command(vem))).rejects.toBeInstanceOf(Dodad);
  };

  it('after its last write is as it should be', async () => {
    const vem = kontext();
    const osaker = new FelandeLogg(logg).dodasVid(fall.appends + 1, 'fore');
    await (await startad(osaker, klocka)).gor(fall.command(vem));
    expect(osaker.appends).toHaveLength(fall.appends);
    const alla = await logg.readAll({ after: null, limit: 1000 });
    expect(new Set(alla.map((e) => e.id)).size).toBe(alla.length);
    expect(await innehall(fall, vem)).toEqual(await ostort(fall));
  });

  it.each(stallen)('$nar append $n is completed by a repeat', async ({ n, nar }) => {
    const vem = kontext();
    await doda(vem, n, nar);
    const ny = await startad(logg, klocka);
    const kvitto = await ny.gor(fall.command(vem));
    expect(await ny.gor(fall.command(vem))).toEqual(kvitto);
    expect(await innehall(fall, vem)).toEqual(await ostort(fall));
  });

  it.each(stallen)('$nar append $n is completed by the next start, once', async ({ n, nar }) => {
    const vem = kontext();
    await doda(vem, n, nar);
    klocka.flytta(-3600); // the machine that starts anew may be behind
    const ny = await startad(logg, klocka);
    for (let start = 0; start < 2; start++)
      expect((await ny.slutforare.slutforAlla(await forstaLed(logg))).kvar).toEqual([]);
    const head = await logg.head();
    const begard = n > 1 || nar === 'efter';
    if (!begard) klocka.flytta(3600);
    const kvitto = await ny.gor(fall.command(vem));
    if (begard) expect(await logg.head()).toBe(head);
    expect(await ny.gor(fall.command(vem))).toEqual(kvitto);
    expect(await innehall(fall, vem)).toEqual(await ostort(fall));
  });
});

describe('two of the same kind', () => {
  const dodadEfterForsta = async (command: Command<Kvitto>): Promise<void> => {
    const { gor } = await startad(new FelandeLogg(logg).dodasVid(1, 'efter'), klocka);
    await expect(gor(command)).rejects.toBeInstanceOf(Dodad);
  };

  it('moves from the same ärende to the same are each completed by their own repeat', async () => {
    const vem = kontext();
    await dodadEfterForsta(flytta(vem));
    await process.gor(flytta(kontext(), ANNAN, 2));
    expect(await typer(`arende-${ANNAN}`)).toEqual(['ArendeOppnat', 'HandlingUpprattad']);
    expect(await process.gor(flytta(vem))).toMatchObject({ revision: 3 });
    expect(await typer(`arende-${ANNAN}`)).toEqual([
      'ArendeOppnat',
      'HandlingUpprattad',
      'HandlingRegistrerad',
    ]);
  });

  it('handovers are each completed by their own repeat', async () => {
    const vem = kontext();
    const importeradTill = (serie: string) =>
      new OverlamnaArendeCommand(
        EN,
        meddelande(kommando('OverlamnaArende', { serie }, { import: true })),
        kontext(),
      );
    await dodadEfterForsta(overlamna(vem));
    expect(await process.gor(importeradTill('BN'))).toMatchObject({ nyttArende: 'BN-2026-1' });
    expect(await process.gor(overlamna(vem))).toMatchObject({ id: EN, nyttArende: 'SN-2026-1' });
    expect((await typer(`arende-${EN}`)).filter((t) => t === 'ArendeRelaterat')).toHaveLength(2);
  });

  it('a repeat long afterwards is answered as the first time', async () => {
    const vem = kontext();
    const forsta = await process.gor(flytta(vem));
    for (let i = 0; i < 120; i++)
      await process.gor(new GorAnteckningCommand(EN, meddelande(kommando('GorAnteckning')), kontext()));
    expect(await process.gor(flytta(vem))).toEqual(forsta);
  });
});

it('a start that cannot reach the log says so, and goes no further', async () => {
  const { gor } = await startad(new FelandeLogg(logg).dodasVid(1, 'efter'), klocka);
  await expect(gor(flytta(kontext()))).rejects.toBeInstanceOf(Dodad);
  const led = await forstaLed(logg);
  const { slutforare } = await startad(new FelandeLogg(logg).tapparSvaret(3), klocka);
  await expect(slutforare.slutforAlla([...led, ...led])).rejects.toBeInstanceOf(LogUnavailable);
});

it('what two processes complete at the same time is done once', async () => {
  for (const fall of FALL) {
    const { logg: egen, klocka: tid } = await uppsattning();
    logg = egen;
    const vem = kontext();
    const dodad = await startad(new FelandeLogg(logg).dodasVid(1, 'efter'), tid);
    await expect(dodad.gor(fall.command(vem))).rejects.toBeInstanceOf(Dodad);
    const led = await forstaLed(logg);
    const bada = [await startad(logg, tid), await startad(logg, tid)];
    const utfall = await Promise.all([
      ...bada.map(async (p) => p.slutforare.slutforAlla(led)),
      ...bada.map(async (p) => p.gor(fall.command(vem)).then(() => ({ kvar: [] }))),
    ]);
    expect(utfall.flatMap((u) => u.kvar)).toEqual([]);
    expect(await innehall(fall, vem)).toEqual(await ostort(fall));
  }
});
