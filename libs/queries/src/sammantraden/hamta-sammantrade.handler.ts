import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { foldSammantrade, sammantradeskort } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { lasSammantrade } from '#projections';
import { HamtaSammantrade } from '../fragor.js';
import { fraga, kravPosition, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import type { Kortsvar } from '../svar.js';
import { arTidsfraga, tidpunkter } from '../tider.js';
import { kandaMoteshandelser, kravSammantradeId, okantSammantrade } from './moten.js';

@QueryHandler(HamtaSammantrade)
export class HamtaSammantradeHandler implements IQueryHandler<HamtaSammantrade> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller,
  ) {}

  execute({ sammantradeId, val }: HamtaSammantrade): Promise<Kortsvar> {
    return arTidsfraga(val) ? this.daKort(sammantradeId, val) : this.nuvarande(sammantradeId, val);
  }

  private async nuvarande(id: string, val: HamtaSammantrade['val']): Promise<Kortsvar> {
    const lagrat = await fraga(this.lasmodeller, 'sammantraden', val, (query) => lasSammantrade(query, id));
    if (lagrat === null) throw okantSammantrade(id);
    const { kort: json, revision, position } = lagrat;
    return { json, revision, position };
  }

  /** Out of the log itself, which is never behind. */
  private async daKort(id: string, val: HamtaSammantrade['val']): Promise<Kortsvar> {
    kravPosition(val);
    const tider = tidpunkter(val);
    const delar = kravSammantradeId(id);
    const handelser = await kandaMoteshandelser(this.store, id, val, tider, val.efter !== undefined);
    const { sammantrade, fakta } = foldSammantrade(delar, handelser, tider);
    const sista = handelser.at(-1);
    if (sista === undefined || fakta.length === 0) throw okantSammantrade(id);
    const { revision, position } = sista;
    return {
      json: JSON.stringify(sammantradeskort(sammantrade, { revision, position })),
      revision,
      position,
    };
  }
}
