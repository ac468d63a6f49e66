import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RegistreraHandling } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A handling came in to the ärende. */
export class RegistreraHandlingCommand extends ArendeKommando<RegistreraHandling> {}

@CommandHandler(RegistreraHandlingCommand)
export class RegistreraHandlingHandler implements ICommandHandler<RegistreraHandlingCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: RegistreraHandlingCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
