import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UpprattaHandling } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** The authority drew up a handling of its own. */
export class UpprattaHandlingCommand extends ArendeKommando<UpprattaHandling> {}

@CommandHandler(UpprattaHandlingCommand)
export class UpprattaHandlingHandler implements ICommandHandler<UpprattaHandlingCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: UpprattaHandlingCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
