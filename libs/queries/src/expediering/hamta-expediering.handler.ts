import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Okand } from '#domain';
import { lasExpediering, leveranserI, type Expedieringslage, type Leveransrad } from '#projections';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { kravLimit, lasTalcursor, sida, skrivCursor } from '../sidor.js';
import { HamtaExpediering } from './fragor.js';

const okand = (id: string): Okand =>
  new Okand(
    'EXPEDIERING_OKAND',
    `Expedieringen ${id} finns inte. Den planeras strax efter att beslutet expedierats; importerade beslut skickas inte.`,
  );

@QueryHandler(HamtaExpediering)
export class HamtaExpedieringHandler implements IQueryHandler<HamtaExpediering> {
  constructor(@Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller) {}

  async execute({
    expediering,
    val,
  }: HamtaExpediering): Promise<
    Expedieringslage & { readonly leveranser: readonly Leveransrad[]; readonly nasta: string | null }
  > {
    const limit = kravLimit(val.limit);
    const fragan = `expediering ${expediering}`;
    const efter = lasTalcursor(val.cursor, fragan) ?? 0;
    const { lage, rader } = await fraga(this.lasmodeller, 'expediering', val, (query) => ({
      lage: lasExpediering(query, expediering),
      rader: leveranserI(query, expediering, efter, limit + 1),
    }));
    if (lage === null) throw okand(expediering);
    const { poster, nasta } = sida(rader, limit, ({ nr }) => skrivCursor(fragan, [nr]));
    return { ...lage, leveranser: poster, nasta };
  }
}
