import { breddAv, stilFor } from '../../apps/cli/src/terminal/stil.js';
import { skriv } from '../../apps/cli/src/terminal/skriv.js';
import { visaTid } from '../../apps/cli/src/terminal/tid.js';
import { felINamnet, SCENARIER } from './scenarier.js';
import { utskriften } from './utskrift/utskrift.js';

const BREDAST = 100;

const kor = async (namn: string): Promise<void> => {
  const laddat = await SCENARIER[namn]?.();
  if (!laddat) return;
  const { scenario } = laddat;
  const start = performance.now();
  process.stderr.write(`Kör ${scenario.rubrik} genom hela produkten …\n`);
  const kommun = await scenario.kor();
  try {
    process.stderr.write(`Klart på ${visaTid(performance.now() - start)}.\n\n`);
    const bredd = Math.min(BREDAST, breddAv(process.stdout));
    skriv(process.stdout, await utskriften(scenario, kommun, bredd, stilFor(process.stdout, process.env)));
  } finally {
    await kommun.produkten.stang();
  }
};

const namn = process.argv.slice(2);
const fel = felINamnet(namn);
if (fel === null) await kor(namn[0] ?? '');
else {
  process.stderr.write(`${fel}\n`);
  process.exitCode = 2;
}
