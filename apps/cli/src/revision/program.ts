import type { Command } from 'commander';
import type { Kor } from '../kor.js';
import type { Omgivning } from '../omgivning.js';
import { beviskommandon } from './beviskommandon.js';
import { huvudkommando } from './huvudkommando.js';
import { reglerkommando } from './reglerkommando.js';
import { uppspelningskommandon } from './uppspelningskommandon.js';

/** Everything for the auditor. What reads the log is logged as read. */
export const revisionskommandon = (program: Command, kor: Kor, omgivning: Omgivning): void => {
  const revision = program
    .command('revision')
    .description(
      'Revisorns frågor: spela upp, visa ett besluts underlag, jämföra, pröva reglerna på det som hänt, ta med bevisen.',
    );
  uppspelningskommandon(revision, kor, omgivning);
  reglerkommando(revision, kor, omgivning);
  huvudkommando(revision, kor, omgivning);
  beviskommandon(revision, kor, omgivning);
};
