import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#domain';
import { kommando, oppna } from '#domain/testing';
import { LogUnavailable, RevisionConflict } from '#event-store';
import {
  alltidNagonAnnan,
  FelandeLogg,
  kontext,
  meddelande,
  MinnesLogg,
  StalldKlocka,
  startad,
  type Process,
} from '#testing';
import {
  AteroppnaArendeCommand,
  AvslutaArendeCommand,
  FattaBeslutCommand,
  ForsokenTogSlut,
  GorAnteckningCommand,
  NyckelAteranvand,
  OppnaArendeCommand,
  TilldelaHandlaggareCommand,
  type Kommandokontext,
} from '../index.js';

let logg: MinnesLogg;
let klocka: StalldKlocka;
let enProcess: FelandeLogg;
let process: Process;
let id: string;

/** Another process over the same log, with a memory of its own. */
const annanProcess = async (): Promise<Process> => startad(logg, klocka);
const historik = async (): Promise<readonly RecordedEvent[]> => (await logg.read(`arende-${id}`)).events;
const typer = async (): Promise<readonly string[]> => (await historik()).map((e) => e.type);

beforeEach(async () => {
  logg = new MinnesLogg();
  klocka = new StalldKlocka();
  const oppnad = await (
    await startad(logg, klocka)
  ).gor(new OppnaArendeCommand(meddelande(oppna()), kontext()));
  id = oppnad.id;
  enProcess = new FelandeLogg(logg);
  process = await startad(enProcess, klocka);
});

const anteckning = (text = 'Ringde motionären', vem: Partial<Kommandokontext> = {}, expected?: number) =>
  new GorAnteckningCommand(id, meddelande(kommando('GorAnteckning', { text })), kontext(vem), expected);
const beslutUtanBeredning = (vem: Partial<Kommandokontext> = {}) =>
  new FattaBeslutCommand(
    id,
    meddelande(
      kommando('FattaBeslut', { organ: 'Kommunstyrelsen', slutligt: false }, { skedde: '2026-03-01' }),
    ),
    kontext(vem),
  );

describe('a command', () => {
  it('is answered with what it addressed, how far it has come and where it stands in the log', async () => {
    const kvitto = await process.gor(anteckning());
    const [, event] = await historik();
    expect(kvitto).toEqual({ id, revision: 1, position: event?.position, varningar: [] });
  });

  it('records who asked, why, on what evidence, and when in both times', async () => {
    const vem = kontext({ kalla: { handling: 'protokoll.pdf', sida: '4', citat: 'Bifall' } });
    const message = meddelande(
      kommando('GorAnteckning', {}, { skedde: '2025-04', skal: 'glömdes', import: true }),
    );
    await process.gor(new GorAnteckningCommand(id, message, vem));
    const [, { metadata } = {} as RecordedEvent] = await historik();
    expect(metadata).toMatchObject({ ...vem, skedde: '2025-04', skal: 'glömdes', import: true });
    expect(metadata.registrerad).toBe(klocka.nu());
  });

  it('happened when it was recorded where nobody says otherwise', async () => {
    klocka.flytta(90);
    await process.gor(anteckning());
    const [, { metadata } = {} as RecordedEvent] = await historik();
    expect(metadata.skedde).toBe('2026-03-02T09:01:30.000Z');
    expect(metadata.import).toBeUndefined();
  });

  it('may have happened at an unknown time, which is not now', async () => {
    const message = meddelande(kommando('GorAnteckning', {}, { skedde: null }));
    await process.gor(new GorAnteckningCommand(id, message, kontext()));
    expect((await historik())[1]?.metadata.skedde).toBeNull();
  });

  it('warns of what it notes', async () => {
    const { varningar } = await process.gor(beslutUtanBeredning());
    const noterade = (await historik()).filter((e) => e.type === 'AvvikelseNoterad');
    expect(varningar).toEqual([expect.objectContaining({ regel: null, kod: 'SONDAG' })]);
    expect(noterade).toHaveLength(1);
  });

  it('with nothing to do writes nothing and answers where the ärende stands', async () => {
    const tilldela = () =>
      new TilldelaHandlaggareCommand(id, meddelande(kommando('TilldelaHandlaggare')), kontext());
    const forsta = await process.gor(tilldela());
    expect(await process.gor(tilldela())).toEqual(forsta);
    expect(await typer()).toEqual(['ArendeOppnat', 'HandlaggareTilldelad']);
  });

  it.each(['KS-2026-999', 'ks-2026-1', 'KS-2026-01', '../../etc', ''])(
    'to the ärende "%s", which there is not, is unknown',
    async (okant) => {
      const command = new GorAnteckningCommand(okant, meddelande(kommando('GorAnteckning')), kontext(), 7);
      await expect(process.gor(command)).rejects.toMatchObject({ name: 'Okand', kod: 'ARENDE_OKANT' });
      expect(enProcess.appends).toEqual([]);
    },
  );
});

