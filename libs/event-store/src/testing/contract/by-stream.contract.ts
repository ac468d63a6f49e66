import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#domain';
import type { EventStore, Position } from '../../event-store.js';
import { comparePositions } from '../../position.js';
import { noterade, skyddad } from '../prov-events.js';
import { allAfter, texts, type ContractContext } from './context.js';

/** What one who builds from nothing is promised, by a store that offers to read stream by stream. */
export const byStreamContract = (the: ContractContext, offered: boolean): void => {
  it(`${offered ? 'offers' : 'does not offer'} to read stream by stream`, () => {
    expect(the.store.readByStream !== undefined).toBe(offered);
  });

  (offered ? describe : describe.skip)('readByStream', () => {
    it('gives streams in the order they were begun, each whole and in order, however it is cut into pages', async () => {
      const [other, third] = [`arende-${randomUUID()}`, `arende-${randomUUID()}`];
      await the.store.append(the.stream, noterade(3), 'no-stream');
      await the.store.append(other, noterade(2), 'no-stream');
      await the.store.append(the.stream, noterade(2), 2);
      await the.store.append(third, noterade(1), 'no-stream');
      const { position } = await the.store.append(other, noterade(2), 1);
      for (const limit of [1, 2, 3, 4, 5, 100]) {
        const mine = (await pages(the.store, position, limit)).filter(isAfter(the.start));
        expect(mine.map((e) => [e.stream, e.revision])).toEqual([
          ...[0, 1, 2, 3, 4].map((revision) => [the.stream, revision]),
          ...[0, 1, 2, 3].map((revision) => [other, revision]),
          [third, 0],
        ]);
      }
    });

    it('gives the very events that readAll gives', async () => {
      await the.store.append(the.stream, [skyddad(), ...noterade(2)], 'no-stream');
      const { position } = await the.store.append(`arende-${randomUUID()}`, [skyddad()], 'no-stream');
      const inOrder = (await pages(the.store, position, 2)).filter(isAfter(the.start));
      inOrder.sort((a, b) => comparePositions(a.position, b.position));
      expect(inOrder).toEqual(await allAfter(the.store, the.start));
    });

    it('leaves out what was appended after the position: events, and streams', async () => {
      const [first, second] = noterade(2).map((event, i) => ({ ...event, data: { text: `${i}` } }));
      const { position } = await the.store.append(the.stream, [first!], 'no-stream');
      await the.store.append(the.stream, [second!], 0);
      await the.store.append(`arende-${randomUUID()}`, noterade(1), 'no-stream');
      expect(texts((await pages(the.store, position, 10)).filter(isAfter(the.start)))).toEqual(['0']);
    });
  });
};

const isAfter =
  (start: Position | null) =>
  ({ position }: RecordedEvent): boolean =>
    comparePositions(position, start) > 0;

const pages = async (store: EventStore, till: Position, limit: number): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readByStream?.({ after: events.at(-1) ?? null, till, limit });
    if (page === undefined || page.length === 0) return events;
    expect(page.length).toBeLessThanOrEqual(limit);
    events.push(...page);
  }
};
