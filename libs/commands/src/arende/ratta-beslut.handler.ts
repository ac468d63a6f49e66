import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RattaBeslut } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** An obvious error of writing in a decision is put right. */
export class RattaBeslutCommand extends ArendeKommando<RattaBeslut> {}

@CommandHandler(RattaBeslutCommand)
export class RattaBeslutHandler implements ICommandHandler<RattaBeslutCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: RattaBeslutCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
