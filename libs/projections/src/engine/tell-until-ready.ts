import { setTimeout as sleep } from 'node:timers/promises';
import type { Projections } from './projections.js';
import type { LasmodellStatus } from './status.js';

/** As long as it takes: a log of millions is read in at the first start. */
const LANGE = 2 ** 31 - 1;
const BERATTA_MS = 1_000;

const hurLangt = ({ namn, bygge }: LasmodellStatus): string => {
  const andel = bygge?.andel ?? null;
  return andel === null ? namn : `${namn} ${Math.floor(andel * 100)} %`;
};

const berattaMedan = async (
  projektioner: Projections,
  sag: (rad: string) => void,
  signal: AbortSignal,
): Promise<void> => {
  const vantat = (): Promise<boolean> => sleep(BERATTA_MS, true, { signal }).catch(() => false); // ready: nothing more to tell
  while (await vantat()) {
    const kvar = projektioner.status().filter((modell) => !modell.ikapp);
    if (kvar.length > 0) sag(`Läsmodellerna läser loggen: ${kvar.map(hurLangt).join(', ')}`);
  }
};

/** Waits until the read models have read what stood in the log, and tells how they get on meanwhile. */
export const vantaTillsLast = async (
  projektioner: Projections,
  sag: (rad: string) => void,
): Promise<void> => {
  const klara = new AbortController();
  const berattar = berattaMedan(projektioner, sag, klara.signal);
  try {
    await projektioner.vantaPaRedo({ timeoutMs: LANGE });
  } finally {
    klara.abort();
    await berattar;
  }
};
