import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  handelsekatalog,
  type DomainEvent,
  type OppnaArende,
  type OppningBegard,
  type Skedde,
} from '#domain';
import { oppna, passarForm } from '#domain/testing';
import { FelandeLogg, kontext, meddelande, MinnesLogg, StalldKlocka, startad, type Process } from '#testing';
import { NyckelAteranvand, OppnaArendeCommand, type Kommandokontext } from '../index.js';
import { Diarienummer } from './diarienummer.js';
import { Oppningar } from './oppningar.js';

let logg: MinnesLogg;
let klocka: StalldKlocka;
let enProcess: FelandeLogg;
let process: Process;

beforeEach(async () => {
  logg = new MinnesLogg();
  klocka = new StalldKlocka();
  enProcess = new FelandeLogg(logg);
  process = await startad(enProcess, klocka);
});

const oppning = (
  data: Partial<OppnaArende['data']> = {},
  vem: Partial<Kommandokontext> = {},
  uppgifter: Parameters<typeof oppna>[1] = {},
) => new OppnaArendeCommand(meddelande(oppna(data, { nu: klocka.nu(), ...uppgifter })), kontext(vem));
const importerad = (ar: number, givetLopnr: number, vem: Partial<Kommandokontext> = {}, serie = 'KS') =>
  oppning({ serie, ar, givetLopnr }, vem, { import: true, skedde: `${ar}` });
const handelser = async (strom: string): Promise<readonly DomainEvent[]> =>
  (await logg.read(strom)).events.map(({ type, data }) => ({ type, data }));

