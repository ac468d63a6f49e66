import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { verifieraLogg } from '#event-store';
import { loggfil, oppnaLogg } from '../../apps/api/src/sammansattning/logg.js';
import { Klient, startaProcess, tillfalligMapp, type Process, type Svar } from '../e2e/harness.js';

export type Miljo = Readonly<Record<string, string>>;
export type Problem = {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly kod: string;
};
export type Skrivet = { readonly id: string; readonly revision: number; readonly position: string };
export type Server = { readonly process: Process; readonly klient: Klient };

const processer = new Set<Process>();
const hjalpare = new Set<ChildProcess>();
const mappar: string[] = [];

export const nyMapp = (): string => {
  const mapp = tillfalligMapp();
  mappar.push(mapp);
  return mapp;
};

export const lasmodellmapp = (data: string): string => join(data, 'lasmodeller');

/** Starts the product and does not wait for it to be ready. */
export const sattIgang = (data: string, env: Miljo = {}, genom: readonly string[] = []): Process => {
  const process = startaProcess({ ARENDELOGG_DATA: data, ...env }, [], genom);
  processer.add(process);
  return process;
};

/** Starts a worker, and waits until it sends. */
export const startaArbetare = async (data: string, env: Miljo = {}): Promise<Server> => {
  const process = startaProcess({ ARENDELOGG_DATA: data, ...env }, [], [], 'worker');
  processer.add(process);
  return { process, klient: new Klient(await process.redo) };
};

/** Starts a worker, and does not wait for it to be ready. */
export const sattArbetareIgang = (data: string, env: Miljo): Process => {
  const process = startaProcess(
    { ARENDELOGG_DATA: data, ARENDELOGG_ARBETARE_PORT: '0', ...env },
    [],
    [],
    'worker',
  );
  processer.add(process);
  return process;
};

export const startaServer = async (
  data: string,
  env: Miljo = {},
  genom: readonly string[] = [],
): Promise<Server> => {
  const process = sattIgang(data, env, genom);
  return { process, klient: new Klient(await process.redo) };
};

/** A server that answers, ready or not. */
export const startaLyssnande = async (data: string, env: Miljo = {}): Promise<Server> => {
  const process = sattIgang(data, env);
  const url = await tills(
    async () => /Lyssnar på (http:\S+)/.exec(process.ut())?.[1],
    (funnen) => funnen !== undefined,
  );
  return { process, klient: new Klient(url ?? '') };
};

export type Redo = {
  readonly kod?: string;
  readonly detail?: string;
  readonly lasmodeller: readonly {
    readonly namn: string;
    readonly tillstand: string;
    readonly orsak: string | null;
  }[];
};

export const hurRedo = async ({ klient }: Server): Promise<Svar<Redo>> =>
  klient.hamta<Redo>('/api/halsa/redo');

/** Waits until a read model stands still; what `/halsa/redo` then says. */
export const tillsStopp = (server: Server): Promise<Svar<Redo>> =>
  tills(
    () => hurRedo(server),
    ({ json }) => json.lasmodeller.length > 0 && json.lasmodeller.every((m) => m.tillstand === 'stoppad'),
  );

/** Asks a server to stop; its exit code. */
export const stoppa = async ({ process }: Server): Promise<number> => {
  process.signal('SIGTERM');
  return process.slut;
};

/** A start that is to be refused: the exit code, and what is told on standard error. One that succeeds ends with 0. */
export const nekadStart = async (
  data: string,
  env: Miljo = {},
  genom: readonly string[] = [],
): Promise<{ readonly slutkod: number; readonly fel: string }> => {
  const process = sattIgang(data, env, genom);
  void process.redo.then(
    () => process.signal('SIGTERM'),
    () => undefined,
  );
  return { slutkod: await process.slut, fel: process.fel() };
};

/** After every file of specs, whatever came of them: no process and no folder is left. */
export const stada = async (): Promise<void> => {
  for (const process of processer) process.signal('SIGKILL');
  for (const barn of hjalpare) barn.kill('SIGKILL');
  await Promise.allSettled([...processer].map(({ slut }) => slut));
  for (const mapp of mappar) rmSync(mapp, { recursive: true, force: true });
};

/** What makes an event of the log that one and no other. */
export type Rad = {
  readonly position: string;
  readonly strom: string;
  readonly revision: number;
  readonly id: string;
  readonly commandId: string;
  readonly hash: string;
};

/** Every event of an embedded log by position. Fails unless every hash, chain, revision and position is right. */
export const loggbild = async (data: string): Promise<readonly Rad[]> => {
  expect((await verifieraLogg({ path: loggfil(data) })).fel).toEqual([]);
  const logg = await oppnaLogg({ data, kurrentdbUrl: null }, true);
  try {
    const handelser = await logg.readAll({ after: null, limit: Number.MAX_SAFE_INTEGER });
    return handelser.map(({ position, stream, revision, id, metadata: { commandId, hash } }) => ({
      position,
      strom: stream,
      revision,
      id,
      commandId,
      hash,
    }));
  } finally {
    await logg.close();
  }
};

