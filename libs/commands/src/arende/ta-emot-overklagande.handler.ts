import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaEmotOverklagande } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A decision is appealed. */
export class TaEmotOverklagandeCommand extends ArendeKommando<TaEmotOverklagande> {}

@CommandHandler(TaEmotOverklagandeCommand)
export class TaEmotOverklagandeHandler implements ICommandHandler<TaEmotOverklagandeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: TaEmotOverklagandeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
