import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { StallProposition } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** The chair puts the questions that the body is to answer yes or no to. */
export class StallPropositionCommand extends ArendeKommando<StallProposition> {}

@CommandHandler(StallPropositionCommand)
export class StallPropositionHandler implements ICommandHandler<StallPropositionCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: StallPropositionCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
