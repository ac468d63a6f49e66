import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const ROT = join(import.meta.dirname, '../..');

/** What a command line came to. */
export type Korning = { readonly kod: number; readonly ut: string; readonly fel: string };

/** A command line as a process of its own. */
export type Barn = { readonly slut: Promise<Korning>; readonly doda: () => void };

const starta = (fil: string, data: string, argument: readonly string[]): Barn => {
  const barn = spawn(join(ROT, 'node_modules/.bin/node'), [join(ROT, fil), ...argument], {
    env: { PATH: process.env['PATH'] ?? '', ARENDELOGG_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [ut, fel] = ['', ''];
  barn.stdout.on('data', (bit: Buffer) => (ut += bit.toString()));
  barn.stderr.on('data', (bit: Buffer) => (fel += bit.toString()));
  const slut = new Promise<Korning>((resolve, reject) => {
    barn.on('error', reject);
    barn.on('close', (kod) => resolve({ kod: kod ?? 137, ut, fel }));
  });
  return { slut, doda: () => void barn.kill('SIGKILL') };
};

/** The built command line. */
export const startaByggd = (data: string, ...argument: readonly string[]): Barn =>
  starta('dist/apps/cli/src/main.js', data, argument);

/** Runs the built command line, without a terminal and without the settings of the machine. */
export const kor = (data: string, ...argument: readonly string[]): Promise<Korning> =>
  startaByggd(data, ...argument).slut;

/** `npx arendelogg`, as it is in a checkout. */
export const startaNpx = (data: string, ...argument: readonly string[]): Barn =>
  starta('infra/bin/arendelogg.mjs', data, argument);

/** A file of lines; a line that is text is written as it is. */
export const skrivRader = (fil: string, rader: readonly (object | string)[]): string => {
  writeFileSync(fil, rader.map((rad) => `${typeof rad === 'string' ? rad : JSON.stringify(rad)}\n`).join(''));
  return fil;
};

/** The example of the documentation. */
export const exempelrader = (): readonly string[] => {
  const dokumentet = readFileSync(join(ROT, 'docs/importera.md'), 'utf8');
  return /```jsonl\n([^`]*)```/.exec(dokumentet)?.[1]?.trim().split('\n') ?? [];
};

/** What lies in the file of a log, asked past everything else; it may be written meanwhile. */
export const iLoggen = <T>(data: string, fraga: (db: DatabaseSync) => T): T => {
  const db = new DatabaseSync(join(data, 'logg.sqlite'), { readOnly: true });
  try {
    return fraga(db);
  } finally {
    db.close();
  }
};

/** Every event by its id, in log order. */
export const handelserI = (
  data: string,
): readonly { id: string; strom: string; revision: number; typ: string }[] =>
  iLoggen(data, (db) =>
    db.prepare('SELECT id, strom, revision, typ FROM handelser ORDER BY position').all(),
  ) as never;
