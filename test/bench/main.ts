import { arch, cpus, totalmem } from 'node:os';
import type { Bench, BenchResult } from './bench.js';

/** Benches by the name they are asked for with, loaded when they are. */
const BENCHES: Readonly<Record<string, () => Promise<{ readonly run: Bench }>>> = {
  append: () => import('./append.bench.js'),
  revision: () => import('./revision.bench.js'),
  regelrevision: () => import('./regelrevision.bench.js'),
  http: () => import('./http.bench.js'),
  rebuild: () => import('./rebuild.bench.js'),
  expediering: () => import('./expediering.bench.js'),
  kurrent: () => import('./kurrent.bench.js'),
};

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const tal = (value: number): string =>
  value.toLocaleString('sv-SE', { maximumFractionDigits: value < 100 ? 2 : 0 });

const rad = ({ name, value, unit, reference, budget, ok }: BenchResult): string => {
  const jamfort = reference
    ? ` | ${reference.name}: ${tal(reference.value)} (${tal((100 * value) / reference.value)} %)`
    : '';
  const holl = budget === undefined ? '' : ` | budget ${budget}: ${ok ? 'håller' : 'HÅLLER INTE'}`;
  return `${name}: ${tal(value)} ${unit}${jamfort}${holl}`;
};

const namn = process.argv.slice(2);
const okanda = namn.filter((n) => !(n in BENCHES));
if (okanda.length > 0) {
  say(`Okänd mätning: ${okanda.join(', ')}. Det finns: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}

process.stdout.write(
  `${cpus().length} kärnor, ${arch()}, ${tal(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
);
let haller = true;
for (const n of namn.length > 0 ? namn : Object.keys(BENCHES)) {
  say(`\n== ${n}`);
  const bench = await BENCHES[n]?.();
  for (const resultat of (await bench?.run(say)) ?? []) {
    process.stdout.write(`${rad(resultat)}\n`);
    haller &&= resultat.ok;
  }
}
process.exitCode = haller ? 0 : 1;
