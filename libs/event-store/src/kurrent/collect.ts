import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { PlacedEvent } from '../codec/codec.js';
import { openRead, type ReadCall, type ReadReq, type ReadResp } from './client-internals.js';
import { TryTimedOut } from './failures.js';
import { toPlacedEvent } from './stored-form.js';

/** What one read gave: the events, or that there is no such stream. */
export type Collected = { readonly found: boolean; readonly events: readonly PlacedEvent[] };

/**
 * One read from beginning to end. It fails when nothing has come for `silenceMs`, counted from the very start:
 * the search for a server is part of it. A long read that makes progress may take the time it takes.
 */
export const collect = (
  client: KurrentDBClient,
  request: ReadReq,
  requiresLeader: boolean,
  silenceMs: number,
): Promise<Collected> =>
  new Promise((resolve, reject) => {
    const events: PlacedEvent[] = [];
    let [found, over, call]: [boolean, boolean, ReadCall | undefined] = [true, false, undefined];

    const end = (settle: () => void): void => {
      over = true;
      clearTimeout(silence);
      call?.cancel();
      settle();
    };
    const fail = (error: Error): void => {
      if (!over)
        end(() => {
          reject(error);
        });
    };
    const silence = setTimeout(() => {
      fail(new TryTimedOut(`inget svar inom ${silenceMs} ms`));
    }, silenceMs);

    const take = (response: ReadResp): void => {
      silence.refresh();
      if (response.hasStreamNotFound()) found = false;
      const recorded = response.getEvent()?.getEvent();
      if (recorded) events.push(toPlacedEvent(recorded));
    };

    const listen = (opened: ReadCall): void => {
      call = opened.on('error', fail);
      if (over) opened.cancel();
      opened.on('data', (response: ReadResp) => {
        try {
          if (!over) take(response);
        } catch (error) {
          fail(error as Error);
        }
      });
      opened.on('end', () => {
        if (!over)
          end(() => {
            resolve({ found, events });
          });
      });
    };
    openRead(client, request, requiresLeader).then(listen, (error: unknown) => {
      fail(error as Error);
    });
  });
