import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AterremitteraArende } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A body sent the ärende back for more preparation. */
export class AterremitteraArendeCommand extends ArendeKommando<AterremitteraArende> {}

@CommandHandler(AterremitteraArendeCommand)
export class AterremitteraArendeHandler implements ICommandHandler<AterremitteraArendeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AterremitteraArendeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
