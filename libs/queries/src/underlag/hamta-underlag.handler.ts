import { Inject, Optional } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { fold, Okand, tolkaArendeId } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { lasArende } from '../arende/kort-da.js';
import {
  DIARIEFORMER,
  LASMODELLER,
  standardformer,
  type Diarieformer,
  type Lasmodeller,
} from '../lasmodeller.js';
import { okantDa } from '../tider.js';
import { HamtaUnderlag } from '../uppspelning/fragor.js';
import { underlag, type Underlag } from './underlag.js';

/** Out of the log: what was known then does not change, and what is told of it now must not be behind. */
@QueryHandler(HamtaUnderlag)
export class HamtaUnderlagHandler implements IQueryHandler<HamtaUnderlag> {
  constructor(
    @Inject(EVENT_STORE) readonly store: EventStore,
    @Inject(LASMODELLER) readonly lasmodeller: Lasmodeller,
    @Optional() @Inject(DIARIEFORMER) private readonly former: Diarieformer = standardformer,
  ) {}

  async execute({ arendeId, nr, val }: HamtaUnderlag): Promise<Underlag> {
    const last = await lasArende(this, arendeId, val);
    if (fold(last.handelser).arende === null) throw okantDa(arendeId);
    const svar = underlag(last, nr, this.former(tolkaArendeId(arendeId)?.serie ?? ''));
    if (svar === null)
      throw new Okand('BESLUT_OKANT', `Ärendet ${arendeId} har inget beslut ${nr}. Kortet visar besluten.`);
    return svar;
  }
}
