import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { delegationsordningshistorik, type Historikrad } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { HamtaDelegationsordningshistorik } from './fragor.js';
import { kravPosition } from '../lasmodeller.js';
import { kravLimit, lasTalcursor, sida, skrivCursor } from '../sidor.js';
import { ordningshandelser } from './delegation.js';

@QueryHandler(HamtaDelegationsordningshistorik)
export class HamtaDelegationsordningshistorikHandler implements IQueryHandler<HamtaDelegationsordningshistorik> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ namnd, val }: HamtaDelegationsordningshistorik): Promise<{
    readonly rader: readonly Historikrad[];
    readonly nasta: string | null;
  }> {
    kravPosition(val);
    const limit = kravLimit(val.limit);
    const fragan = `delegationsordningshistorik ${namnd}`;
    const efter = lasTalcursor(val.cursor, fragan) ?? -1;
    const alla = delegationsordningshistorik(
      await ordningshandelser(this.store, namnd, val.efter !== undefined),
    );
    const rader = alla.filter(({ revision }) => revision > efter);
    const { poster, nasta } = sida(rader, limit, ({ revision }) => skrivCursor(fragan, [revision]));
    return { rader: poster, nasta };
  }
}
