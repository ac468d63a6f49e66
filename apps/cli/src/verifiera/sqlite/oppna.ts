import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Klifel } from '../../fel/klifel.js';

/** What SQLite says of a file whose content it cannot make sense of: corrupt, and no database. */
const SKADAD = [11, 26];
/** What it says of a part that the disk does not give, as when the file was cut short. */
const LASFEL = 10;
const NAGRA_FORSOK_MS = 3_000;

const slagAv = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : 0;

/** Whether an error says that the file is damaged, and not that it is out of reach. */
const arSkada = (error: unknown): boolean => SKADAD.includes(slagAv(error));

/** Whether an error concerns a part of the file that cannot be read, so that another part may be. */
export const arOlasbart = (error: unknown): boolean => arSkada(error) || slagAv(error) === LASFEL;

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
