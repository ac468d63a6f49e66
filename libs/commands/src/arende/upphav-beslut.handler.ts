import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UpphavBeslut } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** What was decided does not hold. */
export class UpphavBeslutCommand extends ArendeKommando<UpphavBeslut> {}

@CommandHandler(UpphavBeslutCommand)
export class UpphavBeslutHandler implements ICommandHandler<UpphavBeslutCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: UpphavBeslutCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
