import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { EventTooLarge, NotPlainJson, RevisionConflict } from '../../errors.js';
import { noterad, noterade } from '../prov-events.js';
import { numbers, placeOf, type ContractContext } from './context.js';

/** What a writer is promised. */
export const appendContract = (the: ContractContext): void => {
  describe('append', () => {
    it('numbers the events of a stream from 0 and answers with the last one', async () => {
      const first = await the.store.append(the.stream, noterade(2), 'no-stream');
      const second = await the.store.append(the.stream, [noterad()], 1);
      const { revision, events } = await the.store.read(the.stream);
      expect(events.map((e) => e.revision)).toEqual([0, 1, 2]);
      expect([first.revision, second.revision, revision]).toEqual([1, 2, 2]);
      expect([first.position, second.position]).toEqual([events[1]?.position, events[2]?.position]);
    });

    it('lets exactly one of two concurrent writers through', async () => {
      await the.store.append(the.stream, [noterad()], 'no-stream');
      const outcomes = await Promise.allSettled([
        the.store.append(the.stream, [noterad({ text: 'B' })], 0),
        the.store.append(the.stream, [noterad({ text: 'C' })], 0),
      ]);
      expect(outcomes.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find((o) => o.status === 'rejected')?.reason).toBeInstanceOf(RevisionConflict);
      expect((await the.store.read(the.stream)).events).toHaveLength(2);
    });

    it('lets exactly one of twenty concurrent writers begin a stream, and all of them their own', async () => {
      const shared = Array.from({ length: 20 }, () => the.store.append(the.stream, noterade(2), 'no-stream'));
      const own = Array.from({ length: 20 }, () =>
        the.store.append(`arende-${randomUUID()}`, noterade(2), 'no-stream'),
      );
      const outcomes = await Promise.allSettled(shared);
      expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
      expect((await Promise.all(own)).map((a) => a.revision)).toEqual(Array.from({ length: 20 }, () => 1));
      expect((await the.store.read(the.stream)).revision).toBe(1);
    });

    it.each([
      { expected: 'no-stream' as const, written: 1, actual: 0 },
      { expected: 0, written: 0, actual: 'no-stream' as const },
      { expected: 7, written: 1, actual: 0 },
      { expected: 0, written: 3, actual: 2 },
    ])(
      'names both revisions in a conflict: expected $expected, is $actual',
      async ({ expected, written, actual }) => {
        if (written > 0) await the.store.append(the.stream, noterade(written), 'no-stream');
        const refused: unknown = await the.store
          .append(the.stream, [noterad()], expected)
          .catch((e: unknown) => e);
        expect(refused).toBeInstanceOf(RevisionConflict);
        expect(refused).toMatchObject({ stream: the.stream, expected, actual });
        expect((await the.store.read(the.stream)).events).toHaveLength(written);
      },
    );

    it('writes all events of an append or none', async () => {
      const append = the.store.append(
        the.stream,
        [noterad(), noterad({ detaljer: { belopp: 5n } })],
        'no-stream',
      );
      await expect(append).rejects.toBeInstanceOf(NotPlainJson);
      expect(await the.store.read(the.stream)).toEqual({ revision: 'no-stream', events: [] });
    });
  });

  describe('a repeated append', () => {
    it('is acknowledged with the revision and position it has, and stored once', async () => {
      const events = noterade(3);
      const first = await the.store.append(the.stream, events, 'no-stream');
      expect(await the.store.append(the.stream, events, 'no-stream')).toEqual(placeOf(first));
      expect(numbers((await the.store.read(the.stream)).events)).toEqual([0, 1, 2]);
    });

    it('is acknowledged also when others have written since', async () => {
      const events = noterade(2);
      await the.store.append(the.stream, [noterad()], 'no-stream');
      const first = await the.store.append(the.stream, events, 0);
      await the.store.append(the.stream, noterade(5), 2);
      expect(await the.store.append(the.stream, events, 0)).toEqual(placeOf(first));
      expect((await the.store.read(the.stream)).revision).toBe(7);
    });

    it('is acknowledged also when both run at once', async () => {
      const events = noterade(2);
      const [a, b] = await Promise.all([
        the.store.append(the.stream, events, 'no-stream'),
        the.store.append(the.stream, events, 'no-stream'),
      ]);
      expect(placeOf(a)).toEqual(placeOf(b));
      expect(a.written && b.written).toBeUndefined();
      expect((await the.store.read(the.stream)).events).toHaveLength(2);
    });

    it('is acknowledged after the log has been opened anew', async () => {
      if (!the.subject.reopen) return;
      const events = noterade(2);
      const first = await the.store.append(the.stream, events, 'no-stream');
      the.store = await the.subject.reopen();
      expect(await the.store.append(the.stream, events, 'no-stream')).toEqual(placeOf(first));
      expect((await the.store.read(the.stream)).events).toHaveLength(2);
    });

    it('is a conflict when it brings a new event', async () => {
      const [first, second] = [noterad(), noterad()];
      await the.store.append(the.stream, [first, second], 'no-stream');
      await expect(the.store.append(the.stream, [first, noterad()], 'no-stream')).rejects.toThrow(
        RevisionConflict,
      );
      await expect(the.store.append(the.stream, [first, second, noterad()], 'no-stream')).rejects.toThrow(
        RevisionConflict,
      );
      expect((await the.store.read(the.stream)).events).toHaveLength(2);
    });

    it('is a conflict when it expects another revision', async () => {
      const event = noterad();
      await the.store.append(the.stream, [noterad()], 'no-stream');
      await the.store.append(the.stream, [event], 0);
      await the.store.append(the.stream, [noterad()], 1);
      await expect(the.store.append(the.stream, [event], 'no-stream')).rejects.toThrow(RevisionConflict);
      await expect(the.store.append(the.stream, [event], 1)).rejects.toThrow(RevisionConflict);
      expect((await the.store.read(the.stream)).revision).toBe(2);
    });
  });

  describe('what is refused before it is written', () => {
    const refuses = async (
      data: Readonly<Record<string, unknown>>,
      error: typeof EventTooLarge | typeof NotPlainJson,
    ) => {
      await expect(the.store.append(the.stream, [noterad(data)], 'no-stream')).rejects.toBeInstanceOf(error);
      expect(await the.store.read(the.stream)).toEqual({ revision: 'no-stream', events: [] });
    };

    it('an event above 64 KiB', () => refuses({ text: 'å'.repeat(33 * 1024) }, EventTooLarge));

    it('an append above 1 MiB', async () => {
      const events = Array.from({ length: 18 }, () => noterad({ text: 'a'.repeat(60 * 1024) }));
      await expect(the.store.append(the.stream, events, 'no-stream')).rejects.toBeInstanceOf(EventTooLarge);
      expect(await the.store.read(the.stream)).toEqual({ revision: 'no-stream', events: [] });
    });

    it.each([
      ['a bigint', 5n],
      ['NaN', Number.NaN],
      ['a Date', new Date(0)],
      ['undefined in a list', [undefined]],
      ['a member that is undefined', { a: undefined }],
      ['a function', () => 1],
      ['a map', new Map()],
      ['half a surrogate pair', 'a\ud800'],
    ])('%s', (_, detaljer) => refuses({ detaljer }, NotPlainJson));

    it('but not a large event below the limit, nor fifteen of them', async () => {
      const events = Array.from({ length: 15 }, () => noterad({ text: 'a'.repeat(63 * 1024) }));
      expect((await the.store.append(the.stream, events, 'no-stream')).revision).toBe(14);
      expect((await the.store.read(the.stream)).events).toHaveLength(15);
    });
  });
};
