import { ReadModelNotReady } from '../engine/errors.js';
import type { ReadModelReader } from '../engine/read-model-files.js';
import type { SqlQuery } from '../engine/read-model.js';
import { allaOrgankoder, organkoderFor } from './organ.fragor.js';

/** Bodies by what they are called: what a command asks, and the bodies that every municipality has answer first. */
type Organ = {
  koder(namn: string): Promise<readonly string[]>;
  alla(): Promise<readonly string[]>;
};

/**
 * Bodies by the register, after those that every municipality has (`bruket`): the codes of all that have or have had the
 * name. While the read model is being built for the first time only the latter are known, as in a municipality without a
 * register: what a rule then cannot know stops nobody.
 */
export const registretsOrgan = (bruket: Pick<Organ, 'koder'>, lasare: () => ReadModelReader): Organ => ({
  koder: async (namn) => [
    ...new Set([...(await bruket.koder(namn)), ...registrets(lasare, (query) => organkoderFor(query, namn))]),
  ],
  alla: async () => Promise.resolve(registrets(lasare, allaOrgankoder)),
});

const registrets = (
  lasare: () => ReadModelReader,
  fraga: (query: SqlQuery) => readonly string[],
): readonly string[] => {
  try {
    return lasare().las(fraga);
  } catch (error) {
    if (error instanceof ReadModelNotReady) return [];
    throw error;
  }
};
