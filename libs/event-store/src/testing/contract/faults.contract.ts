import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#domain';
import { LogUnavailable } from '../../errors.js';
import type { Appended, ExpectedRevision, NewEvent, Position } from '../../event-store.js';
import { noterade } from '../prov-events.js';
import { numbers, placeOf, type ContractContext, type FaultName } from './context.js';

/** Longest a log may be away, with all tries of adapter and caller counted. */
const PATIENCE_MS = 30_000;

/** What is promised when the log goes away under a call. Stated for the faults that the adapter's spec can make. */
export const faultsContract = (the: ContractContext, faults: readonly FaultName[]): void => {
  const among = (...names: readonly FaultName[]) => names.filter((name) => faults.includes(name));

  describe('faults', () => {
    for (const name of faults)
      it(
        `an append repeated after ${name} is stored once`,
        async () => {
          await the.store.append(the.stream, noterade(1), 'no-stream');
          await the.subject.faults?.[name]?.();
          const events = noterade(3);
          const first = await untilAnswered(() => the.store.append(the.stream, events, 0));
          expect(first.revision).toBe(3);
          expect(await untilAnswered(() => the.store.append(the.stream, events, 0))).toEqual(placeOf(first));
          const { events: read } = await untilAnswered(() => the.store.read(the.stream));
          expect(read.map((e) => e.revision)).toEqual([0, 1, 2, 3]);
        },
        PATIENCE_MS,
      );

    for (const name of among('dropConnections', 'stallNextCall', 'restart'))
      it(
        `a read after ${name} gives everything that was acknowledged`,
        async () => {
          await the.store.append(the.stream, noterade(5), 'no-stream');
          await the.subject.faults?.[name]?.();
          const { revision, events } = await untilAnswered(() => the.store.read(the.stream));
          expect(revision).toBe(4);
          expect(numbers(events)).toEqual([0, 1, 2, 3, 4]);
        },
        PATIENCE_MS,
      );

    for (const name of among('dropConnections', 'restart'))
      it(
        `a consumer that resumes from its checkpoint after ${name} sees every event once`,
        async () => {
          const seen: RecordedEvent[] = [];
          const consuming = consume(the, 60, seen);
          let expected: ExpectedRevision = 'no-stream';
          for (let round = 0; round < 6; round++) {
            if (round === 3) await the.subject.faults?.[name]?.();
            expected = (await appendAnyhow(the, noterade(10), expected)).revision;
          }
          await consuming;
          expect(seen.map((e) => e.revision)).toEqual(Array.from({ length: 60 }, (_, i) => i));
        },
        PATIENCE_MS,
      );
  });
};

const appendAnyhow = (
  the: ContractContext,
  events: NewEvent[],
  expected: ExpectedRevision,
): Promise<Appended> => untilAnswered(() => the.store.append(the.stream, events, expected));

/** What a caller does: the outcome is unknown, so the same call again. Any other error is a broken promise. */
const untilAnswered = async <T>(call: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      await pause();
    }
  }
};

const consume = async (the: ContractContext, count: number, seen: RecordedEvent[]): Promise<void> => {
  let checkpoint: Position | null = the.start;
  while (seen.length < count && !the.ended.aborted) {
    try {
      for await (const batch of the.store.subscribe({ after: checkpoint, signal: the.ended })) {
        seen.push(...batch.events.filter((e) => e.stream === the.stream));
        checkpoint = batch.position;
        if (seen.length >= count) return;
      }
    } catch (error) {
      if (!(error instanceof LogUnavailable)) throw error;
      await pause();
    }
  }
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
