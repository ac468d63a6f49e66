import { lasTar, type Dokumentlager } from '#handlingar';

const DATA = /\/representations\/rep1\/data\/([0-9a-f]{64})$/;

/**
 * Puts the documents of a package into the store. Those that are there already are the same. How many there were. The package
 * has been tried before: a document that is not what its name says would only lie under its own.
 */
export const importeraDokument = async (fil: string, lager: Dokumentlager): Promise<number> => {
  let antal = 0;
  for await (const { plats, innehall } of lasTar(fil)) {
    if (DATA.test(plats)) {
      await lager.put(innehall);
      antal++;
    } else for await (const _bit of innehall); // the next file is reached through this one
  }
  return antal;
};
