import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Okand, type Handlingslage } from '#domain';
import { lasHandling } from '#projections';
import { HamtaHandling } from '../fragor.js';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';

@QueryHandler(HamtaHandling)
export class HamtaHandlingHandler implements IQueryHandler<HamtaHandling> {
  constructor(@Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller) {}

  async execute({ handlingId, val }: HamtaHandling): Promise<Handlingslage & { readonly revision: number }> {
    const handling = await fraga(this.lasmodeller, 'handlingar', val, (query) =>
      lasHandling(query, handlingId),
    );
    if (handling === null) throw new Okand('HANDLING_OKAND', `Handlingen ${handlingId} finns inte.`);
    return { ...handling.lage, revision: handling.revision };
  }
}
