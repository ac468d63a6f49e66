import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { organhistorik, type Historikrad } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { HamtaOrganhistorik } from '../fragor.js';
import { kravPosition } from '../lasmodeller.js';
import { kravLimit, lasTalcursor, sida, skrivCursor } from '../sidor.js';
import { organhandelser } from './organ.js';

@QueryHandler(HamtaOrganhistorik)
export class HamtaOrganhistorikHandler implements IQueryHandler<HamtaOrganhistorik> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({
    organ,
    val,
  }: HamtaOrganhistorik): Promise<{ readonly rader: readonly Historikrad[]; readonly nasta: string | null }> {
    kravPosition(val);
    const limit = kravLimit(val.limit);
    const fragan = `organhistorik ${organ}`;
    const efter = lasTalcursor(val.cursor, fragan) ?? -1;
    const rader = organhistorik(await organhandelser(this.store, organ, val.efter !== undefined));
    const { poster, nasta } = sida(
      rader.filter(({ revision }) => revision > efter),
      limit,
      ({ revision }) => skrivCursor(fragan, [revision]),
    );
    return { rader: poster, nasta };
  }
}
