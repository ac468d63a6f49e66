import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LogUnavailable, RevisionConflict } from '../errors.js';
import { noterad, noterade } from '../testing/index.js';
import { temporaryLog, type TemporaryLog } from '../testing/temporary-log.js';
import type { SqliteEventStore } from './sqlite-event-store.js';

describe('appends that come in together', () => {
  let log: TemporaryLog;
  let store: SqliteEventStore;

  beforeEach(async () => {
    log = temporaryLog();
    store = log.open();
    await store.append('arende-forst', [noterad()], 'no-stream'); // the thread is up
  });

  afterEach(() => log.remove());

  it('share transactions, and so what it costs to be durable', async () => {
    const before = commitsIn(log.path);
    await Promise.all(
      Array.from({ length: 320 }, (_, i) => store.append(`arende-${i}`, noterade(2), 'no-stream')),
    );
    expect(commitsIn(log.path) - before).toBeLessThanOrEqual(32);
  });

  it('are not disturbed by one among them that is refused', async () => {
    const outcomes = await Promise.allSettled([
      store.append('arende-a', [noterad()], 'no-stream'),
      store.append('arende-forst', [noterad()], 'no-stream'),
      store.append('arende-b', [noterad()], 'no-stream'),
      store.append('arende-a', [noterad()], 0),
    ]);
    expect(outcomes.map((o) => o.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(RevisionConflict) });
    expect((await store.read('arende-a')).revision).toBe(1);
  });

  it('are seen by a reader only when they are durable, and all of an append at once', async () => {
    const reader = log.open({ readOnly: true });
    const append = store.append('arende-a', noterade(500), 'no-stream');
    const seen = new Set<number>();
    for (let done = false; !done;) {
      await setImmediate();
      const { length } = (await reader.read('arende-a')).events;
      seen.add(length);
      done = length === 500;
    }
    await append;
    expect([...seen].every((length) => length === 0 || length === 500)).toBe(true);
  });

  it('are all answered when the thread that writes falls, and the next ones are written', async () => {
    const { worker } = (store as unknown as { writer: { worker: Worker } }).writer;
    const appends = Array.from({ length: 20 }, (_, i) => ({ stream: `arende-${i}`, events: noterade(1) }));
    const outcomes = appends.map(({ stream, events }) => store.append(stream, events, 'no-stream'));
    void worker.terminate();
    for (const outcome of await Promise.allSettled(outcomes))
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(LogUnavailable);
    for (const { stream, events } of appends)
      expect((await store.append(stream, events, 'no-stream')).revision).toBe(0);
    expect((await store.verify()).fel).toEqual([]);
  });

  it('are written before a store that is told to close has closed, and none after', async () => {
    const appends = Array.from({ length: 50 }, (_, i) =>
      store.append(`arende-${i}`, noterade(1), 'no-stream'),
    );
    await setImmediate();
    await store.close();
    expect((await Promise.allSettled(appends)).every((o) => o.status === 'fulfilled')).toBe(true);
    await expect(store.append('arende-a', [noterad()], 'no-stream')).rejects.toMatchObject({
      kod: 'LOGGEN_KAN_EJ_NAS',
    });
    await expect(store.read('arende-1')).rejects.toBeInstanceOf(LogUnavailable);
    expect((await log.open().read('arende-49')).revision).toBe(0);
  });
});

const WAL_HEADER = 32;
const FRAME_HEADER = 24;

/** Transactions in the WAL: the last frame of each says how many pages the database has after it. */
const commitsIn = (path: string): number => {
  const wal = readFileSync(`${path}-wal`);
  const pageSize = wal.readUInt32BE(8);
  let commits = 0;
  for (let at = WAL_HEADER; at + FRAME_HEADER <= wal.length; at += FRAME_HEADER + pageSize)
    if (wal.readUInt32BE(at + 4) !== 0) commits++;
  return commits;
};
