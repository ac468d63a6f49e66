import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { organkort, stockholmDatum, type Organkort } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { HamtaOrgan } from '../fragor.js';
import { kravPosition } from '../lasmodeller.js';
import { tidpunkt } from '../tider.js';
import { okantOrgan, organhandelser } from './organ.js';

/** Out of the log: the stream of a body is short, and what holds today is not what held yesterday. */
@QueryHandler(HamtaOrgan)
export class HamtaOrganHandler implements IQueryHandler<HamtaOrgan> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  async execute({ organ, val }: HamtaOrgan): Promise<Organkort> {
    kravPosition(val);
    const vidTidpunkt = tidpunkt(val.vidTidpunkt, 'vidTidpunkt');
    const dag = stockholmDatum(tidpunkt(val.giltig, 'giltig') ?? Date.parse(this.klocka.nu()));
    const alla = await organhandelser(this.store, organ, val.efter !== undefined);
    const handelser =
      vidTidpunkt === undefined
        ? alla
        : alla.filter(({ metadata }) => Date.parse(metadata.registrerad) <= vidTidpunkt);
    const sista = handelser.at(-1);
    const kort =
      sista && organkort({ handelser }, dag, { revision: sista.revision, position: sista.position });
    if (!kort) throw okantOrgan(organ);
    return kort;
  }
}
