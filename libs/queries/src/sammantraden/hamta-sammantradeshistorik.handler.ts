import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sammantradeshistorik, type Historikrad } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { HamtaSammantradeshistorik } from '../fragor.js';
import { kravPosition } from '../lasmodeller.js';
import { kravLimit, lasTalcursor, sida, skrivCursor } from '../sidor.js';
import { tidpunkter } from '../tider.js';
import { kandaMoteshandelser, kravSammantradeId } from './moten.js';

/** Out of the log: the stream of one meeting is short, and its marks change with what comes after. */
@QueryHandler(HamtaSammantradeshistorik)
export class HamtaSammantradeshistorikHandler implements IQueryHandler<HamtaSammantradeshistorik> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ sammantradeId, val }: HamtaSammantradeshistorik): Promise<{
    readonly rader: readonly Historikrad[];
    readonly nasta: string | null;
  }> {
    kravPosition(val);
    const limit = kravLimit(val.limit);
    const fragan = `sammanträdeshistorik ${sammantradeId}`;
    const efter = lasTalcursor(val.cursor, fragan) ?? -1;
    const tider = tidpunkter(val);
    const id = kravSammantradeId(sammantradeId);
    const handelser = await kandaMoteshandelser(
      this.store,
      sammantradeId,
      val,
      tider,
      val.efter !== undefined,
    );
    const rader = sammantradeshistorik(id, handelser, tider).filter(({ revision }) => revision > efter);
    const { poster, nasta } = sida(rader, limit, ({ revision }) => skrivCursor(fragan, [revision]));
    return { rader: poster, nasta };
  }
}
