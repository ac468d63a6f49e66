import type { Command } from 'commander';
import type { Kor } from '../kor.js';
import type { Omgivning } from '../omgivning.js';
import { AKTOR } from './las-val.js';
import type { Reglerval } from './regler.js';

/** `arendelogg revision regler`, under the command of the audits. */
export const reglerkommando = (revision: Command, kor: Kor, omgivning: Omgivning): void => {
  revision
    .command('regler')
    .description(
      'Pröva dagens regler på loggen som den blev till: vad de skulle ha nekat eller varnat för, på vilket belägg, och vad som läkte det.',
    )
    .option('--arende <id>', 'bara ett ärende, t.ex. KS-2025-202')
    .option('--organ <organ>', 'bara ett organ, dess namn eller kod')
    .option('--fran <dag>', 'bara det som hände från och med en dag')
    .option('--till <dag>', 'bara det som hände till och med en dag')
    .option('--regel <id>', 'bara en regel, t.ex. R-40')
    .option('--format <format>', 'text, json (ett fynd per rad) eller csv', 'text')
    .option('--strikt', 'sluta med 1 om något hittas')
    .option(...AKTOR)
    .action(kor<Reglerval>(async (val) => (await import('./regler.js')).korRegler(val, omgivning)));
};
