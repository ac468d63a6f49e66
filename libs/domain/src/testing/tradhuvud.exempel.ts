import type { TradhuvudEvent } from '../tradhuvud/tradhuvud.events.js';

const rot = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';

/** One whole example of every event of the tree heads. */
export const tradhuvudexempel: {
  readonly [H in TradhuvudEvent as H['type']]: H['data'];
} = {
  TradhuvudSignerat: {
    storlek: 4_711,
    rot,
    not: `kommun.exempel.se/arendelogg\n4711\n${rot}\n\n— kommun.exempel.se/arendelogg Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n`,
  },
  TradhuvudBevittnat: {
    storlek: 4_711,
    vittne: 'vittne.exempel.se/v1',
    medsignatur:
      '— vittne.exempel.se/v1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==',
  },
  TradhuvudTidsstamplat: {
    storlek: 4_711,
    utgivare: 'https://tid.exempel.se/tsa',
    tidpunkt: '2026-03-02T09:41:07.000Z',
    svar: 'MAMCAQA=',
  },
};
