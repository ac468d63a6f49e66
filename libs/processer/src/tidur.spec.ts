import { beforeEach, describe, expect, it } from '@jest/globals';
import { Inject, Injectable } from '@nestjs/common';
import {
  AnmalDelegationsbeslutCommand,
  AnmalMotionsfristCommand,
  AtertaMotionCommand,
  AvbrytAnslagCommand,
  ExpedieraBeslutCommand,
  FattaBeslutCommand,
  FattaDelegationsbeslutCommand,
  JusteraProtokollCommand,
  OppnaArendeCommand,
  OppnaSammantradeCommand,
  TilldelaParagrafCommand,
  TillkannageDelegationsbeslutCommand,
  TillkannageJusteringCommand,
  UpprattaProtokollCommand,
  VackMotionCommand,
  VerkstallDelgivningCommand,
} from '#commands';
import { delegationskommando, fatta, kommando, moteskommando, oppna } from '#domain/testing';
import { EVENT_STORE, LogUnavailable, type EventStore } from '#event-store';
import { FelandeLogg, kontext, meddelande, MinnesLogg, StalldKlocka, startad, type Process } from '#testing';
import { ProcesserModule, Tidur, type Forfallna, type Kandidat } from './index.js';

const MOTE = 'KF-2026-03-02';
const SISTA_DAG = '2026-03-31';
const SAMMA_DAG = '2026-03-31T21:59:59.999Z';
const DAGEN_EFTER = '2026-03-31T22:00:00.000Z';

let logg: MinnesLogg;
let klocka: StalldKlocka;
let process: Process;
let begart: Kandidat[];

const da = (skedde: string, egna = {}) => ({ nu: klocka.nu(), skedde, ...egna });

/** Names everything there is: what is recorded is for the log to say. */
@Injectable()
class Allt implements Forfallna {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async forfallna(): Promise<readonly Kandidat[]> {
    await this.store.head();
    const strommar = logg.strommar();
    const efter = (prefix: string) =>
      strommar.flatMap((strom) => (strom.startsWith(prefix) ? [strom.slice(prefix.length)] : []));
    begart = [
      ...efter('arende-').flatMap((arende): Kandidat[] => [
        { slag: 'motionsfrist', arende },
        { slag: 'overklagandetid', arende, beslut: 1 },
      ]),
      ...efter('delegationsbeslut-').map((delegationsbeslut): Kandidat => ({
        slag: 'delegationstid',
        delegationsbeslut,
      })),
    ];
    return begart;
  }
}

const startadProcess = (store: EventStore = logg): Promise<Process> =>
  startad(store, klocka, {}, (commands) => [ProcesserModule.med({ commands, forfallna: Allt })]);

const vakna = (p: Process = process): Promise<void> => p.app.get(Tidur, { strict: false }).vakna();

const handelser = async (id: string, ...typer: string[]) =>
  (await logg.read(`arende-${id}`)).events.filter((e) => typer.includes(e.type));

const utgangna = (id: string) => handelser(id, 'OverklagandetidUtgangen', 'MotionsfristPasserad');

const oppnat = async (): Promise<string> => {
  const { id } = await process.gor(
    new OppnaArendeCommand(meddelande(oppna({}, da('2026-02-01'))), kontext()),
  );
  return id;
};

const motet = async (id: string, paragraf: number): Promise<void> => {
  const tilldela = moteskommando(
    'TilldelaParagraf',
    { nr: paragraf, arenden: [id], bradskandeEnhalligt: true },
    da('2026-03-02T08:30:00Z'),
  );
  await process.gor(new TilldelaParagrafCommand(MOTE, meddelande(tilldela), kontext()));
};

const beslutat = async (id: string, paragraf: number, egna = {}): Promise<void> => {
  const data = {
    organ: 'KF',
    paragraf: String(paragraf),
    slutligt: true,
    undantagFranBeredning: { grund: 'val', enhalligt: null },
  } as const;
  const beslut = kommando('FattaBeslut', data, da('2026-03-02T08:40:00Z', egna));
  await process.gor(new FattaBeslutCommand(id, meddelande(beslut), kontext()));
};

