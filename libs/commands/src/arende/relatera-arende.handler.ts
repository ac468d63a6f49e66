import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RelateraArende } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Says that the ärende belongs together with another, known here or not. */
export class RelateraArendeCommand extends ArendeKommando<RelateraArende> {}

@CommandHandler(RelateraArendeCommand)
export class RelateraArendeHandler implements ICommandHandler<RelateraArendeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: RelateraArendeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
