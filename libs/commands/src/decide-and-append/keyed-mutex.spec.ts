import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { KeyedMutex } from './keyed-mutex.js';

describe('turns', () => {
  it('are taken one at a time per key, in the order they were asked for', async () => {
    const turns = new KeyedMutex();
    const hant: string[] = [];
    const task = (namn: string, ms: number) => async (): Promise<string> => {
      hant.push(`${namn} börjar`);
      await sleep(ms);
      hant.push(`${namn} slutar`);
      return namn;
    };
    const svar = await Promise.all([
      turns.run('a', task('1', 8)),
      turns.run('a', task('2', 1)),
      turns.run('a', task('3', 1)),
    ]);
    expect(svar).toEqual(['1', '2', '3']);
    expect(hant).toEqual(['1', '2', '3'].flatMap((n) => [`${n} börjar`, `${n} slutar`]));
  });

  it('of different keys go on side by side', async () => {
    const turns = new KeyedMutex();
    let slapp = (): void => {};
    const vantar = turns.run('a', async () => new Promise<void>((klar) => (slapp = klar)));
    expect(await turns.run('b', async () => 'b')).toBe('b');
    slapp();
    await vantar;
  });

  it('go on after one that failed, and the failure is told to its own caller alone', async () => {
    const turns = new KeyedMutex();
    const fel = turns.run('a', async () => Promise.reject(new Error('nej')));
    const efter = turns.run('a', async () => 'ja');
    await expect(fel).rejects.toThrow('nej');
    expect(await efter).toBe('ja');
    expect(await turns.run('a', async () => 'igen')).toBe('igen');
  });
});
