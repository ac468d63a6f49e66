import { accessSync, constants, existsSync } from 'node:fs';
import { Startfel, type Installningar } from '#platform';
import { loggfil } from '../sammansattning/logg.js';

/** That the embedded log can be written to, where there is one: SQLite opens it for reading without a word. */
export const kravSkrivbarLogg = ({ data, kurrentdbUrl }: Installningar): void => {
  if (kurrentdbUrl !== null) return;
  const fil = loggfil(data);
  for (const del of [fil, `${fil}-wal`, `${fil}-shm`].filter((namn) => existsSync(namn)))
    try {
      accessSync(del, constants.R_OK | constants.W_OK);
    } catch (cause) {
      throw new Startfel(
        'LOGGEN_SKRIVSKYDDAD',
        `Loggen ${del} är skrivskyddad. Ge tjänsten rätt att skriva i mappen och i dess filer.`,
        { cause },
      );
    }
};
