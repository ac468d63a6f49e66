import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RemitteraArende } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Asks others for their yttrande. */
export class RemitteraArendeCommand extends ArendeKommando<RemitteraArende> {}

@CommandHandler(RemitteraArendeCommand)
export class RemitteraArendeHandler implements ICommandHandler<RemitteraArendeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: RemitteraArendeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
