import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { listaAtgarder, type Expedieringsatgard } from '#projections';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { kravLimit, lasCursor, sida, skrivCursor } from '../sidor.js';
import type { Sida } from '../svar.js';
import { HamtaAllaExpedieringsatgarder, ListaExpedieringsatgarder } from './fragor.js';
import { kravTider } from './platser.js';

@QueryHandler(ListaExpedieringsatgarder)
export class ListaExpedieringsatgarderHandler implements IQueryHandler<ListaExpedieringsatgarder> {
  constructor(@Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller) {}

  async execute({ filter }: ListaExpedieringsatgarder): Promise<Sida<Expedieringsatgard>> {
    const limit = kravLimit(filter.limit);
    const { organ: avsandare = null, slag = null } = filter;
    const fragan = `expedieringsatgarder ${JSON.stringify([avsandare, slag])}`;
    const efter = kravTider(lasCursor(filter.cursor, fragan));
    const rader = await fraga(this.lasmodeller, 'expediering', filter, (query) =>
      listaAtgarder(query, { avsandare, slag, efter, limit: limit + 1 }),
    );
    return sida(rader, limit, ({ sedan, id }) => skrivCursor(fragan, [sedan, id]));
  }
}

@QueryHandler(HamtaAllaExpedieringsatgarder)
export class HamtaAllaExpedieringsatgarderHandler implements IQueryHandler<HamtaAllaExpedieringsatgarder> {
  constructor(@Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller) {}

  execute({ filter }: HamtaAllaExpedieringsatgarder): Promise<readonly Expedieringsatgard[]> {
    const { organ: avsandare = null, slag = null } = filter;
    return fraga(this.lasmodeller, 'expediering', filter, (query) =>
      listaAtgarder(query, { avsandare, slag, efter: null, limit: Number.MAX_SAFE_INTEGER }),
    );
  }
}