const justerat = async (paragraf: number): Promise<void> => {
  const upprattat = moteskommando('UpprattaProtokoll', { paragrafer: [paragraf] }, da('2026-03-09'));
  await process.gor(new UpprattaProtokollCommand(MOTE, meddelande(upprattat), kontext()));
  const paragrafer = { paragrafer: [paragraf], underskrifter: [], omedelbar: true };
  const justering = moteskommando('JusteraProtokoll', paragrafer, da('2026-03-09'));
  await process.gor(new JusteraProtokollCommand(MOTE, meddelande(justering), kontext()));
};

const anslaget = async (paragraf: number, dag = '2026-03-10', egna = {}): Promise<void> => {
  const data = { paragrafer: [paragraf], nedtasTidigast: null };
  const anslag = moteskommando('TillkannageJustering', data, da(dag, egna));
  await process.gor(new TillkannageJusteringCommand(MOTE, meddelande(anslag), kontext()));
};

/** A decision of fullmäktige whose notice went up on 10 March: it can be appealed until 31 March. */
const anslagetBeslut = async (
  paragraf: number,
  { beslut = {}, anslag = {} }: { readonly beslut?: object; readonly anslag?: object } = {},
): Promise<string> => {
  const id = await oppnat();
  await motet(id, paragraf);
  await beslutat(id, paragraf, beslut);
  await justerat(paragraf);
  await anslaget(paragraf, '2026-03-10', anslag);
  return id;
};

beforeEach(async () => {
  logg = new MinnesLogg();
  klocka = new StalldKlocka('2026-03-20T09:00:00.000Z');
  process = await startadProcess();
  const oppnat = moteskommando('OppnaSammantrade', {}, da('2026-03-02T08:00:00Z'));
  await process.gor(new OppnaSammantradeCommand(MOTE, meddelande(oppnat), kontext()));
});

/** What the clock has said of a decision outside a meeting. */
const sagtOm = async (id: string) =>
  (await logg.read(`delegationsbeslut-${id}`)).events.filter((e) => e.type === 'OverklagandetidUtgangen');

const delegerat = async (egna = {}): Promise<string> => {
  const beslut = fatta({ arende: null, namnd: 'KF' }, da('2026-02-20', egna));
  return (await process.gor(new FattaDelegationsbeslutCommand(meddelande(beslut), kontext()))).id;
};
const anmalt = async (id: string, paragraf: number): Promise<void> => {
  const data = { sammantrade: MOTE, paragraf };
  const anmalan = delegationskommando('AnmalDelegationsbeslut', data, da('2026-03-02'));
  await process.gor(new AnmalDelegationsbeslutCommand(id, meddelande(anmalan), kontext()));
};
const egetAnslag = async (id: string, egna = {}): Promise<void> => {
  const data = { nedtasTidigast: null };
  const anslag = delegationskommando('TillkannageDelegationsbeslut', data, da('2026-03-10', egna));
  await process.gor(new TillkannageDelegationsbeslutCommand(id, meddelande(anslag), kontext()));
};

describe('the time to appeal a decision outside a meeting', () => {
  it('runs out by the notice of the minutes where it was reported, once', async () => {
    const id = await delegerat();
    await anmalt(id, 12);
    await anslagetBeslut(12);
    klocka.stall(SAMMA_DAG);
    await vakna();
    expect(await sagtOm(id)).toEqual([]);
    klocka.stall(DAGEN_EFTER);
    const annan = await startadProcess();
    await Promise.all([vakna(), vakna(annan)]);
    await vakna(await startadProcess());
    expect(await sagtOm(id)).toMatchObject([
      {
        data: { beslut: 1, anslagen: '2026-03-10', sistaDag: SISTA_DAG },
        metadata: { sett: [expect.objectContaining({ strom: `sammantrade-${MOTE}` })] },
      },
    ]);
  });

  it('or by its own notice, where it was not', async () => {
    const id = await delegerat();
    await egetAnslag(id);
    klocka.stall(DAGEN_EFTER);
    await vakna();
    expect(await sagtOm(id)).toMatchObject([{ data: { anslagen: '2026-03-10' } }]);
  });

  it('starts no timer where the decision or the notice was imported, or nothing was announced', async () => {
    const [importerat, utanAnslag, importeratAnslag] = [
      await delegerat({ import: true }),
      await delegerat(),
      await delegerat(),
    ];
    await egetAnslag(importerat);
    await egetAnslag(importeratAnslag, { import: true });
    klocka.stall(DAGEN_EFTER);
    await vakna();
    for (const id of [importerat, utanAnslag, importeratAnslag]) expect(await sagtOm(id)).toEqual([]);
  });
});

