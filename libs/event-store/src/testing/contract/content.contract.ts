import { describe, expect, it } from '@jest/globals';
import { noterad, provMetadata, skyddad } from '../prov-events.js';
import type { ContractContext } from './context.js';

/** What is promised about the events themselves: they come back as they were, and nobody can change them unseen. */
export const contentContract = (the: ContractContext): void => {
  describe('an event', () => {
    it('comes back with its id, data and metadata exactly', async () => {
      const metadata = provMetadata({
        skedde: '2024-03-07/2024-04-17',
        registrerad: '2025-05-01T06:00:00.001Z',
        import: true,
        sett: [{ strom: 'diarieserie-KS-2025', revision: 4 }],
        kalla: { handling: 'sha256:ab', sida: '3', citat: 'Fullmäktige beslutar' },
        skal: 'Fel i protokollet',
      });
      const event = { ...noterad({ detaljer: { a: [1, 2.5, -3e21, true, null, ''], Å: {} } }), metadata };
      const { position } = await the.store.append(the.stream, [event], 'no-stream');
      const [read] = (await the.store.read(the.stream)).events;
      expect(read).toEqual({
        ...event,
        version: 1,
        stream: the.stream,
        revision: 0,
        position,
        metadata: { ...metadata, foregaendeHash: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
    });

    it.each(['åäö ÅÄÖ é', '日本語', '👩‍👩‍👧 𝕊', '\u0000\u001f\u2028"\\/', 'e\u0301 ≠ é', ''])(
      'keeps every character: %j',
      async (text) => {
        await the.store.append(the.stream, [noterad({ text, detaljer: { [text]: text } })], 'no-stream');
        const [read] = (await the.store.read(the.stream)).events;
        expect(read?.data).toMatchObject({ text, detaljer: { [text]: text } });
      },
    );

    it('is the same from the stream, from the log and from a subscription', async () => {
      await the.store.append(the.stream, [skyddad()], 'no-stream');
      const [fromStream] = (await the.store.read(the.stream)).events;
      expect(await the.store.readAll({ after: the.start, limit: 1 })).toEqual([fromStream]);
      for await (const { events } of the.store.subscribe({ after: the.start, signal: the.ended })) {
        expect(events).toEqual([fromStream]);
        break;
      }
    });

    it('carries the hash of the event before it in its stream', async () => {
      await the.store.append(the.stream, [noterad(), noterad()], 'no-stream');
      await the.store.append(the.stream, [noterad()], 1);
      const hashes = (await the.store.read(the.stream)).events.map((e) => e.metadata);
      expect(hashes[0]?.foregaendeHash).toBeNull();
      expect(hashes.slice(1).map((m) => m.foregaendeHash)).toEqual(hashes.slice(0, 2).map((m) => m.hash));
      expect(new Set(hashes.map((m) => m.hash)).size).toBe(3);
    });
  });

  describe('protected content', () => {
    const hidden = { mening: 'HEMLIGMENING', personer: ['HEMLIGPERSON'] };
    const metadata = { skal: 'HEMLIGTSKAL', kalla: { handling: 'h-1', citat: 'HEMLIGTCITAT' } };

    it('comes back in clear', async () => {
      await the.store.append(the.stream, [skyddad(hidden, metadata)], 'no-stream');
      const [read] = (await the.store.read(the.stream)).events;
      expect(read?.data).toEqual({ rubrik: 'Bygglov', ...hidden });
      expect(read?.metadata).toMatchObject(metadata);
      expect(read).not.toHaveProperty('gallrad');
    });

    it('never stands in clear in what is stored', async () => {
      await the.store.append(
        the.stream,
        [skyddad({ rubrik: 'OPPENRUBRIK', ...hidden }, metadata)],
        'no-stream',
      );
      const bytes = await the.subject.bytes?.();
      if (!bytes) return;
      expect(bytes.includes('OPPENRUBRIK')).toBe(true);
      for (const secret of ['HEMLIGMENING', 'HEMLIGPERSON', 'HEMLIGTSKAL', 'HEMLIGTCITAT'])
        expect(bytes.includes(secret)).toBe(false);
    });

    it('reads as empty once its key is destroyed, and the rest of the event stands', async () => {
      await the.store.append(the.stream, [skyddad(hidden, metadata), noterad()], 'no-stream');
      const before = (await the.store.read(the.stream)).events;
      await the.keys.destroy(the.stream);
      const [gallrad, open] = (await the.store.read(the.stream)).events;
      expect(gallrad?.data).toEqual({ rubrik: 'Bygglov', mening: '', personer: [] });
      expect(gallrad?.gallrad).toBe(true);
      expect(gallrad?.metadata).not.toHaveProperty('skal');
      expect(gallrad?.metadata.kalla).toEqual({ handling: 'h-1' });
      expect(gallrad?.metadata.hash).toBe(before[0]?.metadata.hash);
      expect(open).toEqual(before[1]);
    });

    it('cannot be written once the key is destroyed, but open events can', async () => {
      await the.store.append(the.stream, [skyddad()], 'no-stream');
      await the.keys.destroy(the.stream);
      await expect(the.store.append(the.stream, [skyddad()], 0)).rejects.toMatchObject({
        name: 'KeyDestroyed',
      });
      expect((await the.store.append(the.stream, [noterad()], 0)).revision).toBe(1);
    });
  });
};
