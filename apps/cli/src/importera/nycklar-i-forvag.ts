import { arendeId, arendestrom, oppningsstrom } from '#domain';
import type { KeyStore } from '#event-store';
import type { Radidentitet } from './identitet.js';
import type { Importrad } from './rad.js';
import { Turordning } from './turordning.js';

/** Keys made at once: the disk takes them together, but not in any number. */
const SAMTIDIGT = 16;

/**
 * Makes the keys of ärenden that are about to be opened. A key is durable before anything is written under it, and
 * openings of a serie wait for each other: what can be done beforehand, side by side, is done here.
 */
export const nycklarIForvag = (keys: KeyStore): ((rad: Importrad, identitet: Radidentitet) => void) => {
  const turordning = new Turordning(SAMTIDIGT);
  return ({ adress }, { commandId }) => {
    if (adress.slag !== 'oppning' || adress.nummer === null) return;
    for (const strom of [oppningsstrom(commandId), arendestrom(arendeId(adress.nummer))])
      turordning.ko([], () => keys.ensure(strom)).catch(() => undefined); // the command says what is wrong
  };
};
