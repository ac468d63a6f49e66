import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ExpedieraBeslut } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A decision is sent to those it concerns. */
export class ExpedieraBeslutCommand extends ArendeKommando<ExpedieraBeslut> {}

@CommandHandler(ExpedieraBeslutCommand)
export class ExpedieraBeslutHandler implements ICommandHandler<ExpedieraBeslutCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: ExpedieraBeslutCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
