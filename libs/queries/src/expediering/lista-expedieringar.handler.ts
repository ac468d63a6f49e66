import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { dygnetsBorjan, dygnetsSlut, tidpunktText } from '#domain';
import { listaExpedieringar, type Expedieringsrad } from '#projections';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { kravLimit, lasCursor, sida, skrivCursor } from '../sidor.js';
import type { Sida } from '../svar.js';
import { ListaExpedieringar } from './fragor.js';
import { kravTider } from './platser.js';

@QueryHandler(ListaExpedieringar)
export class ListaExpedieringarHandler implements IQueryHandler<ListaExpedieringar> {
  constructor(@Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller) {}

  async execute({ filter }: ListaExpedieringar): Promise<Sida<Expedieringsrad>> {
    const limit = kravLimit(filter.limit);
    const { arende = null, organ = null, lage = null, planeradFran, planeradTill } = filter;
    const fragan = `expedieringar ${JSON.stringify([arende, organ, lage, planeradFran, planeradTill])}`;
    const val = {
      ...{ arende, organ, lage, limit: limit + 1 },
      planeradFran: planeradFran === undefined ? null : tidpunktText(dygnetsBorjan(planeradFran)),
      planeradTill: planeradTill === undefined ? null : tidpunktText(dygnetsSlut(planeradTill)),
      fore: kravTider(lasCursor(filter.cursor, fragan)),
    };
    const rader = await fraga(this.lasmodeller, 'expediering', filter, (query) =>
      listaExpedieringar(query, val),
    );
    return sida(rader, limit, ({ planerad, id }) => skrivCursor(fragan, [planerad, id]));
  }
}
