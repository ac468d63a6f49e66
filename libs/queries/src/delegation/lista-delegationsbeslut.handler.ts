import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Delegationsrad } from '#domain';
import { listaDelegationsbeslut, type Delegationsplats } from '#projections';
import { ListaDelegationsbeslut } from './fragor.js';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { felaktigCursor, kravLimit, lasCursor, sida, skrivCursor } from '../sidor.js';
import type { Sida } from '../svar.js';

@QueryHandler(ListaDelegationsbeslut)
export class ListaDelegationsbeslutHandler implements IQueryHandler<ListaDelegationsbeslut> {
  constructor(@Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller) {}

  async execute({ filter }: ListaDelegationsbeslut): Promise<Sida<Delegationsrad>> {
    const limit = kravLimit(filter.limit);
    const { namnd = null, ar = null, arende = null, anmalt = null } = filter;
    const fragan = `delegationsbeslut ${JSON.stringify([namnd, ar, arende, anmalt])}`;
    const fore = kravPlats(lasCursor(filter.cursor, fragan));
    const rader = await fraga(this.lasmodeller, 'delegationsbeslut', filter, (query) =>
      listaDelegationsbeslut(query, { namnd, ar, arende, anmalt, fore, limit: limit + 1 }),
    );
    const { poster, nasta } = sida(rader, limit, ({ plats }) => skrivCursor(fragan, plats));
    return { poster: poster.map(({ rad }) => JSON.parse(rad) as Delegationsrad), nasta };
  }
}

const kravPlats = (nyckel: readonly unknown[] | null): Delegationsplats | null => {
  if (nyckel === null) return null;
  const [ar, namnd, nr] = nyckel;
  if (typeof ar !== 'number' || typeof namnd !== 'string' || typeof nr !== 'number') throw felaktigCursor();
  return [ar, namnd, nr];
};
