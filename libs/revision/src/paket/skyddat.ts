import { createDecipheriv, type KeyObject } from 'node:crypto';
import { handelsekatalog, type RecordedEvent } from '#domain';
import { createCodec, upcasters, type KeyStore, type PlacedEvent } from '#event-store';
import type { Beviset } from './paket.js';

/** Streams whose content is the ärende's own: a meeting's key would open other ärenden too. */
const EGNA = /^(arende|handling|oppning)-/;

type Skyddat = { readonly d: string; readonly nyckel: string };

const skyddatI = ({ data }: PlacedEvent): Skyddat | undefined =>
  (JSON.parse(data) as { readonly $skyddat?: Skyddat }).$skyddat;

/** The keys that the protected content of the events lies under, as far as they are the ärende's and not destroyed. */
export const nycklarTill = (bevisen: readonly Beviset[], keys: KeyStore): ReadonlyMap<string, KeyObject> => {
  const idn = bevisen.flatMap(({ handelse }) => skyddatI(handelse)?.nyckel ?? []);
  const ut = new Map<string, KeyObject>();
  for (const id of [...new Set(idn)].sort()) {
    const nyckel = EGNA.test(id) ? keys.find(id) : null;
    if (nyckel) ut.set(id, nyckel);
  }
  return ut;
};

/** What stands encrypted in an event, as the text that was encrypted; null without a key, or where there is none. */
export const klartextAv = (handelse: PlacedEvent, nycklar: ReadonlyMap<string, KeyObject>): string | null => {
  const skyddat = skyddatI(handelse);
  const nyckel = skyddat && nycklar.get(skyddat.nyckel);
  if (!nyckel) return null;
  const bytes = Buffer.from(skyddat.d, 'base64url');
  const dekryptering = createDecipheriv('aes-256-gcm', nyckel, bytes.subarray(0, 12), { authTagLength: 16 });
  dekryptering.setAAD(Buffer.from(`${handelse.stream}\n${handelse.id}\n${handelse.type}`));
  dekryptering.setAuthTag(bytes.subarray(-16));
  return dekryptering.update(bytes.subarray(12, -16), undefined, 'utf8') + dekryptering.final('utf8');
};

/** All that may be read of an event with the keys: what is stored open, and what was encrypted. */
export const synligtI =
  (nycklar: ReadonlyMap<string, KeyObject>) =>
  (handelse: PlacedEvent): string =>
    `${handelse.data}\n${klartextAv(handelse, nycklar) ?? ''}`;

/** Reads stored events with the keys of the package and no other: a report shows what the package can prove. */
export const lasMed = (
  nycklar: ReadonlyMap<string, KeyObject>,
): ((handelse: PlacedEvent) => RecordedEvent) => {
  const keys: KeyStore = {
    ensure: () => Promise.reject(new Error('Ett paket skriver inga nycklar.')),
    find: (keyId) => nycklar.get(keyId) ?? null,
    destroy: () => Promise.reject(new Error('Ett paket förstör inga nycklar.')),
  };
  const codec = createCodec({ katalog: handelsekatalog, upcasters, keys });
  return (handelse) => codec.decode(handelse);
};