/** What has come to a log since, whose beginning must be what it was. */
export const nyttI = async (data: string, fore: readonly Rad[]): Promise<readonly Rad[]> => {
  const nu = await loggbild(data);
  expect(nu.slice(0, fore.length)).toEqual(fore);
  return nu.slice(fore.length);
};

/** The events of ärenden among them: those of number series and openings are another matter. */
export const iArenden = (rader: readonly Rad[], nyckel: string): readonly Rad[] =>
  rader.filter((rad) => rad.commandId === nyckel && rad.strom.startsWith('arende-'));

/** A command with a key of its own. */
export type Kommando = {
  readonly nyckel: string;
  readonly vag: string;
  readonly kropp: Readonly<Record<string, unknown>>;
};

export const oppning = (arendemening = 'Gatubelysning på Storgatan'): Kommando => ({
  nyckel: randomUUID(),
  vag: '/api/arenden',
  kropp: { serie: 'KS', arendemening },
});

export const yttrande = (arende: string, sammanfattning = 'Nämnden har inget att invända.'): Kommando => ({
  nyckel: randomUUID(),
  vag: `/api/arenden/${arende}/yttranden`,
  kropp: { fran: 'Tekniska nämnden', sammanfattning },
});

export const skicka = async <T = Skrivet>(
  klient: Klient,
  { nyckel, vag, kropp }: Kommando,
): Promise<Svar<T>> => klient.posta<T>(vag, kropp, { 'idempotency-key': nyckel });

export const lyckades = ({ status }: Svar<unknown>): boolean => status === 200 || status === 201;

/** Somebody else was first every time: nothing has been written, and the answer says to try again. */
const hannInte = ({ status, json }: Svar<unknown>): boolean =>
  status === 503 && (json as { readonly kod?: string }).kod === 'FORSOKEN_TOG_SLUT';

/** Sends a command that must succeed, again when it is told to. */
export const skriv = async (klient: Klient, kommando: Kommando): Promise<Skrivet> => {
  let svar = await skicka(klient, kommando);
  for (let omtag = 0; hannInte(svar) && omtag < 20; omtag++) svar = await skicka(klient, kommando);
  if (!lyckades(svar)) throw new Error(`${kommando.vag}: ${svar.status} ${JSON.stringify(svar.json)}`);
  return svar.json;
};

/** An ärende with something in it, that has come to the read models too: whatever happens next, it can be shown. */
export const nyttArende = async (klient: Klient, yttranden = 3): Promise<string> => {
  const { id, ...oppnat } = await skriv(klient, oppning());
  let { position } = oppnat;
  for (let i = 0; i < yttranden; i++) ({ position } = await skriv(klient, yttrande(id)));
  await tills(
    () => klient.hamta(`/api/arenden/${id}?efter=${position}`),
    ({ status }) => status === 200,
  );
  return id;
};

/** That an answer is a problem that passes: its code, a text that says what to do, and when to try again. */
export const forvantaOvergaende = (
  svar: Svar<unknown>,
  status: 503 | 507,
  kod: string,
  text: RegExp,
): void => {
  const { json, headers } = svar as Svar<Problem>;
  expect(json).toMatchObject({ status, kod, title: expect.any(String), detail: expect.stringMatching(text) });
  expect(svar.status).toBe(status);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
};

/** Asks until the answer is the one that is waited for. */
export const tills = async <T>(fraga: () => Promise<T>, klart: (svar: T) => boolean): Promise<T> => {
  const sist = performance.now() + 90_000;
  for (;;) {
    const svar = await fraga();
    if (klart(svar)) return svar;
    if (performance.now() > sist) throw new Error(`Väntade förgäves: ${JSON.stringify(svar)}`);
    await sleep(100);
  }
};

/** Whether the machine has what a fault needs; says loudly what it lacks. */
export const maskinenKan = (program: string, argument: readonly string[], vad: string): boolean => {
  try {
    execFileSync(program, argument, { stdio: 'pipe' });
    return true;
  } catch (error) {
    process.stderr.write(
      `\n!!! PROVAS INTE: ${vad}. Maskinen klarar inte \`${program} ${argument.join(' ')}\`:\n!!! ${String(error).trim()}\n\n`,
    );
    return false;
  }
};

/** Nobody else can write. */
export const SKRIVLAS = 'BEGIN EXCLUSIVE';
/** Nobody else can even read. */
export const HELLAS = 'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE';

export type Las = { readonly slapp: () => Promise<void> };

/** A process of its own that locks the log and keeps it until it is told to let go. */
export const las = async (data: string, sql: string): Promise<Las> => {
  const program = `
    const { DatabaseSync } = require('node:sqlite');
    const db = new DatabaseSync(process.argv[1], { timeout: 5000 });
    db.exec(process.argv[2]);
    process.stdout.write('låst');
    process.stdin.on('data', () => { db.close(); process.exit(0); });`;
  const barn = spawn(process.execPath, ['-e', program, loggfil(data), sql], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  hjalpare.add(barn);
  const slut = once(barn, 'exit');
  await Promise.race([
    once(barn.stdout, 'data'),
    slut.then(() => Promise.reject(new Error('Låset gick inte att ta'))),
  ]);
  return {
    slapp: async () => {
      barn.stdin.write('.');
      await slut;
    },
  };
};
