import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Historikrad } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { HamtaHistorik } from '../fragor.js';
import { LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { kravLimit, lasTalcursor, sida, skrivCursor } from '../sidor.js';
import { historikkalla } from './historikrader.js';

@QueryHandler(HamtaHistorik)
export class HamtaHistorikHandler implements IQueryHandler<HamtaHistorik> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller,
  ) {}

  async execute({
    arendeId,
    val,
  }: HamtaHistorik): Promise<{ readonly rader: readonly Historikrad[]; readonly nasta: string | null }> {
    const limit = kravLimit(val.limit);
    const fraga = `historik ${arendeId}`;
    const efter = lasTalcursor(val.cursor, fraga) ?? -1;
    const kalla = await historikkalla(this.store, this.lasmodeller, arendeId, val);
    const { poster, nasta } = sida(await kalla(efter, limit + 1), limit, ({ revision }) =>
      skrivCursor(fraga, [revision]),
    );
    return { rader: poster.map(({ rad }) => JSON.parse(rad) as Historikrad), nasta };
  }
}
