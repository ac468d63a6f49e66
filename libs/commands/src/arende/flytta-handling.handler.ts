import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FlyttaHandling } from '#domain';
import type { Kvitto } from '../kommando.js';
import { Flytt } from '../slutforande/flytt.js';
import { ArendeKommando } from './arende-kommando.js';

/** A handling belongs to another ärende: it is said here that it left, and there that it came. */
export class FlyttaHandlingCommand extends ArendeKommando<FlyttaHandling> {}

@CommandHandler(FlyttaHandlingCommand)
export class FlyttaHandlingHandler implements ICommandHandler<FlyttaHandlingCommand> {
  constructor(private readonly flytt: Flytt) {}

  async execute(command: FlyttaHandlingCommand): Promise<Kvitto> {
    return this.flytt.utfor(command);
  }
}
