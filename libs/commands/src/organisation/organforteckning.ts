import { organkoderEnligtBruk } from '#domain';

/** Which codes a body may have in the names of its meetings, by the name it is mentioned by. */
export interface Organforteckning {
  /** Codes, the most likely first; none where nobody knows. */
  koder(namn: string): Promise<readonly string[]>;
  /** The codes of every body of the register; none where there is no register. */
  alla(): Promise<readonly string[]>;
}

/** Nest token of {@link Organforteckning}. */
export const ORGANFORTECKNING = Symbol('Organforteckning');

/** Without a register: what is itself a code, and those that every municipality uses. */
export const bruketsOrgan: Organforteckning = {
  koder: async (namn) => Promise.resolve(organkoderEnligtBruk(namn)),
  alla: async () => Promise.resolve([]),
};