describe('an opening', () => {
  it('takes the next number of its serie and year, and becomes an ärende', async () => {
    const vem = kontext();
    const kvitto = await process.gor(oppning({}, vem));
    expect(kvitto).toEqual({ id: 'KS-2026-1', revision: 0, position: '3', varningar: [] });
    expect((await process.gor(oppning())).id).toBe('KS-2026-2');
    expect((await process.gor(oppning({ serie: 'BN' }))).id).toBe('BN-2026-1');
    expect(await handelser('diarieserie-KS-2026')).toMatchObject([
      { type: 'DiarienummerTilldelat', data: { lopnr: 1, hogsta: 1, oppning: vem.commandId } },
      { type: 'DiarienummerTilldelat', data: { lopnr: 2, hogsta: 2 } },
    ]);
    const [oppnat] = await handelser('arende-KS-2026-1');
    expect(oppnat).toMatchObject({
      type: 'ArendeOppnat',
      data: {
        serie: 'KS',
        ar: 2026,
        lopnr: 1,
        arendemening: 'Motion om cykelväg till skolan',
        oppning: vem.commandId,
      },
    });
  });

  it.each<[string, Skedde, string]>([
    ['the year it happened', '2025-11-03', 'KS-2025-1'],
    ['the year of the first day it may have happened', '2024-12-30/2025-01-02', 'KS-2024-1'],
    ['the year it happened, however inexactly it is known', '2023', 'KS-2023-1'],
    ['the current year when nobody knows when it happened', null, 'KS-2026-1'],
    ['the current year when only its last day is known', '../2025-04-17', 'KS-2026-1'],
    ['the year in Sweden, not in Greenwich', '2025-12-31T23:30:00Z', 'KS-2026-1'],
  ])('belongs to %s', async (_, skedde, id) => {
    expect((await process.gor(oppning({}, {}, { skedde }))).id).toBe(id);
  });

  it('belongs to the current year in Sweden when it happens now', async () => {
    klocka.stall('2026-12-31T23:30:00.000Z');
    expect((await process.gor(oppning())).id).toBe('KS-2027-1');
  });

  it('that is refused costs no number and leaves nothing behind', async () => {
    const ogiltig = oppning({ initiativ: 'forvaltning', organ: 'Kommunfullmäktige' });
    await expect(process.gor(ogiltig)).rejects.toMatchObject({ name: 'RuleViolation', regel: 'R-01' });
    await expect(process.gor(oppning({}, {}, { skedde: '2027-01-01' }))).rejects.toMatchObject({
      kod: 'SKEDDE_I_FRAMTIDEN',
    });
    expect(logg.strommar()).toEqual([]);
  });

  it('notes in the ärende what an import was not refused for', async () => {
    const data = { initiativ: 'forvaltning', organ: 'Kommunfullmäktige' } as const;
    const historisk = oppning(data, kontext(), { import: true, skal: 'ur pärmen' });
    const kvitto = await process.gor(historisk);
    expect(kvitto).toMatchObject({ revision: 1, position: '4', varningar: [{ regel: 'R-01' }] });
    const { events } = await logg.read('arende-KS-2026-1');
    expect(events.map((e) => e.type)).toEqual(['ArendeOppnat', 'AvvikelseNoterad']);
    expect(events.map((e) => e.metadata.skal)).toEqual(['ur pärmen', undefined]);
    expect(await (await startad(logg, klocka)).gor(historisk)).toEqual(kvitto);
  });

  it.each([
    ['without a reason', [], {}],
    [
      'with the reason it was acknowledged for',
      [{ regel: 'R-01', skal: 'så står det' }],
      { skal: 'så står det' },
    ],
  ])('asks for what it notes %s in the form that the catalogue declares', async (_, avvikelser, skal) => {
    const data = { initiativ: 'forvaltning', organ: 'Kommunfullmäktige' } as const;
    const vem = kontext();
    await process.gor(oppning(data, vem, { import: true, avvikelser }));
    const { events } = await logg.read<OppningBegard>(`oppning-${vem.commandId}`);
    const { noteringar } = events[0]!.data;
    expect(noteringar).toEqual([
      { regel: 'R-01', kod: expect.any(String), text: expect.any(String), avser: 'ArendeOppnat', ...skal },
    ]);
    const { typ } = handelsekatalog.OppningBegard.falt.noteringar;
    expect(passarForm(typ, noteringar)).toBe(true);
    expect(
      passarForm(
        typ,
        noteringar.map((n) => ({ ...n, annat: 'x' })),
      ),
    ).toBe(false);
    const noterat = (await logg.read('arende-KS-2026-1')).events[1];
    expect([noterat?.type, noterat?.metadata.skal]).toEqual(['AvvikelseNoterad', avvikelser[0]?.skal]);
  });

  it.each([
    ['SERIE_OGILTIG', 'serie', { serie: 'ks' }, {}],
    ['SERIE_OGILTIG', 'serie', { serie: 'K-S' }, {}],
    ['SERIE_OGILTIG', 'serie', { serie: '' }, {}],
    ['DIARIEAR_ORIMLIGT', 'skedde', {}, { skedde: '1899-12-31' }],
    ['DIARIENUMMER_GES_AV_SERIEN', 'diarienummer', { givetLopnr: 5 }, {}],
    ['LOPNUMMER_ORIMLIGT', 'diarienummer', { givetLopnr: 0 }, { import: true }],
    ['LOPNUMMER_ORIMLIGT', 'diarienummer', { givetLopnr: 1.5 }, { import: true }],
    ['LOPNUMMER_ORIMLIGT', 'diarienummer', { givetLopnr: 10_000_000 }, { import: true }],
    ['DIARIEAR_ORIMLIGT', 'diarienummer', { givetLopnr: 5, ar: 1899 }, { import: true }],
    ['DIARIEAR_ORIMLIGT', 'diarienummer', { givetLopnr: 5, ar: 2027 }, { import: true }],
  ])('answers %s for %s when asked for %j', async (kod, falt, data, uppgifter) => {
    await expect(process.gor(oppning(data, {}, uppgifter))).rejects.toMatchObject({
      name: 'OgiltigBegaran',
      kod,
      falt,
    });
    expect(logg.strommar()).toEqual([]);
  });

  it('costs the same for the first number of a year and a late one', async () => {
    const kostnad = async (): Promise<{ reads: number; lasta: number; appends: number }> => {
      const [reads, appends] = [enProcess.reads.length, enProcess.appends.length];
      await process.gor(oppning());
      const egna = enProcess.reads.slice(reads);
      return {
        reads: egna.length,
        lasta: egna.reduce((sum, r) => sum + r.antal, 0),
        appends: enProcess.appends.length - appends,
      };
    };
    await kostnad();
    const forsta = await kostnad();
    for (let i = 0; i < 500; i++) await process.gor(oppning());
    expect(await kostnad()).toEqual(forsta);
    expect(forsta).toEqual({ reads: 4, lasta: 3, appends: 3 });
  });
});

describe('a repeated opening', () => {
  it('is answered with the same ärende, also when others have been opened since and it has gone on', async () => {
    const vem = kontext();
    const forsta = await process.gor(oppning({}, vem));
    for (let i = 0; i < 5; i++) await process.gor(oppning());
    const { GorAnteckningCommand } = await import('../index.js');
    const { kommando } = await import('#domain/testing');
    await process.gor(new GorAnteckningCommand(forsta.id, meddelande(kommando('GorAnteckning')), kontext()));
    klocka.flytta(3600);
    for (const nagon of [process, await startad(logg, klocka)])
      expect(await nagon.gor(oppning({}, vem))).toEqual(forsta);
    expect(await handelser('diarieserie-KS-2026')).toHaveLength(6);
  });

  it('with another body is refused', async () => {
    const vem = kontext();
    await process.gor(oppning({}, vem));
    const annan = oppning({ arendemening: 'Något annat' }, { ...vem, bodyHash: 'en annan' });
    await expect(process.gor(annan)).rejects.toBeInstanceOf(NyckelAteranvand);
    await expect((await startad(logg, klocka)).gor(annan)).rejects.toBeInstanceOf(NyckelAteranvand);
  });

  it('sent at the same time, to one process or two, opens one ärende', async () => {
    const annan = await startad(logg, klocka);
    const vem = kontext();
    const kvitton = await Promise.all(
      [process, process, annan, annan].map(async (p) => p.gor(oppning({}, vem))),
    );
    expect(new Set(kvitton.map((k) => JSON.stringify(k))).size).toBe(1);
    expect(await handelser('diarieserie-KS-2026')).toHaveLength(1);
  });
});

