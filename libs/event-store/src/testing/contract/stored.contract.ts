import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../codec/canonical-json.js';
import { storedHash } from '../../codec/chain.js';
import { DamagedLog } from '../../errors.js';
import type { EventHash, ReadOptions } from '../../event-store.js';
import { noterad, noterade, skyddad } from '../prov-events.js';
import { allAfter, type ContractContext } from './context.js';

/** What one who proves the log is promised: the text that was hashed, and the hashes alone where a store offers them. */
export const storedContract = (the: ContractContext, offersHashes: boolean): void => {
  describe('readStored', () => {
    it('gives the very text that was hashed, with what is protected still encrypted', async () => {
      await the.store.append(
        the.stream,
        [noterad({ detaljer: { 10: 'a', 9: 'å' } }), skyddad()],
        'no-stream',
      );
      const stored = await the.store.readStored(the.stream);
      const { events } = await the.store.read(the.stream);
      expect(stored.map((event) => the.codec.decode(event))).toEqual(events);
      expect(stored.map(({ hash }) => hash)).toEqual(events.map(({ metadata }) => metadata.hash));
      for (const event of stored) {
        expect(storedHash(the.stream, event.revision, event)).toBe(event.hash);
        expect(canonicalJson(JSON.parse(event.data))).toBe(event.data);
        expect(event.data).not.toContain('häck');
      }
    });

    it.each<[ReadOptions, number[]]>([
      [{}, [0, 1, 2, 3, 4, 5]],
      [{ from: 4 }, [4, 5]],
      [{ to: 1 }, [0, 1]],
      [{ from: 2, to: 3 }, [2, 3]],
      [{ from: 9 }, []],
      [{ from: 1, limit: 2 }, [1, 2]],
      [{ backwards: true, limit: 2 }, [5, 4]],
    ])('%j gives the same events as read does', async (options, revisions) => {
      await the.store.append(the.stream, noterade(6), 'no-stream');
      expect((await the.store.readStored(the.stream, options)).map((e) => e.revision)).toEqual(revisions);
      expect((await the.store.read(the.stream, options)).events.map((e) => e.revision)).toEqual(revisions);
    });

    it('is empty for a stream that nobody has written to', async () => {
      expect(await the.store.readStored(the.stream)).toEqual([]);
    });

    it('hands out nothing of what is not as it was written', async () => {
      if (!the.subject.damage) return;
      await the.store.append(the.stream, [noterad()], 'no-stream');
      await the.subject.damage('cykelväg', 'gångväg');
      await expect(the.store.readStored(the.stream)).rejects.toBeInstanceOf(DamagedLog);
    });
  });

  it(`${offersHashes ? 'offers' : 'does not offer'} to read hashes alone`, () => {
    expect(the.store.readHashes !== undefined).toBe(offersHashes);
  });

  (offersHashes ? describe : describe.skip)('readHashes', () => {
    it('gives place, id and hash of what readAll gives, in its order, however it is cut into pages', async () => {
      await the.store.append(the.stream, [skyddad(), ...noterade(2)], 'no-stream');
      await the.store.append(`arende-${randomUUID()}`, noterade(2), 'no-stream');
      await the.store.append(the.stream, noterade(1), 2);
      const whole = (await allAfter(the.store, the.start)).map(({ position, id, metadata: { hash } }) => ({
        ...{ position, id, hash },
      }));
      for (const limit of [1, 2, 5, 100]) expect(await hashPages(the, limit)).toEqual(whole);
    });

    it('gives nothing after the newest', async () => {
      const { position } = await the.store.append(the.stream, noterade(2), 'no-stream');
      expect(await the.store.readHashes?.({ after: position, limit: 10 })).toEqual([]);
    });
  });
};

const hashPages = async ({ store, start }: ContractContext, limit: number): Promise<EventHash[]> => {
  const hashes: EventHash[] = [];
  for (;;) {
    const page = await store.readHashes?.({ after: hashes.at(-1)?.position ?? start, limit });
    if (page === undefined || page.length === 0) return hashes;
    expect(page.length).toBeLessThanOrEqual(limit);
    hashes.push(...page);
  }
};