describe('a repeated command', () => {
  it.each([
    ['in the same process', async () => process],
    ['in another, or after a restart', annanProcess],
  ])('%s is written once and answered as the first time', async (_, startas) => {
    const vem = kontext();
    const forsta = await process.gor(beslutUtanBeredning(vem));
    await process.gor(anteckning());
    expect(await (await startas()).gor(beslutUtanBeredning(vem))).toEqual(forsta);
    expect(forsta.varningar).toHaveLength(1);
    expect(await typer()).toEqual(['ArendeOppnat', 'BeslutFattat', 'AvvikelseNoterad', 'AnteckningGjord']);
  });

  it('is answered with what was written by a process that has not heard of it, and would decide otherwise now', async () => {
    const vem = kontext();
    const idag = { organ: 'Kommunstyrelsen', slutligt: false };
    const beslut = () => new FattaBeslutCommand(id, meddelande(kommando('FattaBeslut', idag)), kontext(vem));
    await process.gor(anteckning());
    klocka.stall('2026-03-08T09:00:00.000Z'); // a Sunday, which is noted
    const forsta = await (await annanProcess()).gor(beslut());
    klocka.stall('2026-03-09T09:00:00.000Z');
    expect(await process.gor(beslut())).toEqual(forsta);
    expect(forsta.varningar).toMatchObject([{ kod: 'SONDAG' }]);
  });

  it('is answered as the first time also to a caller that names a revision', async () => {
    const vem = kontext();
    const forsta = await process.gor(anteckning('A', vem, 0));
    expect(await process.gor(anteckning('A', vem, 0))).toEqual(forsta);
  });

  it('is written once when the answer to the append was lost', async () => {
    const vem = kontext();
    enProcess.tapparSvaret(1);
    await expect(process.gor(anteckning('A', vem))).rejects.toBeInstanceOf(LogUnavailable);
    expect(await process.gor(anteckning('A', vem))).toMatchObject({ id, revision: 1 });
    expect(await typer()).toEqual(['ArendeOppnat', 'AnteckningGjord']);
  });

  it('is written once when it is sent to two processes at the same time', async () => {
    const vem = kontext();
    const [a, b] = await Promise.all([
      process.gor(anteckning('A', vem)),
      (await annanProcess()).gor(anteckning('A', vem)),
    ]);
    expect(a).toEqual(b);
    expect(await typer()).toEqual(['ArendeOppnat', 'AnteckningGjord']);
  });

  it('with another body is refused, and nothing is written', async () => {
    const vem = kontext();
    await process.gor(anteckning('A', vem));
    for (const nagon of [process, await annanProcess()]) {
      const refused = nagon.gor(anteckning('B', { ...vem, bodyHash: 'en annan' }));
      await expect(refused).rejects.toBeInstanceOf(NyckelAteranvand);
      await expect(refused).rejects.toMatchObject({ kod: 'NYCKEL_ATERANVAND', commandId: vem.commandId });
    }
    expect(await typer()).toEqual(['ArendeOppnat', 'AnteckningGjord']);
  });

  it('that was refused is decided anew', async () => {
    const vem = kontext();
    const remissvar = kommando('TaEmotYttrande', { remissId: '1' });
    const { TaEmotYttrandeCommand, RemitteraArendeCommand } = await import('../index.js');
    const svara = () => process.gor(new TaEmotYttrandeCommand(id, meddelande(remissvar), vem));
    await expect(svara()).rejects.toMatchObject({ kod: 'REMISS_OKAND' });
    await process.gor(new RemitteraArendeCommand(id, meddelande(kommando('RemitteraArende')), kontext()));
    expect(await svara()).toMatchObject({ revision: 2 });
  });
});

describe('a caller that names the revision it saw', () => {
  it('is let through when nothing has happened since', async () => {
    expect(await process.gor(anteckning('A', {}, 0))).toMatchObject({ revision: 1 });
  });

  it('is told when something has, and it is not retried', async () => {
    await process.gor(anteckning('A'));
    await expect(process.gor(anteckning('B', {}, 0))).rejects.toMatchObject({
      name: RevisionConflict.name,
      expected: 0,
      actual: 1,
    });
    expect(enProcess.appends).toHaveLength(1);
  });

  it('is told when somebody else gets in between, and it is not retried', async () => {
    const annan = await annanProcess();
    enProcess.foreAppend(async () => {
      await annan.gor(anteckning('före'));
    });
    await expect(process.gor(anteckning('B', {}, 0))).rejects.toBeInstanceOf(RevisionConflict);
    expect(enProcess.appends).toHaveLength(1);
  });
});

