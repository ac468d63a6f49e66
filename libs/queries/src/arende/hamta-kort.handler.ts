import { Inject, Optional } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { fold, kort } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { lasKort } from '#projections';
import { HamtaKort } from '../fragor.js';
import {
  DIARIEFORMER,
  fraga,
  kravPosition,
  LASMODELLER,
  standardformer,
  type Diarieformer,
  type Lasmodeller,
} from '../lasmodeller.js';
import type { Kortsvar } from '../svar.js';
import { arTidsfraga, kandaHandelser, okantArende, okantDa, tidpunkter } from '../tider.js';

@QueryHandler(HamtaKort)
export class HamtaKortHandler implements IQueryHandler<HamtaKort> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller,
    @Optional() @Inject(DIARIEFORMER) private readonly former: Diarieformer = standardformer,
  ) {}

  execute({ arendeId, val }: HamtaKort): Promise<Kortsvar> {
    return arTidsfraga(val) ? this.daKort(arendeId, val) : this.nuvarande(arendeId, val);
  }

  private async nuvarande(id: string, val: HamtaKort['val']): Promise<Kortsvar> {
    const kortet = await fraga(this.lasmodeller, 'arende', val, (query) => lasKort(query, id, this.former));
    if (kortet === null) throw okantArende(id);
    return kortet;
  }

  /** Out of the log itself, which is never behind. */
  private async daKort(id: string, val: HamtaKort['val']): Promise<Kortsvar> {
    kravPosition(val);
    const tider = tidpunkter(val);
    const handelser = await kandaHandelser(this.store, id, val, tider, val.efter !== undefined);
    const { arende } = fold(handelser, tider);
    if (arende === null) throw okantDa(id);
    const { revision, position } = handelser.at(-1) ?? handelser[0];
    const form = this.former(arende.serie);
    return { json: JSON.stringify(kort(arende, { revision, position, form })), revision, position };
  }
}
