import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RattaUppgift } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Corrects a value, or a date, of something recorded: both stay readable. */
export class RattaUppgiftCommand extends ArendeKommando<RattaUppgift> {}

@CommandHandler(RattaUppgiftCommand)
export class RattaUppgiftHandler implements ICommandHandler<RattaUppgiftCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: RattaUppgiftCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
