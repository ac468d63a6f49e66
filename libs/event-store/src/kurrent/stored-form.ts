import { jsonEvent, type EventData } from '@kurrent/kurrentdb-client';
import type { JsonObject, Metadata } from '#domain';
import { canonicalJson } from '../codec/canonical-json.js';
import type { PlacedEvent, StoredEvent } from '../codec/codec.js';
import { storedHash } from '../codec/create-codec.js';
import { damagedEvent } from '../codec/damaged-event.js';
import type { ReadResp } from './client-internals.js';
import { isPlace, positionText, type LogPosition } from './kurrent-position.js';

type Recorded = ReadResp.ReadEvent.RecordedEvent;

const utf8 = new TextEncoder();

/** What we add to the metadata. The names with $ are the server's own for what belongs together and what led to what. */
const OUR_MEMBERS = ['hash', 'version', '$correlationId', '$causationId'] as const;

/**
 * An event as it goes to the server: JSON, so that a person can read it in the server's own pages. Data and
 * metadata are the codec's canonical text; hash and version come last in the metadata, where they are found
 * without parsing it.
 */
export const toEventData = (
  event: StoredEvent,
  { correlationId, causationId }: Pick<Metadata, 'correlationId' | 'causationId'>,
): EventData => {
  const { hash, version } = event;
  const added = JSON.stringify({ hash, version, $correlationId: correlationId, $causationId: causationId });
  const metadata = `${event.metadata.slice(0, -1)},${added.slice(1)}`;
  return jsonEvent({
    id: event.id,
    type: event.type,
    data: JSON.parse(event.data) as JsonObject,
    metadata: utf8.encode(metadata),
  });
};

/** An event of ours as the server gives it back, its hash verified. Throws `DamagedLog`. */
export const toPlacedEvent = (recorded: Recorded): PlacedEvent => {
  const { metadata, hash, version } = splitMetadata(text(recorded.getCustomMetadata_asU8()));
  const event = {
    id: recorded.getId()?.getString() ?? '',
    type: recorded.getMetadataMap().get('type') ?? '',
    version,
    data: text(recorded.getData_asU8()),
    metadata,
    hash,
    stream: text(recorded.getStreamIdentifier()?.getStreamName_asU8()),
    revision: Number(recorded.getStreamRevision()),
    position: positionText(placeOf(recorded)),
  };
  if (hash === '')
    throw damagedEvent(event, 'den är skriven av ett annat system (metadata saknar hash och version)');
  return verified(event);
};

export const placeOf = (recorded: Recorded): LogPosition => {
  const commit = BigInt(recorded.getCommitPosition());
  const place = { commit, prepare: BigInt(recorded.getPreparePosition()) };
  if (!isPlace(place))
    throw new Error('Servern lämnar inte ut händelsers position: KurrentDB 23.10 eller senare behövs.');
  return place;
};

/** The server may give back other text for the same JSON (a number as a name moves in an object): then its canonical form counts. */
const verified = (event: PlacedEvent): PlacedEvent => {
  if (isIntact(event)) return event;
  const canonical = { ...event, data: canonicalText(event.data), metadata: canonicalText(event.metadata) };
  if (isIntact(canonical)) return canonical;
  throw damagedEvent(event, 'innehållet är inte det som skrevs (kontrollsumman stämmer inte)');
};

const isIntact = (event: PlacedEvent): boolean =>
  storedHash(event.stream, event.revision, event) === event.hash;

const canonicalText = (json: string): string => {
  try {
    return canonicalJson(JSON.parse(json));
  } catch {
    return json;
  }
};

type SplitMetadata = { readonly metadata: string; readonly hash: string; readonly version: number };

const OUR_END =
  /^,"hash":"([0-9a-f]{64})","version":(\d+),"\$correlationId":"(?:[^"\\]|\\.)*","\$causationId":"(?:[^"\\]|\\.)*"\}$/;

const splitMetadata = (json: string): SplitMetadata => {
  const at = json.lastIndexOf(',"hash":"');
  const [, hash, version] = (at === -1 ? null : OUR_END.exec(json.slice(at))) ?? [];
  if (hash === undefined) return parsedMetadata(json);
  return { metadata: `${json.slice(0, at)}}`, hash, version: Number(version) };
};

/** Written in another order, as by a tool that copied the log. */
const parsedMetadata = (json: string): SplitMetadata => {
  try {
    const members = JSON.parse(json) as Record<string, unknown>;
    const { hash, version } = members;
    const rest = Object.entries(members).filter(([name]) => !OUR_MEMBERS.some((our) => our === name));
    if (typeof hash === 'string' && typeof version === 'number')
      return { metadata: canonicalJson(Object.fromEntries(rest)), hash, version };
  } catch {
    // not JSON: then it is not ours either
  }
  return { metadata: json, hash: '', version: 0 };
};

const text = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
