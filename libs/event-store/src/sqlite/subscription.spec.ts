import { describe, expect, it } from '@jest/globals';
import type { PlacedEvent } from '../codec/codec.js';
import { subscription, type Source } from './subscription.js';

/** A log of so many events, each of so many characters. */
const logOf = (count: number, length: number): Source => {
  const data = 'x'.repeat(length);
  const events = Array.from({ length: count }, (_, i) => ({ position: String(i + 1), data }) as PlacedEvent);
  return {
    after: (position, limit) => events.slice(Number(position ?? 0), Number(position ?? 0) + limit),
    decode: (stored) => stored as never,
    wakeups: { count: 0, beyond: () => Promise.resolve() } as unknown as Source['wakeups'],
  };
};

/** How many events come in each batch until the end is reached. */
const batches = async (source: Source, batchSize: number): Promise<readonly number[]> => {
  const sizes: number[] = [];
  const { signal } = new AbortController();
  for await (const { events, position, caughtUp } of subscription(source, {
    after: null,
    signal,
    batchSize,
  })) {
    sizes.push(events.length);
    expect(position).toBe(String(sizes.reduce((a, b) => a + b)));
    if (caughtUp) break;
  }
  return sizes;
};

describe('A batch of a subscription', () => {
  it.each([
    [[2_000, 600], 2_600, 10],
    [[2_000, 0], 2_000, 10],
    [[3], 3, 10],
  ])('holds what is asked for: %j', async (expected, count, length) => {
    expect(await batches(logOf(count, length), 2_000)).toEqual(expected);
  });

  it('holds fewer where they are large, so that memory stays flat', async () => {
    const sizes = await batches(logOf(1_000, 64_000), 2_000);
    expect(sizes).toEqual([250, 250, 250, 250, 0]);
  });
});
