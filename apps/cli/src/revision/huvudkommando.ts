import type { Command } from 'commander';
import type { Kor } from '../kor.js';
import type { Omgivning } from '../omgivning.js';
import type { Huvudval } from './huvud.js';

/** The signed heads of the tree. */
export const huvudkommando = (revision: Command, kor: Kor, omgivning: Omgivning): void => {
  revision
    .command('huvud')
    .description('Skriv ut det nyaste trädhuvudet, att spara på annat håll, och säg om det är tidsstämplat.')
    .option('--nytt', 'signera först ett nytt, om något hänt sedan sist')
    .option('--nyckel', 'skriv i stället ut nyckeln som trädhuvudena verifieras med')
    .action(kor<Huvudval>(async (val) => (await import('./huvud.js')).korHuvud(val, omgivning)));
};
