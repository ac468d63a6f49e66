import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type AnmalReservation } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Somebody reserved themselves against what was decided. */
export class AnmalReservationCommand extends ArendeKommando<AnmalReservation> {}

@CommandHandler(AnmalReservationCommand)
export class AnmalReservationHandler implements ICommandHandler<AnmalReservationCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: AnmalReservationCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
