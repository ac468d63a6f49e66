import type { Command } from 'commander';
import type { Kor } from '../kor.js';
import type { Omgivning } from '../omgivning.js';
import { reglerkommando } from './reglerkommando.js';

/** The commands of the audits. */
export const revisionskommandon = (program: Command, kor: Kor, omgivning: Omgivning): void => {
  const revision = program
    .command('revision')
    .description('Revision: pröva reglerna på det som hänt (regler).');
  reglerkommando(revision, kor, omgivning);
};
