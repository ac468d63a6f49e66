import { Inject, Optional } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { fold, kort } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { lasKort, lasMotenOm, lasParagraferOm } from '#projections';
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
import { harBeslut, medMotenDa, medMotenNu } from './kortets-moten.js';
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
    if (!harBeslut(kortet.json)) return kortet;
    const paragrafer = await fraga(this.lasmodeller, 'rapporter', val, (query) =>
      lasParagraferOm(query, null, id),
    );
    return { ...kortet, json: medMotenNu(id, kortet.json, paragrafer) };
  }

  /** Out of the log itself, which is never behind. */
  private async daKort(id: string, val: HamtaKort['val']): Promise<Kortsvar> {
    kravPosition(val);
    const tider = tidpunkter(val);
    const handelser = await kandaHandelser(this.store, id, val, tider, val.efter !== undefined);
    const { arende: egen } = fold(handelser, tider);
    if (egen === null) throw okantDa(id);
    const { revision, position, metadata } = handelser.at(-1) ?? handelser[0];
    const strommar = await fraga(this.lasmodeller, 'rapporter', val, (query) => lasMotenOm(query, id));
    // of a revision, what was known when it was recorded
    const da = val.revision === undefined ? tider.vidTidpunkt : Date.parse(metadata.registrerad);
    const arende = await medMotenDa(this.store, id, egen, strommar, { ...tider, vidTidpunkt: da });
    const form = this.former(arende.serie);
    return { json: JSON.stringify(kort(arende, { revision, position, form })), revision, position };
  }
}