describe('the time to appeal a decision', () => {
  it('has run out the day after its last day, in Stockholm, and not before', async () => {
    const id = await anslagetBeslut(12);
    klocka.stall(SAMMA_DAG);
    await vakna();
    expect(await utgangna(id)).toEqual([]);
    klocka.stall(DAGEN_EFTER);
    await vakna();
    const [utgangen] = await utgangna(id);
    expect(utgangen).toMatchObject({
      type: 'OverklagandetidUtgangen',
      data: { beslut: 1, anslagen: '2026-03-10', sistaDag: SISTA_DAG, kalender: expect.any(String) },
      metadata: {
        aktor: { id: 'klockan', roll: 'system' },
        skedde: SISTA_DAG,
        registrerad: DAGEN_EFTER,
        sett: [expect.objectContaining({ strom: `sammantrade-${MOTE}` })],
      },
    });
    expect(utgangen?.metadata.import).toBeUndefined();
  });

  it('is recorded once by two processes at the same time', async () => {
    const id = await anslagetBeslut(12);
    const annan = await startadProcess();
    klocka.stall(DAGEN_EFTER);
    await Promise.all([vakna(), vakna(annan)]);
    expect(await utgangna(id)).toHaveLength(1);
  });

  it('is recorded once although the process is started again, or asked again', async () => {
    const id = await anslagetBeslut(12);
    klocka.stall(DAGEN_EFTER);
    await vakna();
    klocka.stall('2026-04-01T23:00:00.000Z');
    await vakna();
    await vakna(await startadProcess());
    expect(await utgangna(id)).toHaveLength(1);
  });

  it('is recorded as one fact by whoever does, also where the answer was lost', async () => {
    const id = await anslagetBeslut(12);
    klocka.stall(DAGEN_EFTER);
    const tappande = await startadProcess(new FelandeLogg(logg).tapparSvaret(1));
    await vakna(tappande);
    await vakna(tappande);
    await vakna();
    expect(await utgangna(id)).toHaveLength(1);
  });

  it.each([
    ['the decision', { beslut: { import: true } }],
    ['the notice', { anslag: { import: true } }],
  ])('starts no timer where %s was imported', async (_vad, egna) => {
    const id = await anslagetBeslut(12, egna);
    klocka.stall(DAGEN_EFTER);
    await vakna();
    expect(await utgangna(id)).toEqual([]);
  });

  it('does not run out while the notice is broken, but does after a new one', async () => {
    const id = await anslagetBeslut(12);
    const avbrutet = moteskommando('AvbrytAnslag', { anslag: 1 }, da('2026-03-15'));
    await process.gor(new AvbrytAnslagCommand(MOTE, meddelande(avbrutet), kontext()));
    klocka.stall(DAGEN_EFTER);
    await vakna();
    expect(await utgangna(id)).toEqual([]);
    await anslaget(12, '2026-03-31');
    klocka.stall('2026-04-21T12:00:00.000Z');
    await vakna();
    expect(await utgangna(id)).toEqual([]);
    klocka.stall('2026-04-22T12:00:00.000Z');
    await vakna();
    expect(await utgangna(id)).toMatchObject([{ data: { anslagen: '2026-03-31', sistaDag: '2026-04-21' } }]);
  });

  it('is left to people where the day of the notice is not exactly known', async () => {
    const id = await oppnat();
    await motet(id, 12);
    await beslutat(id, 12);
    await justerat(12);
    await anslaget(12, '2026-03-09/2026-03-12');
    klocka.stall('2026-06-01T12:00:00.000Z');
    await vakna();
    expect(await utgangna(id)).toEqual([]);
  });

  it('is left to people where the parties have times of their own', async () => {
    const id = await anslagetBeslut(12);
    const expedierat = kommando('ExpedieraBeslut', { avser: { slag: 'beslut', nr: 1 } }, da('2026-03-11'));
    await process.gor(new ExpedieraBeslutCommand(id, meddelande(expedierat), kontext()));
    const delgivet = kommando('VerkstallDelgivning', { beslut: 1 }, da('2026-03-12'));
    await process.gor(new VerkstallDelgivningCommand(id, meddelande(delgivet), kontext()));
    klocka.stall(DAGEN_EFTER);
    await vakna();
    expect(await utgangna(id)).toEqual([]);
  });
});

