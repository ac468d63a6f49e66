import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Klifel } from '../../fel/klifel.js';

/** What SQLite says of a file whose content it cannot make sense of. */
const SKADAD = [11, 26];
const NAGRA_FORSOK_MS = 3_000;

/** Whether an error says that the file is damaged, and not that it is out of reach. */
export const arSkada = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  SKADAD.includes(error.errcode & 0xff);

/** Opens the file of an embedded log to be read only. Throws `Klifel`. */
export const oppnaFil = (fil: string): DatabaseSync => {
  if (!existsSync(fil))
    throw new Klifel('LOGGEN_FINNS_INTE', `Loggen ${fil} finns inte. Peka ut rätt mapp med --data.`);
  const db = new DatabaseSync(fil, { readOnly: true, timeout: NAGRA_FORSOK_MS });
  try {
    db.prepare('SELECT 1 FROM handelser LIMIT 1').get();
    return db;
  } catch (cause) {
    db.close();
    if (arSkada(cause))
      throw new Klifel(
        'LOGGEN_SKADAD',
        `Loggen ${fil} går inte att läsa som databas: filens början är skadad. Återställ den från säkerhetskopia.`,
        { cause },
      );
    if (cause instanceof Error && cause.message.includes('no such table'))
      throw new Klifel('INGEN_LOGG', `${fil} är ingen händelselogg. Peka ut rätt mapp med --data.`, {
        cause,
      });
    throw new Klifel(
      'LOGGEN_KAN_EJ_NAS',
      `Loggen ${fil} går inte att läsa: ${cause instanceof Error ? cause.message : String(cause)}. Kontrollera rättigheterna.`,
      { cause },
    );
  }
};
