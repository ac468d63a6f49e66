import { constants } from 'node:os';

const SIGNALER = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** The first signal is Nest's, which lets what is at hand be finished. Whoever sends another does not want to wait. */
export const slutaGenastVidAndra = (sag: (text: string) => void): void => {
  let fatt = 0;
  for (const signal of SIGNALER)
    process.on(signal, () => {
      fatt += 1;
      if (fatt === 1) sag('Avslutar: det som pågår görs klart. En signal till avbryter det.');
      else process.exit(128 + constants.signals[signal]);
    });
};
