import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Sammantradesrad } from '#domain';
import { listaSammantraden, type Motesplats } from '#projections';
import { ListaSammantraden } from '../fragor.js';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { felaktigCursor, kravLimit, lasCursor, sida, skrivCursor } from '../sidor.js';
import type { Sida } from '../svar.js';

@QueryHandler(ListaSammantraden)
export class ListaSammantradenHandler implements IQueryHandler<ListaSammantraden> {
  constructor(@Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller) {}

  async execute({ filter }: ListaSammantraden): Promise<Sida<Sammantradesrad>> {
    const limit = kravLimit(filter.limit);
    const { organ = null, fran = null, till = null } = filter;
    const fragan = `sammanträden ${JSON.stringify([organ, fran, till])}`;
    const fore = kravPlats(lasCursor(filter.cursor, fragan));
    const rader = await fraga(this.lasmodeller, 'sammantraden', filter, (query) =>
      listaSammantraden(query, { organ, fran, till, fore, limit: limit + 1 }),
    );
    const { poster, nasta } = sida(rader, limit, ({ plats }) => skrivCursor(fragan, plats));
    return { poster: poster.map(({ rad }) => JSON.parse(rad) as Sammantradesrad), nasta };
  }
}

const kravPlats = (nyckel: readonly unknown[] | null): Motesplats | null => {
  if (nyckel === null) return null;
  const [datum, organ, nr] = nyckel;
  if (typeof datum !== 'string' || typeof organ !== 'string' || typeof nr !== 'number')
    throw felaktigCursor();
  return [datum, organ, nr];
};
