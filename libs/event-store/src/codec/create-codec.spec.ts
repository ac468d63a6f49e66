import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnyKatalog, FaltSpec, JsonObject } from '#domain';
import { DamagedLog, EventTooLarge, NewerRelease, NotPlainJson } from '../errors.js';
import type { NewEvent } from '../event-store.js';
import { MemoryKeyStore, noterad, provKatalog, provMetadata, skyddad } from '../testing/index.js';
import { storedHash } from './chain.js';
import type { PlacedEvent } from './codec.js';
import { createCodec } from './create-codec.js';
import { KeyLost } from './keys.js';
import { assertAppendSize } from './limits.js';

const stream = 'arende-KS-2025-202';

describe('the codec', () => {
  let keys: MemoryKeyStore;
  let codec: ReturnType<typeof createCodec>;

  beforeEach(() => {
    keys = new MemoryKeyStore();
    codec = createCodec({ katalog: provKatalog, upcasters: {}, keys });
  });

  const store = async (
    event: NewEvent,
    revision = 0,
    previous: string | null = null,
  ): Promise<PlacedEvent> => {
    await codec.prepare(stream, [event]);
    return { ...codec.encode(stream, revision, event, previous), stream, revision, position: '1' };
  };

  describe('any event', () => {
    const text = fc.string({ unit: 'grapheme' });
    const json = fc
      .jsonValue({ maxDepth: 3, stringUnit: 'grapheme' })
      .map((v) => JSON.parse(JSON.stringify(v)) as unknown);
    const metadata = fc
      .record(
        {
          skedde: fc.constantFrom('2024', '2024-03', '2025-04-23/..', null),
          import: fc.constant(true as const),
          skal: text,
          kalla: fc.record({ handling: text, sida: text, citat: text }, { requiredKeys: ['handling'] }),
          sett: fc.array(fc.record({ strom: text, revision: fc.nat() })),
        },
        { requiredKeys: ['skedde'] },
      )
      .map(provMetadata);
    const open = fc.record({ text, antal: fc.integer(), detaljer: json }).map((data) => noterad(data));
    const hidden = fc
      .record({
        rubrik: text,
        mening: fc.oneof(text, json),
        personer: fc.oneof(fc.array(text), fc.constant(null)),
      })
      .map((data) => skyddad(data));

    it('survives JSON and encryption', async () => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(open, hidden), metadata, async (made, meta) => {
          const event = { ...made, metadata: meta };
          const stored = await store(event, 7, 'c'.repeat(64));
          const lain = JSON.parse(JSON.stringify(stored)) as PlacedEvent;
          const { foregaendeHash, hash, ...read } = codec.decode(lain).metadata;
          expect(codec.decode(lain).data).toEqual(event.data);
          expect(read).toEqual(meta);
          expect([foregaendeHash, hash]).toEqual(['c'.repeat(64), storedHash(stream, 7, lain)]);
        }),
        { numRuns: 300 },
      );
    });
  });

  describe('protected content', () => {
    it('lies under the key of another stream where that is said, and goes with it', async () => {
      const syskon = createCodec({
        katalog: provKatalog,
        upcasters: {},
        keys,
        nyckelstrom: () => 'prov-agare',
      });
      const event = skyddad({ rubrik: 'Flaggspel', mening: 'a', personer: null });
      await syskon.prepare(stream, [event]);
      const stored = syskon.encode(stream, 0, event, null);
      expect(() => keys.find(stream)).toThrow(KeyLost);
      expect(codec.decode({ ...stored, stream, revision: 0, position: '1' })).toMatchObject({
        data: event.data,
      });
      await keys.destroy('prov-agare');
      expect(codec.decode({ ...stored, stream, revision: 0, position: '1' })).toMatchObject({
        gallrad: true,
      });
    });

    it('needs no key where there is none', async () => {
      const stored = await store(skyddad({ mening: null, personer: null }));
      expect(() => keys.find(stream)).toThrow(KeyLost);
      expect(codec.decode(stored).data).toEqual({ rubrik: 'Bygglov', mening: null, personer: null });
    });

    it('is another text every time', async () => {
      const event = skyddad();
      expect((await store(event)).data).not.toBe((await store(event)).data);
    });

    it.each([
      ['another stream', (e: PlacedEvent): PlacedEvent => ({ ...e, stream: 'arende-KS-2025-203' })],
      ['another event', (e: PlacedEvent): PlacedEvent => ({ ...e, id: 'b' })],
      [
        'changed',
        (e: PlacedEvent): PlacedEvent => ({
          ...e,
          data: e.data.replace(/"d":"(.)/, (_, c) => `"d":"${c === 'A' ? 'B' : 'A'}`),
        }),
      ],
    ])('does not open as %s', async (_, change) => {
      const stored = await store(skyddad());
      expect(() => codec.decode(change(stored))).toThrow(DamagedLog);
    });

    it('is not taken for gallrat when its key is lost', async () => {
      const stored = await store(skyddad());
      const elsewhere = createCodec({ katalog: provKatalog, upcasters: {}, keys: new MemoryKeyStore() });
      expect(() => elsewhere.decode(stored)).toThrow(KeyLost);
    });
  });

  describe('refuses to write', () => {
    it('a field that the catalogue does not have, since it could not be protected', async () => {
      await expect(store(noterad({ personnummer: '1' }))).rejects.toThrow(
        '"personnummer" finns inte i händelsekatalogen',
      );
      await expect(store(noterad({ $skyddat: {} }))).rejects.toThrow(NotPlainJson);
    });

    it.each([[null], [[]], ['text'], [undefined]])('data that is no object: %j', async (data) => {
      await expect(store({ ...noterad(), data })).rejects.toThrow(NotPlainJson);
    });

    it('an event that the catalogue does not have', async () => {
      await expect(store({ ...noterad(), type: 'Okand' })).rejects.toThrow('finns inte i händelsekatalogen');
    });

    it.each(['arende', 'Arende-1', 'ärende-1', 'arende-å', 'arende-', 'arende-1\n', ''])(
      'a stream called %j',
      async (name) => {
        await expect(codec.prepare(name, [noterad()])).rejects.toThrow('inte namnet på en ström');
      },
    );

    it('more than 64 KiB, open or protected, in data or in metadata', () => {
      const long = 'å'.repeat(33 * 1024);
      for (const event of [noterad({ text: long }), noterad({}, { bodyHash: long })])
        expect(() => codec.seal(stream, event)).toThrow(EventTooLarge);
      return expect(store(skyddad({ mening: long }))).rejects.toThrow(EventTooLarge);
    });

    it('more than 1 MiB at once', () => {
      const sealed = codec.seal(stream, noterad({ text: 'a'.repeat(60 * 1024) }));
      expect(() => {
        assertAppendSize(stream, Array(16).fill(sealed));
      }).not.toThrow();
      expect(() => {
        assertAppendSize(stream, Array(18).fill(sealed));
      }).toThrow(EventTooLarge);
    });
  });

  describe('versions', () => {
    const v3: AnyKatalog = { ProvNoterad: { ...provKatalog['ProvNoterad']!, version: 3 } };
    const adding =
      (word: string) =>
      (data: JsonObject): JsonObject => ({ ...data, text: `${data['text'] as string} ${word}` });
    const upcasters = {
      ProvNoterad: [adding('två'), adding('tre')],
    };
    const today = () => createCodec({ katalog: v3, upcasters, keys });

    it('older ones read as today, step by step', async () => {
      const first = await store(noterad({ text: 'ett' }));
      expect(today().decode(first)).toMatchObject({ version: 3, data: { text: 'ett två tre' } });
      expect(today().decode({ ...first, version: 2 })).toMatchObject({
        version: 3,
        data: { text: 'ett tre' },
      });
      expect(today().decode({ ...first, version: 3 })).toMatchObject({ version: 3, data: { text: 'ett' } });
    });

    it('are written as today', () => {
      expect(today().encode(stream, 0, noterad(), null).version).toBe(3);
    });

    it('newer ones, and events nobody knows, are not guessed at', async () => {
      const stored = await store(noterad());
      for (const newer of [
        { ...stored, version: 2 },
        { ...stored, type: 'Framtida' },
      ])
        expect(() => codec.decode(newer)).toThrow(NewerRelease);
    });

    it('have to agree between catalogue and upcasters', () => {
      const make = (katalog: AnyKatalog, chain: typeof upcasters | object) => () =>
        createCodec({ katalog, upcasters: chain as typeof upcasters, keys });
      expect(make(v3, {})).toThrow('version 3');
      expect(make(provKatalog, upcasters)).toThrow('2 uppgraderingar');
      expect(make(provKatalog, { Okand: [] })).toThrow('Okand');
    });

    it('gallrade events go the same way, with the empty values of their own time', async () => {
      const stored = await store(skyddad({ mening: 'x' }));
      await keys.destroy(stream);
      const spec = provKatalog['ProvSkyddad']!;
      const { rubrik, personer } = spec.falt as Readonly<Record<string, FaltSpec>>;
      const falt = { rubrik: rubrik!, meningar: personer! };
      const katalog = { ProvSkyddad: { ...spec, version: 2, falt } };
      const step = (v1: JsonObject): JsonObject => ({ rubrik: v1['rubrik']!, meningar: [v1['mening']!] });
      const later = createCodec({ katalog, upcasters: { ProvSkyddad: [step] }, keys });
      expect(later.decode(stored)).toMatchObject({
        gallrad: true,
        data: { rubrik: 'Bygglov', meningar: [''] },
      });
    });
  });

  it('says that stored text is damaged, and where', async () => {
    const stored = await store(noterad());
    expect(() => codec.decode({ ...stored, data: '{' })).toThrow(
      /ProvNoterad i arende-KS-2025-202, revision 0 \(position 1\)/,
    );
  });
});
