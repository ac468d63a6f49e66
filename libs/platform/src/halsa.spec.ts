import { describe, expect, it } from '@jest/globals';
import { provaHalsa } from './halsa.js';

describe('Hälsa', () => {
  it('svarar för var del för sig', async () =>
    expect(
      await provaHalsa([
        { namn: 'logg', prova: async () => ({ redo: true }) },
        { namn: 'demo', prova: () => ({ redo: false, orsak: 'läses in' }) },
        { namn: 'ko', prova: async () => Promise.reject(new Error('nås inte')) },
      ]),
    ).toEqual([
      { namn: 'logg', redo: true, orsak: null },
      { namn: 'demo', redo: false, orsak: 'läses in' },
      { namn: 'ko', redo: false, orsak: 'nås inte' },
    ]));

  it('väntar inte på en del som aldrig svarar', async () =>
    expect(await provaHalsa([{ namn: 'logg', prova: () => new Promise(() => undefined) }], 5)).toEqual([
      { namn: 'logg', redo: false, orsak: 'svarar inte' },
    ]));
});
