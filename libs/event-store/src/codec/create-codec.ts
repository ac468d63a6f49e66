import type { AnyKatalog, Json, JsonObject, Metadata, RecordedEvent, StoredMetadata } from '#domain';
import { NewerRelease } from '../errors.js';
import type { NewEvent } from '../event-store.js';
import { canonicalJson } from './canonical-json.js';
import { chainEvent } from './chain.js';
import type { Codec, PlacedEvent, SealedEvent } from './codec.js';
import { damagedEvent, placeOf } from './damaged-event.js';
import { eventPlans, type EventPlan } from './event-plan.js';
import { KeyDestroyed, type KeyStore } from './keys.js';
import { assertAppendable, assertEventSize } from './limits.js';
import { decrypt, encrypt } from './protected-content.js';
import {
  hasSecret,
  joinMetadata,
  PROTECTED,
  splitEvent,
  type Secret,
  type SplitEvent,
} from './split-event.js';
import type { Upcasters } from './upcasters.js';

export { storedHash } from './chain.js';

/** What a codec is made of: what events there are, how old ones are read, and where the keys lie. */
export type CodecParts = {
  readonly katalog: AnyKatalog;
  readonly upcasters: Upcasters;
  readonly keys: KeyStore;
  /** The stream whose key a stream's protected content lies under; without it each has its own. */
  readonly nyckelstrom?: (stream: string) => string;
};

/** The encrypted member as stored. `tomt` is what its fields read as without the key. */
type Sealed = { readonly d: string; readonly nyckel: string; readonly tomt: JsonObject; readonly v: 1 };

/** Throws if the catalogue and the upcasters do not agree on an event's version. */
export const createCodec = ({
  katalog,
  upcasters,
  keys,
  nyckelstrom = (stream) => stream,
}: CodecParts): Codec => {
  const plans = eventPlans(katalog, upcasters);
  return {
    prepare: async (stream, events) => {
      assertAppendable(stream, events);
      if (events.some((event) => hasSecret(event, planToWrite(plans, event.type))))
        await keys.ensure(nyckelstrom(stream));
    },
    seal: (stream, event) =>
      seal(stream, event, planToWrite(plans, event.type), { keys, keyId: nyckelstrom(stream) }),
    encode: (stream, revision, event, foregaendeHash) =>
      chainEvent(
        stream,
        revision,
        seal(stream, event, planToWrite(plans, event.type), { keys, keyId: nyckelstrom(stream) }),
        foregaendeHash,
      ),
    decode: (stored) => decode(stored, planToRead(plans, stored), keys),
  };
};

/** Where the key of what is sealed lies. */
type Keyed = { readonly keys: KeyStore; readonly keyId: string };

const seal = (stream: string, event: NewEvent, plan: EventPlan, keyed: Keyed): SealedEvent => {
  const split = splitEvent(event, plan);
  return {
    id: event.id,
    type: event.type,
    version: plan.version,
    data: sealData(stream, event, split, keyed),
    ...sealMetadata(event, split),
  };
};

const planToWrite = (plans: ReadonlyMap<string, EventPlan>, type: string): EventPlan => {
  const plan = plans.get(type);
  if (!plan) throw new TypeError(`${type} finns inte i händelsekatalogen.`);
  return plan;
};

const planToRead = (plans: ReadonlyMap<string, EventPlan>, stored: PlacedEvent): EventPlan => {
  const plan = plans.get(stored.type);
  if (plan && stored.version <= plan.version) return plan;
  const known = plan ? `version ${plan.version}` : 'den inte alls';
  throw new NewerRelease(
    `${placeOf(stored)} har version ${stored.version} och är skriven av en nyare utgåva; den här känner ${known}. Uppgradera.`,
  );
};

/** What an encrypted text belongs to: elsewhere it does not open. Stream and type hold no line breaks. */
const boundTo = (stream: string, id: string, type: string): string => `${stream}\n${id}\n${type}`;

const sealData = (
  stream: string,
  event: NewEvent,
  { open, secret, tomt }: SplitEvent,
  { keys, keyId }: Keyed,
): string => {
  const openText = canonicalJson(open);
  const secretText = secret === null ? '' : canonicalJson(secret);
  assertEventSize(event.type, 'data', [openText, secretText]);
  if (secret === null) return openText;

  const key = keys.find(keyId);
  if (key === null) throw new KeyDestroyed(keyId);
  const d = encrypt(key, boundTo(stream, event.id, event.type), secretText);
  const sealed = `{"d":"${d}","nyckel":${canonicalJson(keyId)},"tomt":${canonicalJson(tomt)},"v":1}`;
  // "$" sorts before every name that a field may have, so the whole is canonical without another walk
  return `{"${PROTECTED}":${sealed}${openText === '{}' ? '' : ','}${openText.slice(1)}`;
};

/** Quotes within a text are escaped, so this can only be the member itself. */
const UNCHAINED = '"foregaendeHash":null';

const sealMetadata = (
  { type }: NewEvent,
  { metadata }: SplitEvent,
): Pick<SealedEvent, 'metadata' | 'gap'> => {
  const text = canonicalJson({ ...metadata, foregaendeHash: null });
  assertEventSize(type, 'metadata', [text]);
  const gap = text.indexOf(UNCHAINED) + UNCHAINED.length - 'null'.length;
  return { gap, metadata: text.slice(0, gap) + text.slice(gap + 'null'.length) };
};

const decode = (stored: PlacedEvent, plan: EventPlan, keys: KeyStore): RecordedEvent => {
  const { [PROTECTED]: sealed, ...open } = parse(stored, stored.data) as {
    [PROTECTED]?: Sealed;
  } & JsonObject;
  const metadata = parse(stored, stored.metadata) as Omit<StoredMetadata, 'hash'>;
  const secret = sealed && openSealed(stored, sealed, keys);
  const data = { ...open, ...(sealed && (secret?.data ?? sealed.tomt)) } as JsonObject;
  return {
    type: stored.type,
    data: plan.upcasts.slice(stored.version - 1).reduce((d, upcast) => upcast(d), data),
    id: stored.id,
    version: plan.version,
    metadata: withHash(secret ? joinMetadata(metadata, secret) : metadata, stored.hash),
    stream: stored.stream,
    revision: stored.revision,
    position: stored.position,
    ...(secret === null && { gallrad: true as const }),
  };
};

const withHash = (metadata: Metadata & { foregaendeHash: string | null }, hash: string): StoredMetadata => ({
  ...metadata,
  hash,
});

/** Null when the key has been destroyed. */
const openSealed = (stored: PlacedEvent, { d, nyckel }: Sealed, keys: KeyStore): Secret | null => {
  const key = keys.find(nyckel);
  if (key === null) return null;
  try {
    return JSON.parse(decrypt(key, boundTo(stored.stream, stored.id, stored.type), d)) as Secret;
  } catch (cause) {
    throw damagedEvent(stored, 'det skyddade innehållet går inte att låsa upp med nyckeln', cause);
  }
};

const parse = (stored: PlacedEvent, text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    throw damagedEvent(stored, 'innehållet är inte läsbart', cause);
  }
};
