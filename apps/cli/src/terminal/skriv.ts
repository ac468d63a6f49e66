import type { Utstrom } from '../omgivning.js';

/** Lines to the output, in one piece. */
export const skriv = (ut: Utstrom, rader: readonly string[]): void => {
  ut.write(`${rader.map((rad) => rad.trimEnd()).join('\n')}\n`);
};
