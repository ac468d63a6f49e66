import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { lasOavslutade } from '#projections';
import { ListaOavslutade } from '../fragor.js';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import type { Oavslutad } from '../svar.js';

@QueryHandler(ListaOavslutade)
export class ListaOavslutadeHandler implements IQueryHandler<ListaOavslutade> {
  constructor(@Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller) {}

  async execute({ val }: ListaOavslutade): Promise<readonly Oavslutad[]> {
    const oavslutade = await fraga(this.lasmodeller, 'oavslutade', val, lasOavslutade);
    return oavslutade.map(({ nyckel: _nyckel, ...oavslutad }) => oavslutad);
  }
}
