import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { fragadTidpunkt, OgiltigBegaran, tidpunktText } from '#domain';
import { KLOCKA, type Klocka } from '#platform';
import { listaLeveranser, type Leveransrad } from '#projections';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { kravLimit, lasCursor, sida, skrivCursor } from '../sidor.js';
import type { Sida } from '../svar.js';
import { ListaLeveranser, type Leveransfilter } from './fragor.js';
import { kravLeveransplats } from './platser.js';

const DYGN_MS = 86_400_000;

/** Settled no later than this; null where it is not asked for. */
const senast = (aldreAn: string | undefined, nu: string): string | null => {
  if (aldreAn === undefined) return null;
  if (/^\d{1,4}$/.test(aldreAn)) return tidpunktText(Date.parse(nu) - Number(aldreAn) * DYGN_MS);
  const tidpunkt = fragadTidpunkt(aldreAn);
  if (tidpunkt === null)
    throw new OgiltigBegaran(
      'TIDPUNKTEN_OGILTIG',
      'aldreAn ska vara ett antal dagar, ett datum eller en tidpunkt, t.ex. 3 eller 2026-03-02T09:00:00Z.',
      'aldreAn',
    );
  return tidpunktText(tidpunkt);
};

const fragan = ({ lage, organ, avsandare, kanal, aldreAn, kvittens }: Leveransfilter): string =>
  `leveranser ${JSON.stringify([lage, organ, avsandare, kanal, aldreAn, kvittens])}`;

@QueryHandler(ListaLeveranser)
export class ListaLeveranserHandler implements IQueryHandler<ListaLeveranser> {
  constructor(
    @Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  async execute({ filter }: ListaLeveranser): Promise<Sida<Leveransrad>> {
    const limit = kravLimit(filter.limit);
    const { lage = null, organ = null, avsandare = null, kanal = null } = filter;
    const val = {
      ...{ lage, organ, avsandare, kanal, limit: limit + 1 },
      planeradTill: senast(filter.aldreAn, this.klocka.nu()),
      kvittensSaknas: filter.kvittens === 'saknas',
      efter: kravLeveransplats(lasCursor(filter.cursor, fragan(filter))),
    };
    const rader = await fraga(this.lasmodeller, 'expediering', filter, (query) =>
      listaLeveranser(query, val),
    );
    return sida(rader, limit, ({ planerad, expediering, nr }) =>
      skrivCursor(fragan(filter), [planerad, expediering, nr]),
    );
  }
}
