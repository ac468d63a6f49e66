import { createSecretKey, hash, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handelsekatalog, type AnyKatalog, type Metadata } from '#domain';
import { exempel } from '#domain/testing';
import type { PlacedEvent } from '../codec/codec.js';
import { createCodec } from '../codec/create-codec.js';
import type { KeyStore } from '../codec/keys.js';
import { upcasters } from '../codec/upcasters.js';
import type { NewEvent } from '../event-store.js';

/**
 * Golden files: one event of every type in every version that was ever released, as its bytes lay in the log. They are
 * written once, by `UPPDATERA_GOLDEN=1 npm test -- upcasters.golden`, and never changed. Only as long as its version is not
 * released may a file be deleted and written anew.
 */
export type Golden = {
  readonly stored: PlacedEvent;
  /** The event as the writer had it, in the version of that time. */
  readonly klartext: Pick<NewEvent, 'data' | 'metadata'>;
};

const folder = fileURLToPath(new URL('../codec/upcasters.golden/', import.meta.url));
const stream = 'arende-KS-2026-17';

/** The one key of all golden files: they hold nothing that is secret. */
const goldenKey = createSecretKey(Buffer.from(hash('sha256', 'golden', 'hex'), 'hex'));

/** A key store that only has the golden key, or none once it is destroyed. */
export const goldenKeys = (key: KeyObject | null): KeyStore => ({
  ensure: () => Promise.resolve(goldenKey),
  find: () => key,
  destroy: () => Promise.resolve(),
});

/** Reads as the product does, with today's catalogue and upcasters. */
export const goldenCodec = (key: 'key' | 'destroyed') =>
  createCodec({ katalog, upcasters, keys: goldenKeys(key === 'key' ? goldenKey : null) });

/** The catalogue without the types of the single events. */
export const katalog: AnyKatalog = handelsekatalog;

/** Names of the files that today's catalogue asks for: every version of every event. */
export const wantedFiles = (): string[] =>
  Object.entries(katalog).flatMap(([type, { version }]) =>
    Array.from({ length: version }, (_, i) => `${type}.v${i + 1}.json`),
  );

export const writtenFiles = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.json'));

export const readGolden = (name: string): Golden =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Golden;

/** Writes those of today's versions that are missing. A file that exists is never touched. */
export const writeMissing = (): void => {
  for (const [type, { version }] of Object.entries(katalog)) {
    const path = join(folder, `${type}.v${version}.json`);
    if (!existsSync(path)) writeFileSync(path, `${JSON.stringify(goldenOf(type), null, 2)}\n`);
  }
};

const metadata: Metadata = {
  commandId: '018f6f0e-3c1a-7d2b-9e4f-5a6b7c8d9e0f',
  bodyHash: hash('sha256', 'golden', 'hex'),
  correlationId: '018f6f0e-3c1a-7d2b-9e4f-5a6b7c8d9e0f',
  causationId: '018f6f0e-3c1a-7d2b-9e4f-5a6b7c8d9e0f',
  aktor: { id: 'a-17', roll: 'registrator', organ: 'Kommunstyrelsen' },
  skedde: '2026-03-02',
  registrerad: '2026-03-03T09:15:00.000Z',
  import: true,
  sett: [{ strom: 'diarieserie-KS-2026', revision: 16 }],
  kalla: { handling: 'protokoll-2026-03-02', sida: '3', citat: 'Kommunstyrelsen beslutar' },
  skal: 'Registrerad i efterhand',
};

const goldenOf = (type: string): Golden => {
  const data = (exempel as Readonly<Record<string, unknown>>)[type];
  const event: NewEvent = { id: '5b0d3e0a-7c55-5d0e-8f5e-2f6a1c9b4d3e', type, data, metadata };
  const stored = goldenCodec('key').encode(stream, 0, event, null);
  return { stored: { ...stored, stream, revision: 0, position: '1' }, klartext: { data, metadata } };
};
