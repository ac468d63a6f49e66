import { beforeEach, describe, expect, it } from '@jest/globals';
import { kommando, oppna } from '#domain/testing';
import { FattaBeslutCommand, GorAnteckningCommand, OppnaArendeCommand } from '#commands';
import { RevisionConflict, type NewEvent } from '#event-store';
import { kontext, meddelande, MinnesLogg, startad, type Process } from '#testing';
import { tomLogg, TorrLogg } from './torr-logg.js';

let verklig: MinnesLogg;
let torr: TorrLogg;
let process: Process;
let id: string;

const anteckning = (text: string, vem = kontext()) =>
  new GorAnteckningCommand(id, meddelande(kommando('GorAnteckning', { text })), vem);

beforeEach(async () => {
  verklig = new MinnesLogg();
  id = (await (await startad(verklig)).gor(new OppnaArendeCommand(meddelande(oppna()), kontext()))).id;
  torr = new TorrLogg(verklig);
  process = await startad(torr);
});

describe('a log where nothing is written', () => {
  it('is decided on as the real one would be after what was thought of', async () => {
    const fore = await verklig.head();
    const forst = await process.gor(anteckning('ett'));
    const sedan = await process.gor(anteckning('två'));
    expect([forst.revision, sedan.revision]).toEqual([1, 2]);
    expect((await torr.read(`arende-${id}`)).events.map((e) => e.type)).toEqual([
      'ArendeOppnat',
      'AnteckningGjord',
      'AnteckningGjord',
    ]);
    expect(await verklig.head()).toBe(fore);
    expect((await verklig.read(`arende-${id}`)).revision).toBe(0);
  });

  it('refuses what the real one would refuse', async () => {
    const beslut = meddelande(kommando('FattaBeslut', {}, { skedde: '2099-01-01' }));
    await expect(process.gor(new FattaBeslutCommand(id, beslut, kontext()))).rejects.toMatchObject({
      kod: 'SKEDDE_I_FRAMTIDEN',
    });
    await expect(process.gor(anteckning('x'.repeat(70_000)))).rejects.toMatchObject({
      name: 'EventTooLarge',
    });
  });

  it('answers a repeated command as it did, and knows what is beyond the real log', async () => {
    const vem = kontext();
    const forst = await process.gor(anteckning('ett', vem));
    expect(await process.gor(anteckning('ett', vem))).toEqual(forst);
    expect(Number(forst.position)).toBeGreaterThan(Number(await verklig.head()));
  });

  it('opens ärenden where there is no log at all', async () => {
    const tom = await startad(new TorrLogg(tomLogg));
    const oppnad = await tom.gor(new OppnaArendeCommand(meddelande(oppna()), kontext()));
    expect(oppnad.id).toBe('KS-2026-1');
    expect((await tom.gor(new OppnaArendeCommand(meddelande(oppna()), kontext()))).id).toBe('KS-2026-2');
  });

  it('reads both ways over the seam between what is and what is thought of', async () => {
    for (const text of ['ett', 'två', 'tre']) await process.gor(anteckning(text));
    const revisioner = async (val: object) =>
      (await torr.read(`arende-${id}`, val)).events.map((e) => e.revision);
    expect(await revisioner({})).toEqual([0, 1, 2, 3]);
    expect(await revisioner({ from: 1, to: 2 })).toEqual([1, 2]);
    expect(await revisioner({ limit: 2 })).toEqual([0, 1]);
    expect(await revisioner({ backwards: true, limit: 2 })).toEqual([3, 2]);
    expect(await revisioner({ backwards: true, from: 1 })).toEqual([1, 0]);
    expect(await revisioner({ backwards: true })).toEqual([3, 2, 1, 0]);
    expect(await revisioner({ from: 9 })).toEqual([]);
  });

  it('is a conflict where the writer saw less', async () => {
    await process.gor(anteckning('ett'));
    const [event] = (await torr.read(`arende-${id}`, { from: 1 })).events;
    const annan = { ...event, id: '00000000-0000-5000-8000-000000000000' } as unknown as NewEvent;
    await expect(torr.append(`arende-${id}`, [annan], 0)).rejects.toBeInstanceOf(RevisionConflict);
  });
});
