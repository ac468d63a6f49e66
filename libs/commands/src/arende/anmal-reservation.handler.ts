import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AnmalReservation } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Somebody reserved themselves against what was decided. */
export class AnmalReservationCommand extends ArendeKommando<AnmalReservation> {}

@CommandHandler(AnmalReservationCommand)
export class AnmalReservationHandler implements ICommandHandler<AnmalReservationCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AnmalReservationCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
