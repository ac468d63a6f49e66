import type { Command } from 'commander';
import type { Kor } from '../kor.js';
import type { Omgivning } from '../omgivning.js';
import { reglerkommando } from './reglerkommando.js';
import { uppspelningskommandon } from './uppspelningskommandon.js';

/** The commands of the audits. */
export const revisionskommandon = (program: Command, kor: Kor, omgivning: Omgivning): void => {
  const revision = program
    .command('revision')
    .description('Revisorns frågor: spela upp, visa ett besluts underlag, jämföra, pröva reglerna på det som hänt.');
  uppspelningskommandon(revision, kor, omgivning);
  reglerkommando(revision, kor, omgivning);
};