describe('a stream that is remembered', () => {
  const ateroppna = () => new AteroppnaArendeCommand(id, meddelande(kommando('AteroppnaArende')), kontext());
  const avsluta = () => new AvslutaArendeCommand(id, meddelande(kommando('AvslutaArende')), kontext());

  it('is appended to without being read again', async () => {
    for (const text of ['A', 'B', 'C']) await process.gor(anteckning(text));
    expect(enProcess.reads).toHaveLength(1);
    expect(await typer()).toHaveLength(4);
  });

  it('is read again after an append that the other process had made: it may have been decided otherwise', async () => {
    const [key, annan] = [kontext(), await annanProcess()];
    await process.gor(anteckning());
    await annan.gor(anteckning('samma', key));
    klocka.flytta(60);
    expect(await process.gor(anteckning('samma', key))).toMatchObject({ revision: 2 });
    const [reads, appends] = [enProcess.reads.length, enProcess.appends.length];
    expect(await process.gor(anteckning('nästa'))).toMatchObject({ revision: 3 });
    expect([enProcess.reads.length, enProcess.appends.length]).toEqual([reads + 1, appends + 1]);
  });

  it('does not take another body under a used key for what the other process wrote', async () => {
    const [key, annan] = [kontext(), await annanProcess()];
    await process.gor(anteckning());
    await annan.gor(anteckning('hos en annan', key));
    const medAnnanKropp = anteckning('en annan kropp', { ...key, bodyHash: 'f'.repeat(64) });
    await expect(process.gor(medAnnanKropp)).rejects.toBeInstanceOf(NyckelAteranvand);
    expect(await typer()).toHaveLength(3);
  });

  it('is read before anything is refused: another process may have made it right', async () => {
    await process.gor(anteckning());
    const annan = await annanProcess();
    await annan.gor(avsluta());
    expect(await process.gor(ateroppna())).toMatchObject({ revision: 3 });
  });

  it('is read before anything is answered without being written', async () => {
    const key = kontext();
    const annan = await annanProcess();
    await process.gor(avsluta());
    await annan.gor(ateroppna());
    expect(await process.gor(avsluta())).toMatchObject({ revision: 3 });
    await annan.gor(anteckning('hos en annan', key));
    expect(await process.gor(anteckning('hos en annan', key))).toMatchObject({ revision: 4 });
    expect(await typer()).toHaveLength(5);
  });

  it('is not what an If-Match is held against: the log is', async () => {
    await process.gor(anteckning());
    await (await annanProcess()).gor(anteckning('hos en annan'));
    await expect(process.gor(anteckning('C', {}, 1))).rejects.toBeInstanceOf(RevisionConflict);
    expect(await process.gor(anteckning('D', {}, 2))).toMatchObject({ revision: 3 });
  });
});

describe('when others write at the same time', () => {
  it('it is decided anew on what they wrote, read from the node that takes writes', async () => {
    const annan = await annanProcess();
    enProcess.foreAppend(async (_, n) => {
      if (n < 4) await annan.gor(anteckning(`före ${n}`));
    });
    expect(await process.gor(anteckning('sist'))).toMatchObject({ revision: 4 });
    expect(enProcess.reads.map((r) => r.options.fresh ?? false)).toEqual([false, true, true, true]);
  });

  it('it gives up in the end, and says when to try again', async () => {
    alltidNagonAnnan(enProcess);
    const given = process.gor(anteckning());
    await expect(given).rejects.toBeInstanceOf(ForsokenTogSlut);
    await expect(given).rejects.toMatchObject({ kod: 'FORSOKEN_TOG_SLUT', retryAfter: 1, forsok: 20 });
    expect(enProcess.appends).toHaveLength(20);
    expect(await typer()).toEqual(['ArendeOppnat']);
    enProcess.foreAppend(null);
    expect(await process.gor(anteckning())).toMatchObject({ revision: 1 });
  });

  it('thirty of one process are written one after the other without a conflict', async () => {
    const kvitton = await Promise.all(
      Array.from({ length: 30 }, async (_, i) => process.gor(anteckning(`${i}`))),
    );
    expect(kvitton.map((k) => k.revision)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    expect(enProcess.appends).toHaveLength(30);
  });

  it('two processes write all of theirs, none twice and none lost', async () => {
    const annan = await annanProcess();
    const texter = Array.from({ length: 20 }, (_, i) => `${i}`);
    await Promise.all(texter.flatMap((t) => [process.gor(anteckning(t)), annan.gor(anteckning(t))]));
    const skrivna = (await historik()).flatMap((e) => (e.type === 'AnteckningGjord' ? [e.data] : []));
    expect(skrivna.map((d) => (d as { text: string }).text).sort()).toEqual([...texter, ...texter].sort());
  });
});

describe('record time', () => {
  it('never goes backwards in an ärende, whatever the clock does', async () => {
    for (const sekunder of [60, -3600, 30, -7200, 4000]) {
      klocka.flytta(sekunder);
      await process.gor(anteckning(`${sekunder}`));
      await (await annanProcess()).gor(anteckning(`annan ${sekunder}`));
    }
    const tider = (await historik()).map((e) => e.metadata.registrerad);
    expect(tider).toHaveLength(11);
    expect(tider).toEqual([...tider].sort());
  });

  it('is what "now" means: a clock that went back does not make now the future', async () => {
    klocka.flytta(-86_400);
    await process.gor(anteckning());
    const [oppnat, antecknat] = await historik();
    expect(antecknat?.metadata.skedde).toBe(oppnat?.metadata.registrerad);
  });
});
