import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Installningar } from '#platform';
import { loggfil } from '../sammansattning/logg.js';
import { fastPaPort, Startfel } from './startfel.js';

/** Whether the port can be had, before anything is opened: the one who has it may be using the same data. */
export const kravLedigPort = async ({ host, port }: Installningar): Promise<void> => {
  if (port === 0) return;
  const prov = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      prov.once('error', reject);
      prov.listen({ host, port, exclusive: true }, resolve);
    });
  } catch (error) {
    throw fastPaPort(error, host, port);
  }
  await new Promise((resolve) => prov.close(resolve));
};

/** The data folder, made if it is not there, and that it can be written to. */
export const kravDatamapp = ({ data }: Installningar): void => {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    if (!statSync(data).isDirectory()) throw new Error('är ingen mapp');
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Startfel(
      'DATAMAPPEN_GAR_EJ_ATT_SKRIVA',
      `Datamappen ${data} går inte att skriva i. Ge tjänsten rätt till den, eller peka ut en annan med ARENDELOGG_DATA.`,
      { cause },
    );
  }
};

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
