import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { BordlaggArende } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A body put the ärende off. */
export class BordlaggArendeCommand extends ArendeKommando<BordlaggArende> {}

@CommandHandler(BordlaggArendeCommand)
export class BordlaggArendeHandler implements ICommandHandler<BordlaggArendeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: BordlaggArendeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
