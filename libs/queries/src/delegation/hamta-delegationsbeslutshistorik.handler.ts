import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { delegationshistorik, type Historikrad } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { HamtaDelegationsbeslutshistorik } from './fragor.js';
import { kravPosition } from '../lasmodeller.js';
import { kravLimit, lasTalcursor, sida, skrivCursor } from '../sidor.js';
import { tidpunkter } from '../tider.js';
import { kandaDelegationshandelser } from './delegation.js';

@QueryHandler(HamtaDelegationsbeslutshistorik)
export class HamtaDelegationsbeslutshistorikHandler implements IQueryHandler<HamtaDelegationsbeslutshistorik> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ beslutId, val }: HamtaDelegationsbeslutshistorik): Promise<{
    readonly rader: readonly Historikrad[];
    readonly nasta: string | null;
  }> {
    kravPosition(val);
    const limit = kravLimit(val.limit);
    const fragan = `delegationsbesluthistorik ${beslutId}`;
    const efter = lasTalcursor(val.cursor, fragan) ?? -1;
    const tider = tidpunkter(val);
    const fresh = val.efter !== undefined;
    const handelser = await kandaDelegationshandelser(this.store, beslutId, val, tider, fresh);
    const rader = delegationshistorik(handelser, tider).filter(({ revision }) => revision > efter);
    const { poster, nasta } = sida(rader, limit, ({ revision }) => skrivCursor(fragan, [revision]));
    return { rader: poster, nasta };
  }
}