it('an opening that another ärende has been handed over for is noted, not refused', async () => {
  const oppningar = new Oppningar(logg, klocka, new Diarienummer(logg, klocka));
  const data = { initiativ: 'forvaltning', organ: 'Kommunfullmäktige' } as const;
  const { message, kontext: vem } = oppning(data);
  const overlamnad = '2026-03-02T10:00:00.000Z';
  const kvitto = await oppningar.oppna({ message, kontext: vem, overlamnad });
  expect(kvitto).toMatchObject({ id: 'KS-2026-1', revision: 1, varningar: [{ regel: 'R-01' }] });
  for (const { metadata } of (await logg.read('arende-KS-2026-1')).events) {
    expect(metadata.import).toBeUndefined();
    expect(metadata.registrerad).toBe(overlamnad);
  }
});

describe('an imported opening', () => {
  it('brings its own number, and the serie goes on after the highest', async () => {
    expect((await process.gor(importerad(2025, 202))).id).toBe('KS-2025-202');
    expect((await process.gor(importerad(2025, 7))).id).toBe('KS-2025-7');
    expect((await process.gor(oppning({}, {}, { skedde: '2025-12-01' }))).id).toBe('KS-2025-203');
    expect(await handelser('diarieserie-KS-2025')).toMatchObject([
      { type: 'DiarienummerOvertaget', data: { lopnr: 202, hogsta: 202 } },
      { type: 'DiarienummerOvertaget', data: { lopnr: 7, hogsta: 202 } },
      { type: 'DiarienummerTilldelat', data: { lopnr: 203, hogsta: 203 } },
    ]);
    expect((await logg.read('arende-KS-2025-202')).events[0]?.metadata).toMatchObject({
      import: true,
      skedde: '2025',
    });
  });

  it('is refused when the number is taken, before anything is written', async () => {
    await process.gor(importerad(2025, 202));
    await process.gor(oppning({}, {}, { skedde: '2025-12-01' }));
    const fore = await logg.head();
    for (const upptaget of [202, 203])
      await expect(process.gor(importerad(2025, upptaget))).rejects.toMatchObject({
        name: 'RuleViolation',
        kod: 'DIARIENUMMER_UPPTAGET',
      });
    expect(await logg.head()).toBe(fore);
  });

  it('is refused when the number is given but its ärende is not opened yet', async () => {
    await process.gor(importerad(2025, 202));
    const halv = new FelandeLogg(logg).dodasVid(3, 'fore');
    await expect((await startad(halv, klocka)).gor(importerad(2025, 7))).rejects.toThrow();
    for (const nagon of [process, await startad(logg, klocka)])
      await expect(nagon.gor(importerad(2025, 7))).rejects.toMatchObject({ kod: 'DIARIENUMMER_UPPTAGET' });
  });

  it('of the same number at the same time is one ärende and refusals that leave nothing', async () => {
    const utfall = await Promise.allSettled(
      Array.from({ length: 10 }, async () => process.gor(importerad(2025, 202))),
    );
    expect(utfall.filter((u) => u.status === 'fulfilled')).toHaveLength(1);
    expect(logg.strommar().filter((s) => s.startsWith('oppning-'))).toHaveLength(1);
  });

  it('without a number of its own gets one of the year it happened', async () => {
    const utanNummer = oppning({ givetLopnr: null }, {}, { import: true, skedde: '2019-05' });
    expect((await process.gor(utanNummer)).id).toBe('KS-2019-1');
  });

  it('repeated is answered with its ärende without looking through the serie', async () => {
    const vem = kontext();
    const forsta = await process.gor(importerad(2025, 202, vem));
    for (let i = 1; i <= 50; i++) await process.gor(importerad(2025, i));
    const reads = enProcess.reads.length;
    expect(await process.gor(importerad(2025, 202, vem))).toEqual(forsta);
    expect(enProcess.reads.slice(reads).reduce((sum, r) => sum + r.antal, 0)).toBeLessThan(5);
  });
});
