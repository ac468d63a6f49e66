import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { antalHandelser, type Bench } from './bench.js';
import type { Ombyggnad } from './rebuild/ombyggnad.js';
import { LOGGFIL, skrivLogg } from './storlogg/skriv.js';

/** An ärende of the large log is about so many events, its opening counted. */
const PER_ARENDE = 12;

/** All read models built from nothing by a process of its own, beside a bare scan of the same rows. */
export const run: Bench = async (say) => {
  const data = mkdtempSync(join(tmpdir(), 'bench-rebuild-'));
  try {
    say(`Skriver en logg om ${antalHandelser()} händelser …`);
    const antal = await skrivLogg(join(data, LOGGFIL), Math.ceil(antalHandelser() / PER_ARENDE));
    say('Läser och tolkar alla rader …');
    const ra = antal / sekunder(() => lasOchTolka(join(data, LOGGFIL)));
    say('Bygger alla läsmodeller …');
    const { perSekund, forstaHalvan, andraHalvan, toppMiB } = await byggI(data, say);
    return [
      {
        name: `Bygga om alla läsmodeller, ${antal} händelser`,
        value: perSekund,
        unit: 'händelser/s',
        reference: { name: 'läsa och tolka raderna', value: ra },
        budget: '≥ 20 000/s',
        ok: perSekund >= 20_000,
      },
      {
        name: 'Bygga om, andra halvan',
        value: andraHalvan,
        unit: 'händelser/s',
        reference: { name: 'första halvan', value: forstaHalvan },
        budget: '≥ 80 % av första halvan',
        ok: andraHalvan >= 0.8 * forstaHalvan,
      },
      {
        name: 'Bygga om, största minne för hela processen',
        value: toppMiB,
        unit: 'MiB',
        budget: '≤ 300 MiB',
        ok: toppMiB <= 300,
      },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};

/** In a process of its own, so that its memory is the rebuild's and nobody else's. */
const byggI = async (data: string, say: (text: string) => void): Promise<Ombyggnad> => {
  const barn = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'rebuild/ombyggnad.js'), data],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let svar: Ombyggnad | null = null;
  for await (const rad of lines(barn.stdout)) {
    if (rad.startsWith('{')) svar = JSON.parse(rad) as Ombyggnad;
    else say(rad);
  }
  if (barn.exitCode === null) await once(barn, 'exit');
  if (svar === null) throw new Error(`Ombyggnaden slutade med ${barn.exitCode ?? 'signal'}`);
  return svar;
};

async function* lines(strom: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = '';
  for await (const bit of strom) {
    const rader = (rest + bit.toString()).split('\n');
    rest = rader.pop() ?? '';
    yield* rader;
  }
}

const sekunder = (arbete: () => void): number => {
  const borjade = performance.now();
  arbete();
  return (performance.now() - borjade) / 1000;
};

const lasOchTolka = (fil: string): void => {
  const db = new DatabaseSync(fil, { readOnly: true });
  for (const rad of db.prepare('SELECT data, metadata FROM handelser ORDER BY position').iterate()) {
    JSON.parse(String(rad['data']));
    JSON.parse(String(rad['metadata']));
  }
  db.close();
};
