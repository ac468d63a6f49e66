import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '#event-store';
import { Trad, verifieraRevision } from '#revision';
import { antalHandelser, percentil, type Bench, type BenchResult } from './bench.js';
import { oppnaLogg } from './storlogg/skriv.js';
import { storlogg, type Skrivning } from './storlogg/storlogg.js';

const SKRIVARE = 32;
const PER_ARENDE = 12;
/** Appends between two times that the tree catches up: as many as come in some seconds. */
const MELLAN = 20_000;
const BEVIS = 200;

/**
 * Durable appends with a tree that follows them: its cost is the processor time that it takes beside that of the appends.
 * Then inclusion proofs out of the files, found by the event's id, and the whole log, tree and all, verified.
 */
export const run: Bench = async (say) => {
  const mapp = mkdtempSync(join(tmpdir(), 'bench-revision-'));
  const store = oppnaLogg(join(mapp, 'logg.sqlite'));
  const trad = Trad.oppna({ mapp: join(mapp, 'trad'), store });
  try {
    return [
      await matSkrivning(store, trad, say),
      await matBevis(store, trad),
      await matVerifiering(store, trad, say),
    ];
  } finally {
    await trad.stang();
    await store.close();
    rmSync(mapp, { recursive: true, force: true });
  }
};

const matSkrivning = async (
  store: EventStore,
  trad: Trad,
  say: (text: string) => void,
): Promise<BenchResult> => {
  const skrivningar = storlogg({ arenden: Math.ceil(antalHandelser() / PER_ARENDE) });
  const cpu = { skrivning: 0, trad: 0 };
  const ms = { skrivning: 0, trad: 0 };
  for (let fore = -1; trad.storlek > fore;) {
    fore = trad.storlek;
    const matt = await matTid(() => skrivNagra(store, skrivningar));
    const foljt = await matTid(() => trad.ikapp());
    cpu.skrivning += matt.cpu;
    cpu.trad += foljt.cpu;
    ms.skrivning += matt.ms;
    ms.trad += foljt.ms;
    say(`${trad.storlek} händelser i trädet`);
  }
  const andel = cpu.trad / cpu.skrivning;
  const perHandelse = (tid: number): number => (1000 * tid) / trad.storlek;
  return {
    name: `Trädet bredvid skrivningen, ${trad.storlek} händelser, processortid (${Math.round(andel * 1000) / 10} %; väggtid ${Math.round((1000 * ms.trad) / ms.skrivning) / 10} %)`,
    value: perHandelse(cpu.trad),
    unit: 'µs/händelse',
    reference: { name: 'skrivningen själv', value: perHandelse(cpu.skrivning) },
    budget: '≤ 10 % av referensen',
    ok: andel <= 0.1,
  };
};

/** Writers share the work; what is before it in the same stream is waited for. */
const skrivNagra = async (store: EventStore, skrivningar: Iterator<Skrivning>): Promise<void> => {
  const nyast = new Map<string, Promise<unknown>>();
  let kvar = MELLAN;
  const skrivare = async (): Promise<void> => {
    while (kvar-- > 0) {
      const nasta = skrivningar.next();
      if (nasta.done === true) return;
      const { strom, revision, handelser } = nasta.value;
      const fore = nyast.get(strom) ?? Promise.resolve();
      const skriven = fore.then(() =>
        store.append(strom, handelser, revision === 0 ? 'no-stream' : revision - 1),
      );
      nyast.set(strom, skriven);
      await skriven;
    }
  };
  await Promise.all(Array.from({ length: SKRIVARE }, skrivare));
};

const matBevis = async (store: EventStore, trad: Trad): Promise<BenchResult> => {
  const { storlek } = trad;
  const tider: number[] = [];
  for (let i = 0; i < BEVIS; i++) {
    const after = String(Math.floor((i * (storlek - 1)) / BEVIS));
    const [handelse] = await store.readAll({ after: after === '0' ? null : after, limit: 1 });
    const borjade = performance.now();
    const nr = await trad.nrFor(handelse?.id ?? '');
    if (nr === null) throw new Error('Händelsen finns inte i trädet.');
    trad.inklusionsbevis(nr, storlek);
    tider.push(performance.now() - borjade);
  }
  const p99 = percentil(
    tider.sort((a, b) => a - b),
    0.99,
  );
  return {
    name: `Bevis för en händelse, ur dess id, bland ${storlek}, p99`,
    value: p99,
    unit: 'ms',
    budget: '≤ 5 ms',
    ok: p99 <= 5,
  };
};

const matVerifiering = async (
  store: EventStore,
  trad: Trad,
  say: (text: string) => void,
): Promise<BenchResult> => {
  let antal = 0;
  const { ms } = await matTid(async () => {
    const { handelser, fel } = await verifieraRevision({ store, trad, nyckel: null });
    if (fel.length > 0) throw new Error(`Loggen är skadad: ${fel[0]?.text ?? ''}`);
    antal = handelser;
  });
  say(`${antal} händelser verifierade`);
  const takt = (1000 * antal) / ms;
  return {
    name: 'Verifiera logg, träd och trädhuvuden',
    value: takt,
    unit: 'händelser/s',
    budget: '≥ 100 000/s',
    ok: takt >= 100_000,
  };
};

/** Time on the wall, and of the processor in every thread of this process, in milliseconds. */
const matTid = async (
  arbete: () => Promise<unknown>,
): Promise<{ readonly ms: number; readonly cpu: number }> => {
  const cpu = process.cpuUsage();
  const borjade = performance.now();
  await arbete();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - borjade, cpu: (user + system) / 1000 };
};
