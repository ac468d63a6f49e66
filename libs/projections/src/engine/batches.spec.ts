import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ProjectionBench, rakneModell, until } from '../testing/index.js';
import type { ReadModel } from './read-model.js';

const soon = { timeoutMs: 8_000 };

describe('Batches', () => {
  let bench: ProjectionBench;
  beforeEach(() => {
    bench = new ProjectionBench();
  });
  afterEach(() => bench.cleanup());

  /** A model that tells how many events it was given at a time. */
  const measuring = (namn: string, changes: Partial<ReadModel> = {}) => {
    const sizes: number[] = [];
    const model = rakneModell({
      namn,
      apply: (handelser, tx, strommar) => {
        sizes.push(handelser.length);
        rakneModell().apply(handelser, tx, strommar);
      },
      ...changes,
    });
    return { sizes, model };
  };
  const some = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

  it('are read once for all models that stand at the same place', async () => {
    await bench.note('arende-1', ...some(100));
    const { projections } = bench.start([measuring('a').model, measuring('b').model, measuring('c').model]);
    await projections.vantaPaRedo(soon);
    expect(bench.store.seen).toEqual({ subscriptions: 1, batches: [100] });
  });

  it('are read once again when a model that was behind has caught up with the others', async () => {
    await bench.note('arende-1', ...some(50));
    const first = bench.start([measuring('a').model]);
    await first.projections.vantaPaRedo(soon);
    await first.stop();
    const { projections } = bench.start([measuring('a').model, measuring('b').model]);
    await projections.vantaPaRedo(soon);
    await projections.vantaPa(await bench.note('arende-1', 1), soon);
    const before = bench.store.seen.batches.length;
    await projections.vantaPa(await bench.note('arende-1', 2), soon);
    expect(bench.store.seen.batches.slice(before)).toEqual([1]);
  });

  it('are never larger than allowed, so that memory stays flat', async () => {
    await bench.note('arende-1', ...some(1_000));
    const { model, sizes } = measuring('a');
    const { projections } = bench.start([model], { batchSize: 64 });
    await projections.vantaPaRedo(soon);
    expect(sizes.reduce((a, b) => a + b)).toBe(1_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64);
    expect(Math.max(...bench.store.seen.batches)).toBe(64);
  });

  it('that take long are cut in smaller pieces while another model is live', async () => {
    await bench.note('arende-1', ...some(400));
    const live = measuring('live');
    const { projections } = bench.start([live.model]);
    await projections.vantaPaRedo(soon);
    const slow = measuring('slow', {
      apply: (handelser) => {
        slow.sizes.push(handelser.length);
        const end = performance.now() + handelser.length;
        while (performance.now() < end);
      },
    });
    const second = bench.start([live.model, slow.model]);
    await until(() => slow.sizes.length > 3);
    await second.projections.vantaPaRedo(soon);
    expect(slow.sizes.at(-1)).toBeLessThan(60);
  });

  describe('for which streams are read again', () => {
    const seen: Record<string, number[]> = {};
    const again = rakneModell({
      behover: (handelser) => handelser.map(({ stream }) => stream),
      apply: (handelser, _tx, strommar) => {
        for (const handelse of handelser)
          seen[handelse.position] = strommar
            .las(handelse.stream, handelse)
            .map(({ data }) => (data as { tal: number }).tal);
      },
    });

    it('give each event its stream as it stood then, not what came after', async () => {
      await bench.note('arende-1', 10);
      await bench.note('arende-2', 20);
      await bench.note('arende-1', 11, 12);
      const { projections } = bench.start([again]);
      await projections.vantaPaRedo(soon);
      expect(seen).toEqual({ 1: [10], 2: [20], 3: [10, 11], 4: [10, 11, 12] });
    });

    it('are cut in pieces when there are many of them', async () => {
      for (const i of some(600)) await bench.note(`arende-${i}`, i);
      const { projections } = bench.start([again]);
      await projections.vantaPaRedo(soon);
      expect(Object.keys(seen)).toHaveLength(600);
    });

    it('stop the model when one is read that was not asked for', async () => {
      await bench.note('arende-1', 1);
      const forgetful = rakneModell({
        apply: ([handelse], _tx, strommar) => void strommar.las('arende-9', handelse!),
      });
      const { projections } = bench.start([forgetful]);
      await until(() => projections.status()[0]?.tillstand === 'stoppad');
      expect(projections.status()[0]?.orsak).toContain('arende-9 efterfrågades inte');
    });
  });
});
