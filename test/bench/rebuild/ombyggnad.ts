// Builds all read models over the log of a folder, in a thread as the service does: node ombyggnad.js <folder>
import { setTimeout as sleep } from 'node:timers/promises';
import { LASMODELLVERSIONER, startProjectionThread } from '#projections';

/** What the process says last, as one line of JSON. */
export type Ombyggnad = {
  /** Events a second: all, and those of each half of the log. */
  readonly perSekund: number;
  readonly forstaHalvan: number;
  readonly andraHalvan: number;
  /** Most memory that the process has had, in MiB. */
  readonly toppMiB: number;
};

const [, , data = ''] = process.argv;
const borjade = performance.now();
const projektioner = startProjectionThread({
  entry: new URL('./ombyggnad.worker.js', import.meta.url),
  config: data,
  namn: Object.keys(LASMODELLVERSIONER),
  onNotis: ({ niva, text }) => {
    if (niva === 'info') return;
    process.stderr.write(`${text}\n`);
    process.exit(1); // what is measured then is something else
  },
});

/** How many events the slowest read model has taken, in whatever order, and how many there are. */
const plats = (): { readonly nu: number; readonly slut: number } => {
  const modeller = projektioner.status();
  const slut = Math.max(...modeller.map(({ huvud }) => Number(huvud ?? 0)));
  const framsteg = modeller.map(({ position, bygge }) =>
    bygge === null ? Number(position ?? 0) : Math.floor((bygge.andel ?? 0) * slut),
  );
  return { nu: Math.min(...framsteg), slut };
};

let halva: { readonly nu: number; readonly ms: number } | null = null;
let sagt = 0;
while (!projektioner.redo) {
  await sleep(100);
  const { nu, slut } = plats();
  const ms = performance.now() - borjade;
  if (halva === null && slut > 0 && nu >= slut / 2) halva = { nu, ms };
  if (nu < sagt + 100_000) continue;
  sagt = nu;
  process.stdout.write(`${nu} händelser, ${Math.round((nu / ms) * 1000)}/s\n`);
}
const ms = performance.now() - borjade;
const { nu: antal } = plats();
const mitt = halva ?? { nu: antal / 2, ms: ms / 2 };
await projektioner.stop();
process.stdout.write(
  `${JSON.stringify({
    perSekund: (antal / ms) * 1000,
    forstaHalvan: (mitt.nu / mitt.ms) * 1000,
    andraHalvan: ((antal - mitt.nu) / (ms - mitt.ms)) * 1000,
    toppMiB: process.resourceUsage().maxRSS / 1024,
  } satisfies Ombyggnad)}\n`,
);
