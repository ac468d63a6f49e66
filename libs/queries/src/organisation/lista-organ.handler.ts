import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { organpost, stockholmDatum, type Organpost } from '#domain';
import { KLOCKA, type Klocka } from '#platform';
import { listaOrgan } from '#projections';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { felaktigCursor, kravLimit, lasCursor, sida, skrivCursor } from '../sidor.js';
import type { Sida } from '../svar.js';
import { tidpunkt } from '../tider.js';
import { ListaOrgan } from './fragor.js';

/** Whether a body was there depends on the day asked for, so it is settled here and not in the read model. */
@QueryHandler(ListaOrgan)
export class ListaOrganHandler implements IQueryHandler<ListaOrgan> {
  constructor(
    @Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  async execute({ filter }: ListaOrgan): Promise<Sida<Organpost>> {
    const limit = kravLimit(filter.limit);
    const { typ = null, finns = null, giltig = null } = filter;
    const dag = stockholmDatum(tidpunkt(filter.giltig, 'giltig') ?? Date.parse(this.klocka.nu()));
    const fragan = `organ ${JSON.stringify([typ, finns, giltig])}`;
    const efter = kravKod(lasCursor(filter.cursor, fragan));
    const rader = await fraga(this.lasmodeller, 'organ', filter, (query) =>
      listaOrgan(query, { typ, efter }),
    );
    const poster = rader
      .map((rad) => organpost(rad, dag))
      .filter((post) => finns === null || post.finns === finns);
    return sida(poster, limit, ({ id }) => skrivCursor(fragan, [id]));
  }
}

const kravKod = (nyckel: readonly unknown[] | null): string | null => {
  if (nyckel === null) return null;
  const [kod] = nyckel;
  if (nyckel.length !== 1 || typeof kod !== 'string') throw felaktigCursor();
  return kod;
};
