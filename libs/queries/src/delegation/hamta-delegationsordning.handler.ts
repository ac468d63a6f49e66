import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  delegationsordningskort,
  delegationsordningslage,
  stockholmDatum,
  type Delegationsordningskort,
} from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { HamtaDelegationsordning } from './fragor.js';
import { kravPosition } from '../lasmodeller.js';
import { tidpunkt } from '../tider.js';
import { okandDelegationsordning, ordningshandelser } from './delegation.js';

/** Out of the log: the stream of an order is short, and what holds today is not what held yesterday. */
@QueryHandler(HamtaDelegationsordning)
export class HamtaDelegationsordningHandler implements IQueryHandler<HamtaDelegationsordning> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  async execute({ namnd, val }: HamtaDelegationsordning): Promise<Delegationsordningskort> {
    kravPosition(val);
    const vidTidpunkt = tidpunkt(val.vidTidpunkt, 'vidTidpunkt');
    const dag = stockholmDatum(tidpunkt(val.giltig, 'giltig') ?? Date.parse(this.klocka.nu()));
    const alla = await ordningshandelser(this.store, namnd, val.efter !== undefined);
    const sista = alla.findLast(
      ({ metadata }) => vidTidpunkt === undefined || Date.parse(metadata.registrerad) <= vidTidpunkt,
    );
    if (sista === undefined) throw okandDelegationsordning(namnd);
    const { revision, position } = sista;
    const lage = delegationsordningslage(alla, vidTidpunkt);
    return delegationsordningskort(namnd, lage, dag, { revision, position });
  }
}
