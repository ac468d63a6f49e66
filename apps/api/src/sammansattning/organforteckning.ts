import { bruketsOrgan, type Organforteckning } from '#commands';
import { organkoderFor, ReadModelNotReady, type ReadModelReader } from '#projections';

/**
 * Bodies by the register, after those that every municipality has: the codes of all that have or have had the name.
 * While the read model is being built for the first time only the latter are known, as in a municipality without a
 * register: what a rule then cannot know stops nobody.
 */
export const registretsOrgan = (lasare: () => ReadModelReader): Organforteckning => ({
  koder: async (namn) => [...new Set([...(await bruketsOrgan.koder(namn)), ...registrets(lasare, namn)])],
});

const registrets = (lasare: () => ReadModelReader, namn: string): readonly string[] => {
  try {
    return lasare().las((query) => organkoderFor(query, namn));
  } catch (error) {
    if (error instanceof ReadModelNotReady) return [];
    throw error;
  }
};
