import { setTimeout as sleep } from 'node:timers/promises';
import { skapaLogg, type Logg } from '#platform';
import { jobbId, type Jobbutfall, type Koat, type Leveransjobb, type Utforare } from '../ko.js';

/** So many jobs, each a delivery of its own. */
export const jobb = (antal: number, namn = 'arende-KS-2025-202-12'): Koat[] =>
  Array.from({ length: antal }, (_, i) => ({ leverans: `${namn}-${i + 1}`, omgang: 1, tidigast: null }));

export const ettJobb = (leverans: string, tidigast: string | null = null, omgang = 1): Koat => ({
  leverans,
  omgang,
  tidigast,
});

/** A moment by the clock of the machine. */
export const om = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** So far ahead that no test sees it. */
export const LANGT_FRAM = '2999-01-01T00:00:00.000Z';

/** Until it is so. The limit is that of the specification. */
export const tills = async (villkor: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await villkor())) await sleep(5);
};

export const KLAR: Jobbutfall = { klar: true };

/** Carries out, remembers in which order, and holds back when told to. */
export class Provutforare {
  readonly borjade: string[] = [];
  readonly slutade: string[] = [];
  hogst = 0;
  private antal = 0;
  private grind: PromiseWithResolvers<void> | null = null;

  constructor(private readonly gor: (jobb: Leveransjobb) => Jobbutfall | Promise<Jobbutfall> = () => KLAR) {}

  readonly utfor: Utforare = async (ett) => {
    this.borjade.push(jobbId(ett));
    this.hogst = Math.max(this.hogst, ++this.antal);
    try {
      await this.grind?.promise;
      return await this.gor(ett);
    } finally {
      this.antal--;
      this.slutade.push(jobbId(ett));
    }
  };

  /** What is begun from now on waits until it is let go. */
  hall(): this {
    this.grind = Promise.withResolvers();
    return this;
  }

  slapp(): void {
    this.grind?.resolve();
    this.grind = null;
  }
}

/** A log that can be read afterwards. */
export const provlogg = (): { readonly logg: Logg; readonly rader: string[] } => {
  const rader: string[] = [];
  return {
    logg: skapaLogg({ produktion: true, niva: 'debug', ut: { write: (rad) => void rader.push(rad) } }),
    rader,
  };
};
