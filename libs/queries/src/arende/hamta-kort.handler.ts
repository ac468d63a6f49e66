import { Inject, Optional } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { tolkaArendeId } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { lasKort, lasParagraferOm } from '#projections';
import { HamtaKort } from '../fragor.js';
import {
  DIARIEFORMER,
  fraga,
  LASMODELLER,
  standardformer,
  type Diarieformer,
  type Lasmodeller,
} from '../lasmodeller.js';
import type { Kortsvar } from '../svar.js';
import { arTidsfraga, okantArende } from '../tider.js';
import { lasKortDa } from './kort-da.js';
import { harBeslut, medMotenNu } from './kortets-moten.js';

@QueryHandler(HamtaKort)
export class HamtaKortHandler implements IQueryHandler<HamtaKort> {
  constructor(
    @Inject(EVENT_STORE) readonly store: EventStore,
    @Inject(LASMODELLER) readonly lasmodeller: Lasmodeller,
    @Optional() @Inject(DIARIEFORMER) private readonly former: Diarieformer = standardformer,
  ) {}

  execute({ arendeId, val }: HamtaKort): Promise<Kortsvar> {
    if (!arTidsfraga(val)) return this.nuvarande(arendeId, val);
    return lasKortDa(this, arendeId, val, this.former(tolkaArendeId(arendeId)?.serie ?? ''));
  }

  private async nuvarande(id: string, val: HamtaKort['val']): Promise<Kortsvar> {
    const kortet = await fraga(this.lasmodeller, 'arende', val, (query) => lasKort(query, id, this.former));
    if (kortet === null) throw okantArende(id);
    if (!harBeslut(kortet.json)) return kortet;
    const paragrafer = await fraga(this.lasmodeller, 'rapporter', val, (query) =>
      lasParagraferOm(query, null, id),
    );
    return { ...kortet, json: medMotenNu(id, kortet.json, paragrafer) };
  }
}
