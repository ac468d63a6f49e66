import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { ReadOptions } from '../../event-store.js';
import { comparePositions, isPosition } from '../../position.js';
import { noterad, noterade } from '../prov-events.js';
import { allAfter, numbers, texts, type ContractContext } from './context.js';

/** What a reader of a stream, or of the whole log, is promised. */
export const readContract = (the: ContractContext): void => {
  describe('read', () => {
    it('gives the events in the order they were appended', async () => {
      await the.store.append(the.stream, [noterad({ text: 'A' }), noterad({ text: 'B' })], 'no-stream');
      await the.store.append(the.stream, [noterad({ text: 'C' })], 1);
      const { revision, events } = await the.store.read(the.stream);
      expect(texts(events)).toEqual(['A', 'B', 'C']);
      expect(revision).toBe(2);
      expect(events.every((e) => e.stream === the.stream)).toBe(true);
    });

    it('says when nobody has written to a stream', async () => {
      expect(await the.store.read(the.stream)).toEqual({ revision: 'no-stream', events: [] });
      expect(await the.store.read(the.stream, { backwards: true, limit: 1 })).toEqual({
        revision: 'no-stream',
        events: [],
      });
    });

    it.each<[ReadOptions, number[]]>([
      [{ from: 4 }, [4, 5, 6, 7, 8, 9]],
      [{ to: 2 }, [0, 1, 2]],
      [{ from: 3, to: 5 }, [3, 4, 5]],
      [{ from: 3, to: 8, limit: 2 }, [3, 4]],
      [{ limit: 3 }, [0, 1, 2]],
      [{ limit: 0 }, []],
      [{ from: 10 }, []],
      [{ to: 500 }, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
      [{ backwards: true }, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
      [{ backwards: true, limit: 1 }, [9]],
      [{ backwards: true, from: 3 }, [3, 2, 1, 0]],
      [{ backwards: true, from: 500, limit: 2 }, [9, 8]],
      [{ backwards: true, from: 5, to: 2 }, [5, 4, 3, 2]],
      [{ backwards: true, to: 8 }, [9, 8]],
    ])('gives the part asked for: %j', async (options, expected) => {
      await the.store.append(the.stream, noterade(10), 'no-stream');
      const { revision, events } = await the.store.read(the.stream, options);
      expect(numbers(events)).toEqual(expected);
      expect(revision).toBe(9);
    });

    it('gives a stream of hundreds of events whole', async () => {
      await the.store.append(the.stream, noterade(300), 'no-stream');
      await the.store.append(the.stream, noterade(300), 299);
      const { events } = await the.store.read(the.stream);
      expect(events.map((e) => e.revision)).toEqual(Array.from({ length: 600 }, (_, i) => i));
    });

    it('never gives part of an append, nor a revision whose events it left out', async () => {
      const writing = (async () => {
        let expected: number | 'no-stream' = 'no-stream';
        for (let i = 0; i < 30; i++)
          expected = (await the.store.append(the.stream, noterade(3), expected)).revision;
      })();
      for (let done = false; !done;) {
        const { revision, events } = await the.store.read(the.stream);
        expect(events.length % 3).toBe(0);
        expect(revision).toBe(events.at(-1)?.revision ?? 'no-stream');
        done = events.length === 90;
        await setImmediate(); // a store that answers at once must not starve the writer
      }
      await writing;
    });
  });

  describe('readAll', () => {
    it('gives the events of all streams, page by page, in the order of their positions', async () => {
      const other = `arende-${randomUUID()}`;
      await the.store.append(the.stream, noterade(3), 'no-stream');
      await the.store.append(other, noterade(3), 'no-stream');
      await the.store.append(the.stream, noterade(3), 2);
      for (const limit of [1, 2, 100]) {
        const events = await allAfter(the.store, the.start, limit);
        expect(events.map((e) => [e.stream, e.revision])).toEqual([
          ...[0, 1, 2].map((revision) => [the.stream, revision]),
          ...[0, 1, 2].map((revision) => [other, revision]),
          ...[3, 4, 5].map((revision) => [the.stream, revision]),
        ]);
        for (const [i, event] of events.entries())
          expect(comparePositions(events[i - 1]?.position ?? the.start, event.position)).toBeLessThan(0);
      }
    });

    it('gives no more than asked for, and nothing after the newest', async () => {
      const { position } = await the.store.append(the.stream, noterade(5), 'no-stream');
      expect(await the.store.readAll({ after: the.start, limit: 3 })).toHaveLength(3);
      expect(await the.store.readAll({ after: position, limit: 3 })).toEqual([]);
    });
  });

  describe('head', () => {
    it('is the position of the newest event, as text', async () => {
      const { position } = await the.store.append(the.stream, noterade(2), 'no-stream');
      expect(await the.store.head()).toBe(position);
      expect(isPosition(position)).toBe(true);
    });

    it('is null for an empty log', async () => {
      if (the.subject.fresh) expect(await the.store.head()).toBeNull();
    });

    it('is seen by another process at once', async () => {
      const another = await the.subject.another?.();
      if (!another) return;
      const { position } = await the.store.append(the.stream, noterade(2), 'no-stream');
      expect(await another.head()).toBe(position);
      expect((await another.read(the.stream)).revision).toBe(1);
      await another.append(the.stream, [noterad()], 1);
      expect((await the.store.read(the.stream)).revision).toBe(2);
      await expect(the.store.append(the.stream, [noterad()], 1)).rejects.toMatchObject({ actual: 2 });
    });
  });
};
