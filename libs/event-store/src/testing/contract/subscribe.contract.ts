import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Batch } from '../../event-store.js';
import { comparePositions } from '../../position.js';
import { noterad, noterade } from '../prov-events.js';
import { follow, numbers, texts, type ContractContext } from './context.js';

/** What a consumer that follows the log is promised. */
export const subscribeContract = (the: ContractContext): void => {
  describe('subscribe', () => {
    it('begins after the checkpoint, not with it', async () => {
      await the.store.append(the.stream, [noterad({ text: 'A' }), noterad({ text: 'B' })], 'no-stream');
      const [first] = (await the.store.read(the.stream)).events;
      await the.store.append(the.stream, [noterad({ text: 'C' })], 1);
      const seen = await follow(the, { after: first?.position ?? null, streams: [the.stream], count: 2 });
      expect(texts(seen)).toEqual(['B', 'C']);
    });

    it('begins with the first event when there is no checkpoint', async () => {
      await the.store.append(the.stream, noterade(3), 'no-stream');
      const seen = await follow(the, { after: null, streams: [the.stream], count: 3 });
      expect(numbers(seen)).toEqual([0, 1, 2]);
    });

    it('delivers what is appended while it waits, across streams, in the order of the log', async () => {
      const other = `arende-${randomUUID()}`;
      const following = follow(the, { after: the.start, streams: [the.stream, other], count: 4 });
      await the.store.append(the.stream, [noterad({ text: 'A' })], 'no-stream');
      await the.store.append(other, [noterad({ text: 'B' })], 'no-stream');
      await the.store.append(the.stream, [noterad({ text: 'C' }), noterad({ text: 'D' })], 0);
      const seen = await following;
      expect(texts(seen)).toEqual(['A', 'B', 'C', 'D']);
    });

    it('says when it has reached the end of the log, also of one without news', async () => {
      await the.store.append(the.stream, noterade(5), 'no-stream');
      const head = await the.store.head();
      for (const after of [the.start, head]) {
        const last = await lastBatch(the, after);
        expect(last.caughtUp).toBe(true);
        expect(last.position).toBe(head);
      }
    });

    it('keeps to the size of a batch, and its checkpoint never runs ahead of the events', async () => {
      await the.store.append(the.stream, noterade(25), 'no-stream');
      const stop = new AbortController();
      let count = 0;
      const signal = AbortSignal.any([stop.signal, the.ended]);
      for await (const batch of the.store.subscribe({ after: the.start, batchSize: 10, signal })) {
        expect(batch.events.length).toBeLessThanOrEqual(10);
        count += batch.events.length;
        if (batch.events.length > 0) expect(batch.position).toBe(batch.events.at(-1)?.position);
        expect(batch.caughtUp && count < 25).toBe(false);
        if (batch.caughtUp) stop.abort();
      }
      expect(count).toBe(25);
    });

    it('loses nothing for a slow reader while others write', async () => {
      const stop = new AbortController();
      const seen: unknown[] = [];
      let [expected, written]: [number | 'no-stream', number] = ['no-stream', 0];
      const signal = AbortSignal.any([stop.signal, the.ended]);
      for await (const { events } of the.store.subscribe({ after: the.start, batchSize: 20, signal })) {
        expect(events.length).toBeLessThanOrEqual(20);
        seen.push(...events.filter((e) => e.stream === the.stream).map((e) => e.revision));
        // the reader is busy with this batch for as long as a hundred more are written
        if (written < 500) expected = (await the.store.append(the.stream, noterade(100), expected)).revision;
        written = Math.min(written + 100, 500);
        if (seen.length === 500) stop.abort();
      }
      expect(seen).toEqual(Array.from({ length: 500 }, (_, i) => i));
    });

    it('gives each of two consumers everything', async () => {
      const options = { after: the.start, streams: [the.stream], count: 6 };
      const both = [follow(the, options), follow(the, { ...options, batchSize: 2 })];
      await the.store.append(the.stream, noterade(3), 'no-stream');
      await the.store.append(the.stream, noterade(3), 2);
      for (const seen of await Promise.all(both))
        expect(seen.map((e) => e.revision)).toEqual([0, 1, 2, 3, 4, 5]);
    });

    it('ends without an error when it is aborted: waiting, between batches, before it began', async () => {
      const waiting = new AbortController();
      for await (const { caughtUp } of the.store.subscribe({ after: the.start, signal: waiting.signal }))
        if (caughtUp)
          setTimeout(() => {
            waiting.abort();
          }, 5);

      await the.store.append(the.stream, noterade(5), 'no-stream');
      const between = new AbortController();
      let batches = 0;
      for await (const _ of the.store.subscribe({ after: the.start, batchSize: 1, signal: between.signal })) {
        batches++;
        between.abort();
      }
      expect(batches).toBe(1);

      for await (const _ of the.store.subscribe({ after: the.start, signal: AbortSignal.abort() })) batches++;
      expect(batches).toBe(1);
    });

    it('can be left and taken up again at every event', async () => {
      await the.store.append(the.stream, noterade(4), 'no-stream');
      const seen: unknown[] = [];
      for (let after = the.start; seen.length < 4;) {
        const [event] = await follow(the, { after, streams: [the.stream], count: 1, batchSize: 1 });
        expect(comparePositions(after, event?.position ?? null)).toBeLessThan(0);
        seen.push(event?.revision);
        after = event?.position ?? after;
      }
      expect(seen).toEqual([0, 1, 2, 3]);
    });

    it('sees what another process writes', async () => {
      const another = await the.subject.another?.();
      if (!another) return;
      const following = follow(the, { after: the.start, streams: [the.stream], count: 2 });
      await another.append(the.stream, noterade(2), 'no-stream');
      expect(numbers(await following)).toEqual([0, 1]);
    });
  });
};

const lastBatch = async ({ store, ended }: ContractContext, after: Batch['position']): Promise<Batch> => {
  for await (const batch of store.subscribe({ after, signal: ended, batchSize: 3 }))
    if (batch.caughtUp) return batch;
  throw new Error('the subscription ended before it had caught up');
};
