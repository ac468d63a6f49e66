import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { expedieringsforslag, fold, Okand, type Expedieringsforslag } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { HamtaExpedieringsforslag } from '../fragor.js';
import { kravPosition } from '../lasmodeller.js';
import { kandaHandelser, okantDa, tidpunkter } from '../tider.js';

/** Out of the log itself, which is never behind. */
@QueryHandler(HamtaExpedieringsforslag)
export class HamtaExpedieringsforslagHandler implements IQueryHandler<HamtaExpedieringsforslag> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ arendeId, val }: HamtaExpedieringsforslag): Promise<Expedieringsforslag> {
    kravPosition(val);
    const tider = tidpunkter(val);
    const handelser = await kandaHandelser(this.store, arendeId, val, tider, val.efter !== undefined);
    const { arende } = fold(handelser, tider);
    if (arende === null) throw okantDa(arendeId);
    const forslag = expedieringsforslag(arende, val.beslut ?? null);
    if (forslag === null)
      throw new Okand(
        'BESLUT_OKANT',
        `Ärendet ${arendeId} har inget beslut ${val.beslut ?? ''}. Kortet visar besluten och deras nummer.`,
      );
    return forslag;
  }
}
