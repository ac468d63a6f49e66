import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { fastPaPort, Startfel, type Lyssnarplats } from './startfel.js';

/** Whether the port can be had, before anything is opened: the one who has it may be using the same data. */
export const kravLedigPort = async (plats: Lyssnarplats): Promise<void> => {
  const { host, port } = plats;
  if (port === 0) return;
  const prov = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      prov.once('error', reject);
      prov.listen({ host, port, exclusive: true }, resolve);
    });
  } catch (error) {
    throw fastPaPort(error, plats);
  }
  await new Promise((resolve) => prov.close(resolve));
};

/** The data folder, made if it is not there, and that it can be written to. */
export const kravDatamapp = (data: string): void => {
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
