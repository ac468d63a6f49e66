import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DomainEvent, FaltSpec, JsonObject, RecordedEvent } from '#domain';
import {
  goldenCodec,
  katalog,
  readGolden,
  wantedFiles,
  writeMissing,
  writtenFiles,
} from '../testing/golden.js';
import { storedHash } from './chain.js';

/** Before the names are asked for: a new event gets its file in the run that is told to write it. */
if (process.env['UPPDATERA_GOLDEN'] === '1') writeMissing();

describe('golden files', () => {
  it('are there for every version of every event, and for no other', () => {
    expect(writtenFiles().sort()).toEqual(wantedFiles().sort());
  });

  describe.each(writtenFiles())('%s', (name) => {
    const { stored, klartext } = readGolden(name);
    const spec = katalog[stored.type];
    const falt: Readonly<Record<string, FaltSpec>> = spec?.falt ?? {};
    let read: RecordedEvent;

    beforeAll(() => {
      read = goldenCodec('key').decode(stored);
    });

    it('has the bytes that its hash was made of', () => {
      expect(`${stored.type}.v${stored.version}.json`).toBe(name);
      expect(storedHash(stored.stream, stored.revision, stored)).toBe(stored.hash);
    });

    it('still reads, with the fields that the catalogue has today', () => {
      expect(Object.keys(read.data as object).sort()).toEqual(Object.keys(falt).sort());
      const { data } = read as RecordedEvent<DomainEvent<string, JsonObject>>;
      const empty = Object.keys(data).filter((field) => data[field] === null);
      expect(empty.filter((field) => !falt[field]?.nullbar)).toEqual([]);
    });

    it('gives back what the writer wrote', () => {
      const { hash, foregaendeHash, ...metadata } = read.metadata;
      expect(metadata).toEqual(klartext.metadata);
      expect(hash).toBe(stored.hash);
      expect(foregaendeHash).toBeNull();
      if (stored.version === spec?.version) expect(read.data).toEqual(klartext.data);
    });

    it('still reads when its key is destroyed, with all its fields', () => {
      const gallrad = goldenCodec('destroyed').decode(stored);
      expect(gallrad.gallrad).toBe(true);
      expect(Object.keys(gallrad.data as object).sort()).toEqual(Object.keys(falt).sort());
      for (const [field, { skyddad }] of Object.entries(falt)) {
        const value = (gallrad.data as Readonly<Record<string, unknown>>)[field];
        if (skyddad && value !== null) expect(value).toEqual(skyddad.tomt);
      }
    });

    it('holds nothing protected in clear', () => {
      const fields = klartext.data as Readonly<Record<string, unknown>>;
      const bytes = stored.data + stored.metadata;
      for (const [field, { skyddad }] of Object.entries(falt)) {
        const value = fields[field];
        if (skyddad && typeof value === 'string' && value !== '')
          expect(bytes).not.toContain(JSON.stringify(value));
      }
      expect(bytes).not.toContain(klartext.metadata.skal);
      expect(bytes).not.toContain(klartext.metadata.kalla?.citat);
    });
  });
});
