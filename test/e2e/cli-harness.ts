import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { systemKlocka } from '#platform';
import { korKommando } from '../../apps/cli/src/program.js';
import { loggmiljo, loggnod, programmiljo } from './datamapp.js';

const ROT = join(import.meta.dirname, '../..');

/** What a command line came to. */
export type Korning = { readonly kod: number; readonly ut: string; readonly fel: string };

/** A command line as a process of its own. */
export type Barn = { readonly slut: Promise<Korning>; readonly doda: () => void };

const starta = async (fil: string, data: string, argument: readonly string[]): Promise<Barn> => {
  const logg = await loggmiljo(data);
  const barn = spawn(join(ROT, 'node_modules/.bin/node'), [join(ROT, fil), ...argument], {
    env: { ...programmiljo, ...logg },
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
export const startaByggd = (data: string, ...argument: readonly string[]): Promise<Barn> =>
  starta('dist/apps/cli/src/main.js', data, argument);

/**
 * Runs the command line in this process, without a terminal and without the settings of the machine: a start of the built
 * one costs more than most commands do.
 */
export const kor = (data: string, ...argument: readonly string[]): Promise<Korning> =>
  korMed({}, data, ...argument);

/** The same, with settings. */
export const korMed = async (
  installningar: Readonly<Record<string, string>>,
  data: string,
  ...argument: readonly string[]
): Promise<Korning> => {
  let [ut, fel] = ['', ''];
  const kod = await korKommando(argument, {
    ut: { write: (text) => (ut += text) },
    fel: { write: (text) => (fel += text) },
    in: Readable.from([]),
    miljo: { ...programmiljo, ...(await loggmiljo(data)), ...installningar },
    klocka: systemKlocka,
    avbrott: () => new AbortController().signal,
  });
  return { kod, ut, fel };
};

/** `npx arendelogg`, as it is in a checkout. */
export const startaNpx = (data: string, ...argument: readonly string[]): Promise<Barn> =>
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

type Inskriven = {
  readonly id: string;
  readonly strom: string;
  readonly revision: number;
  readonly typ: string;
};

const iFilen = (fil: string): readonly Inskriven[] => {
  const db = new DatabaseSync(fil, { readOnly: true });
  try {
    return db.prepare('SELECT id, strom, revision, typ FROM handelser ORDER BY position').all() as never;
  } finally {
    db.close();
  }
};

/** Every event in log order, asked past everything else; the log may be written meanwhile. None where there is no log. */
export const handelserI = async (data: string): Promise<readonly Inskriven[]> => {
  const nod = await loggnod(data);
  if (nod)
    return nod.log.all.map(({ id, stream, revision, type }) => ({ id, strom: stream, revision, typ: type }));
  const fil = join(data, 'logg.sqlite');
  return existsSync(fil) ? iFilen(fil) : [];
};
