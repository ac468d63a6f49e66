import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FattaBeslut } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A body decided. */
export class FattaBeslutCommand extends ArendeKommando<FattaBeslut> {}

@CommandHandler(FattaBeslutCommand)
export class FattaBeslutHandler implements ICommandHandler<FattaBeslutCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: FattaBeslutCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
