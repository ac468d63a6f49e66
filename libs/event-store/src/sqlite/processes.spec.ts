import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#domain';
import { killChildren, startChild, startLimitedChild, type Child } from '../testing/child.js';
import { noterad, noterade } from '../testing/index.js';
import { temporaryLog, type TemporaryLog } from '../testing/temporary-log.js';

/** Starting Node anew takes its time on a busy machine. */
const PATIENCE_MS = 60_000;

describe('several processes over one log', () => {
  let log: TemporaryLog;

  beforeEach(() => {
    log = temporaryLog();
  });

  afterEach(async () => {
    killChildren();
    await log.remove();
  });

  it(
    'append at once, and neither loses anything',
    async () => {
      const children = ['a', 'b'].map((name) =>
        startChild('writers.entry.ts', [log.folder, name, '8', '50']),
      );
      const store = log.open();
      for (let i = 0; i < 100; i++)
        await store.append('arende-har', [noterad()], i === 0 ? 'no-stream' : i - 1);
      for (const child of children) expect(await child.ended()).toBe(0);
      const { handelser, strommar, fel, sist } = await store.verify();
      expect({ handelser, strommar, fel, huvud: sist?.position }).toEqual({
        handelser: 1700,
        strommar: 17,
        fel: [],
        huvud: '1700',
      });
    },
    PATIENCE_MS,
  );

  it(
    'read while another one writes: whole appends, in order, and everything in the end',
    async () => {
      const child = startChild('writers.entry.ts', [log.folder, 'a', '8', '60']);
      await child.said('kvitterad');
      const reader = log.open({ readOnly: true });
      const seen: RecordedEvent[] = [];
      for await (const { events } of reader.subscribe({
        after: null,
        signal: AbortSignal.timeout(PATIENCE_MS),
      })) {
        seen.push(...events);
        const { events: one } = await reader.read('arende-a-0');
        expect(one.length % 2).toBe(0);
        expect(one.map((e) => e.revision)).toEqual(one.map((_, i) => i));
        if (seen.length === 960) break;
      }
      expect(seen.map((e) => e.position)).toEqual(seen.map((_, i) => String(i + 1)));
      expect(await child.ended()).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'wait for one that holds the lock, say so when it takes too long, and go on after it',
    async () => {
      const store = log.open();
      await store.append('arende-1', [noterad()], 'no-stream');
      const holder = startChild('lock.entry.ts', [log.path]);
      await holder.said('låst');
      const events = [noterad()];
      await expect(store.append('arende-1', events, 0)).rejects.toMatchObject({
        kod: 'LOGGEN_LAST',
        message: expect.stringMatching(/låst av en annan process/),
      });
      expect((await store.read('arende-1')).revision).toBe(0); // readers do not wait
      const waiting = store.append('arende-1', events, 0);
      holder.process.stdin.end();
      expect((await waiting).revision).toBe(1);
      expect(await holder.ended()).toBe(0);
    },
    PATIENCE_MS,
  );

  it(
    'a full disk: told in words, nothing half-written, and the same store goes on once there is room',
    async () => {
      const child = startLimitedChild('writers.entry.ts', [log.folder, 'a', '16'], 2048);
      expect(await child.said('fel')).toMatch(/^fel DISKEN_FULL .*disken är full.*Frigör utrymme/);
      const before = acknowledged(child);
      const full = await log.open().verify();
      expect(full.fel).toEqual([]);
      expect(full.handelser).toBeGreaterThanOrEqual(before * 2);

      execFileSync('prlimit', ['--pid', String(child.process.pid), '--fsize=unlimited']);
      await until(() => acknowledged(child) > before + 100);
      await child.kill();
      const after = await log.open().verify();
      expect(after.fel).toEqual([]);
      expect(after.handelser).toBeGreaterThanOrEqual(2 * acknowledged(child));
    },
    PATIENCE_MS,
  );

  it('may be read by a second one from the first moment on', async () => {
    log.open();
    const reader = log.open({ readOnly: true });
    expect(await reader.head()).toBeNull();
    await expect(reader.append('arende-1', noterade(1), 'no-stream')).rejects.toMatchObject({
      kod: 'LOGGEN_SKRIVSKYDDAD',
    });
  });
});

const acknowledged = ({ lines }: Child): number => lines.filter((l) => l.startsWith('kvitterad')).length;

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};
