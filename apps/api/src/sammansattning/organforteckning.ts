import { bruketsOrgan, type Organforteckning } from '#commands';
import {
  allaOrgankoder,
  organkoderFor,
  ReadModelNotReady,
  type ReadModelReader,
  type SqlQuery,
} from '#projections';

/**
 * Bodies by the register, after those that every municipality has: the codes of all that have or have had the name.
 * While the read model is being built for the first time only the latter are known, as in a municipality without a
 * register: what a rule then cannot know stops nobody.
 */
export const registretsOrgan = (lasare: () => ReadModelReader): Organforteckning => ({
  koder: async (namn) => [
    ...new Set([
      ...(await bruketsOrgan.koder(namn)),
      ...registrets(lasare, (query) => organkoderFor(query, namn)),
    ]),
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
