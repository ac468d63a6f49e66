import { hash as digest } from 'node:crypto';
import { hashInput, type SealedEvent, type StoredEvent } from './codec.js';

/** SHA-256, hex, of the stored bytes of an event: what `hash` must be. */
export const storedHash = (stream: string, revision: number, e: Omit<StoredEvent, 'hash'>): string =>
  digest('sha256', hashInput(stream, revision, e), 'hex');

/** Gives a sealed event its place: the hash of the one before it goes into the gap, and its own over the whole. */
export const chainEvent = (
  stream: string,
  revision: number,
  { id, type, version, data, metadata, gap }: SealedEvent,
  foregaendeHash: string | null,
): StoredEvent => {
  const previous = foregaendeHash === null ? 'null' : `"${foregaendeHash}"`;
  const chained = {
    id,
    type,
    version,
    data,
    metadata: metadata.slice(0, gap) + previous + metadata.slice(gap),
  };
  return { ...chained, hash: storedHash(stream, revision, chained) };
};
