import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RecordedEvent } from '#domain';
import { EVENT_STORE, type EventStore, type Position } from '#event-store';

/** Nobody can take another stream now (HTTP 503). */
export class ForMangaLyssnare extends Error {
  override readonly name = 'ForMangaLyssnare';
  constructor(antal: number) {
    super(`${antal} följer redan loggen, och fler tas inte emot just nu.`);
  }
}

/** Each one costs a reader of the log. */
const FLEST_LYSSNARE = 100;
const BATCH = 100;
const HJARTSLAG_MS = 15_000;
/** A client that takes nothing for so long is gone, whatever its connection says. */
const LANGSTA_STOPP_MS = 60_000;

const RUBRIKER = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
};

/** One event without anything that may be protected. */
const rad = ({ position, type, stream, revision, metadata }: RecordedEvent): string => {
  const { registrerad, skedde } = metadata;
  const data = JSON.stringify({ strom: stream, revision, typ: type, registrerad, skedde });
  return `id: ${position}\nevent: ${type}\ndata: ${data}\n\n`;
};

/** The open streams of events: bounded in number, each at the pace of the one who reads it. */
@Injectable()
export class Handelsestrommar implements OnModuleDestroy {
  private readonly logg = new Logger('Händelseström');
  private readonly oppna = new Set<AbortController>();

  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  get antal(): number {
    return this.oppna.size;
  }

  /** Sends what happens after the position until the client leaves or the service stops. Throws `ForMangaLyssnare`. */
  async strom(reply: FastifyReply, after: Position | null): Promise<void> {
    if (this.oppna.size >= FLEST_LYSSNARE) throw new ForMangaLyssnare(this.oppna.size);
    const avbrott = new AbortController();
    this.oppna.add(avbrott);
    const svar = this.oppnaSvar(reply);
    svar.on('close', () => avbrott.abort());
    const puls = setInterval(() => {
      if (!svar.writableNeedDrain) svar.write(': puls\n\n');
    }, HJARTSLAG_MS);
    try {
      await this.sand(svar, after, avbrott.signal);
    } catch (error) {
      // the client comes back with Last-Event-ID; what hinders the log is told where it is asked
      if (!avbrott.signal.aborted) this.logg.warn(error);
    } finally {
      clearInterval(puls);
      this.oppna.delete(avbrott);
      svar.end();
    }
  }

  /** Before the server closes, which waits for every answer to end. */
  onModuleDestroy(): void {
    for (const avbrott of this.oppna) avbrott.abort();
  }

  private oppnaSvar(reply: FastifyReply): ServerResponse {
    reply.hijack();
    const svar = reply.raw;
    svar.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...RUBRIKER });
    svar.write('retry: 3000\n: loggen följs\n\n');
    return svar;
  }

  private async sand(svar: ServerResponse, after: Position | null, signal: AbortSignal): Promise<void> {
    for await (const { events } of this.store.subscribe({ after, signal, batchSize: BATCH })) {
      if (events.length === 0 || svar.write(events.map(rad).join(''))) continue;
      await once(svar, 'drain', { signal: AbortSignal.any([signal, AbortSignal.timeout(LANGSTA_STOPP_MS)]) });
    }
  }
}
