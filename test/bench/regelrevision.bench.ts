import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organkoderEnligtBruk } from '#domain';
import { aktuellKalender } from '#platform';
import { reviderarRegler, type Sammanfattning } from '#revision';
import { antalHandelser, type Bench } from './bench.js';
import { LOGGFIL, oppnaLogg, skrivLogg } from './storlogg/skriv.js';
import { medMoten } from './storlogg/moten.js';

/** Events in a log of one ärende and what it brings to meetings. */
const PER_ARENDE = 15;

/**
 * Today's rules over a log as it happened: ärenden with their roads, the meetings that decided them, and every fourth ärende
 * imported, which is judged by what is known today too. Reading and opening the log is part of the figure.
 */
export const run: Bench = async (say) => {
  const mapp = mkdtempSync(join(tmpdir(), 'bench-regler-'));
  try {
    const fil = join(mapp, LOGGFIL);
    const antal = await skrivLogg(fil, Math.ceil(antalHandelser() / PER_ARENDE), medMoten);
    say(`${antal} händelser skrivna`);
    const store = oppnaLogg(fil, true);
    const koder = (namn: string) => Promise.resolve(organkoderEnligtBruk(namn));
    const revision = reviderarRegler({ store, koder, kalender: aktuellKalender });
    const borjade = performance.now();
    const cpu = process.cpuUsage();
    let summa: Sammanfattning | null = null;
    while (summa === null) {
      const steg = await revision.next();
      if (steg.done) summa = steg.value;
    }
    const ms = performance.now() - borjade;
    const { user, system } = process.cpuUsage(cpu);
    await store.close();
    const { handelser, strommar, provade, fynd } = summa;
    say(`${handelser} händelser i ${strommar} strömmar, ${provade} prövade, ${fynd} fynd`);
    return [
      {
        name: `Regelrevision av ${handelser} händelser, var ${Math.round(handelser / fynd)}:e ett fynd (${Math.round((user + system) / handelser)} µs processortid per händelse)`,
        value: (1000 * handelser) / ms,
        unit: 'händelser/s',
        ok: true,
      },
    ];
  } finally {
    rmSync(mapp, { recursive: true, force: true });
  }
};
