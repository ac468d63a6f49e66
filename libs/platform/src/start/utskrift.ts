import type { Installningar } from '../installningar/installningar.js';
import type { Logg } from '../logg.js';

/** Lines about the start, for the one who started it. */
export type Utskrift = (rad: string) => void;

/** To the terminal in development; as lines of the log in production. */
export const utskriftFor = ({ produktion }: Installningar, logg: Logg): Utskrift =>
  produktion
    ? (rad) => {
        if (rad.trim() !== '') logg.info({ context: 'Start' }, rad.trim());
      }
    : (rad) => {
        process.stdout.write(`${rad}\n`);
      };

/** A line of what was set. */
export const namngiven = (namn: string, varde: string): string => `  ${namn.padEnd(18)} ${varde}`;

/** The time since a reading of `performance.now()`, as it is told. */
export const sekunderSedan = (start: number): string =>
  ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
