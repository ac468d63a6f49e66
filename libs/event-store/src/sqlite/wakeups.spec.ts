import { describe, expect, it } from '@jest/globals';
import { nextRest } from './wakeups.js';

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
