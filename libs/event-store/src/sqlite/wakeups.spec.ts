import { BroadcastChannel } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { nextRest, Wakeups } from './wakeups.js';

/** Rests in turn while so many are appended in each millisecond. */
const rests = (perMs: number, from: number, count: number): readonly number[] => {
  const taken: number[] = [];
  for (let rest = from; taken.length < count;) taken.push((rest = nextRest(rest, perMs * rest)));
  return taken;
};

describe('The rest between two wakeups', () => {
  it('is short for whoever writes alone', () => {
    expect(nextRest(2, 0)).toBe(2);
    expect(rests(0.3, 2, 5)).toEqual([2, 2, 2, 2, 2]);
  });

  it('grows while more is written, to what that is worth', () => {
    expect(rests(0.6, 2, 7)).toEqual([4, 8, 16, 32, 50, 50, 50]);
    expect(rests(3, 2, 10).at(-1)).toBe(1_000);
    expect(rests(0.6, 1_000, 6)).toEqual([500, 250, 125, 62.5, 31.25, 50]);
  });

  it('shrinks again by itself', () => {
    expect(rests(0, 1_000, 10)).toEqual([500, 250, 125, 62.5, 31.25, 15.625, 7.8125, 3.90625, 2, 2]);
  });
});

describe('Whoever waits', () => {
  const path = `/wakeups-${process.pid}`;
  const waitAWhile = (wakeups: Wakeups): Promise<void> =>
    wakeups.beyond(wakeups.count, AbortSignal.timeout(200));

  it('looks by itself for what other processes have written, and not while those of this one rest', async () => {
    let version = 0;
    const wakeups = new Wakeups(path, () => version++);
    const those = new BroadcastChannel(`arendelogg:${path}`);
    try {
      await waitAWhile(wakeups);
      expect(wakeups.count).toBe(1);

      those.postMessage(60_000);
      await waitAWhile(wakeups);
      expect(wakeups.count).toBe(2); // told

      await waitAWhile(wakeups);
      expect(wakeups.count).toBe(2);

      those.postMessage(0);
      await waitAWhile(wakeups);
      await waitAWhile(wakeups);
      expect(wakeups.count).toBe(4); // told, and looking again
    } finally {
      those.close();
      wakeups.close();
    }
  });
});
