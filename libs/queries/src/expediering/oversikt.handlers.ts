import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { lasKanaler, lasOversikt, type Expedieringsoversikt, type Kanallage } from '#projections';
import { fraga, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { HamtaExpedieringssummor, ListaKanaler } from './fragor.js';

@QueryHandler(HamtaExpedieringssummor)
export class HamtaExpedieringssummorHandler implements IQueryHandler<HamtaExpedieringssummor> {
  constructor(@Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller) {}

  execute({ val }: HamtaExpedieringssummor): Promise<Expedieringsoversikt> {
    return fraga(this.lasmodeller, 'expediering', val, lasOversikt);
  }
}

@QueryHandler(ListaKanaler)
export class ListaKanalerHandler implements IQueryHandler<ListaKanaler> {
  constructor(@Inject(LASMODELLER) private readonly lasmodeller: Lasmodeller) {}

  execute({ val }: ListaKanaler): Promise<readonly Kanallage[]> {
    return fraga(this.lasmodeller, 'expediering', val, lasKanaler);
  }
}