describe('the year of a motion', () => {
  const vackt = async (egna = {}): Promise<string> => {
    const id = await oppnat();
    const vack = kommando('VackMotion', {}, da('2026-02-23', egna));
    await process.gor(new VackMotionCommand(id, meddelande(vack), kontext()));
    return id;
  };
  const ettArEfter = (): void => klocka.stall('2027-02-23T23:00:00.000Z');

  it('has passed the day after, in Stockholm, and not before', async () => {
    const id = await vackt();
    klocka.stall('2027-02-23T22:59:59.999Z');
    await vakna();
    expect(await utgangna(id)).toEqual([]);
    ettArEfter();
    await vakna();
    expect(await utgangna(id)).toMatchObject([
      {
        type: 'MotionsfristPasserad',
        data: { sistaDag: '2027-02-23' },
        metadata: { skedde: '2027-02-23', aktor: { id: 'klockan', roll: 'system' } },
      },
    ]);
  });

  it('starts no timer where it was imported', async () => {
    const id = await vackt({ import: true });
    ettArEfter();
    await vakna();
    expect(await utgangna(id)).toEqual([]);
  });

  it.each([
    [
      'answered',
      (id: string) => {
        const data = {
          organ: 'KF',
          slutligt: true,
          undantagFranBeredning: { grund: 'val', enhalligt: null },
        };
        const beslut = kommando('FattaBeslut', data as never, da('2026-03-02', { import: true }));
        return new FattaBeslutCommand(id, meddelande(beslut), kontext());
      },
    ],
    [
      'reported to fullmäktige',
      (id: string) =>
        new AnmalMotionsfristCommand(
          id,
          meddelande(kommando('AnmalMotionsfrist', {}, da('2026-03-02', { import: true }))),
          kontext(),
        ),
    ],
    [
      'withdrawn',
      (id: string) =>
        new AtertaMotionCommand(
          id,
          meddelande(kommando('AtertaMotion', {}, da('2026-03-02', { import: true }))),
          kontext(),
        ),
    ],
  ])('does not pass for one that is %s', async (_vad, steg) => {
    const id = await vackt();
    await process.gor(steg(id));
    ettArEfter();
    await vakna();
    expect(await utgangna(id)).toEqual([]);
  });
});

describe('what goes wrong', () => {
  it('a log that is away is asked again the next minute', async () => {
    const id = await anslagetBeslut(12);
    klocka.stall(DAGEN_EFTER);
    const borta = new FelandeLogg(logg).foreAppend(async () => {
      throw new LogUnavailable('Loggen är borta.', 'LOGGEN_KAN_EJ_NAS');
    });
    const annan = await startadProcess(borta);
    await vakna(annan);
    expect(await utgangna(id)).toEqual([]);
    borta.foreAppend(null);
    klocka.flytta(60);
    await vakna(annan);
    expect(await utgangna(id)).toHaveLength(1);
  });

  it('one that fails stops none of the others, and is tried again the day after and not before', async () => {
    const [fel, ratt] = [await anslagetBeslut(12), await anslagetBeslut(13)];
    klocka.stall(DAGEN_EFTER);
    const trasig = new FelandeLogg(logg).foreAppend(async (strom) => {
      if (strom === `arende-${fel}`) throw new Error('fel');
    });
    const annan = await startadProcess(trasig);
    await vakna(annan);
    expect([await utgangna(fel), await utgangna(ratt)]).toMatchObject([[], [{}]]);
    trasig.foreAppend(null);
    klocka.flytta(3600);
    await vakna(annan);
    expect(await utgangna(fel)).toEqual([]);
    klocka.flytta(24 * 3600);
    await vakna(annan);
    expect(await utgangna(fel)).toHaveLength(1);
  });

  it('nothing is asked twice in an hour where nothing is left', async () => {
    await anslagetBeslut(12);
    klocka.stall(DAGEN_EFTER);
    await vakna();
    begart = [];
    klocka.flytta(60);
    await vakna();
    expect(begart).toEqual([]);
    klocka.flytta(3600);
    await vakna();
    expect(begart).not.toEqual([]);
  });

  it('a process that is being closed records nothing', async () => {
    const id = await anslagetBeslut(12);
    klocka.stall(DAGEN_EFTER);
    await process.app.close();
    await vakna();
    expect(await utgangna(id)).toEqual([]);
  });
});
