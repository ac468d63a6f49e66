import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { OgiltigBegaran } from '#domain';
import { listaHandlingar, type LagradHandling } from '#projections';
import { ListaHandlingar } from '../fragor.js';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { kravLimit, lasTalcursor, sida, skrivCursor } from '../sidor.js';
import type { Handlingspost, Sida } from '../svar.js';

const STATUSAR = ['oregistrerad', 'registrerad', 'avvisad'];

@QueryHandler(ListaHandlingar)
export class ListaHandlingarHandler implements IQueryHandler<ListaHandlingar> {
  constructor(@Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller) {}

  async execute({ filter }: ListaHandlingar): Promise<Sida<Handlingspost>> {
    const limit = kravLimit(filter.limit);
    const status = kravStatus(filter.status);
    const fragan = `handlingar ${status ?? ''}`;
    const fore = lasTalcursor(filter.cursor, fragan) ?? Number.MAX_SAFE_INTEGER;
    const rader = await fraga(this.lasmodeller, 'handlingar', filter, (query) =>
      listaHandlingar(query, { status, fore, limit: limit + 1 }),
    );
    const { poster, nasta } = sida(rader, limit, ({ nr }) => skrivCursor(fragan, [nr]));
    return { poster: poster.map(post), nasta };
  }
}

const kravStatus = (status: string | undefined): string | null => {
  if (status === undefined || status === '') return null;
  if (STATUSAR.includes(status)) return status;
  throw new OgiltigBegaran('STATUS_OKAND', `status ska vara något av: ${STATUSAR.join(', ')}.`, 'status');
};

const post = ({ revision, lage }: LagradHandling): Handlingspost => {
  const { handlingId: id, rubrik, status, inkom, kanal, avsandarensDnr, externVarning, arende } = lage;
  return { id, revision, rubrik, status, inkom, kanal, avsandarensDnr, externVarning, arende };
};
