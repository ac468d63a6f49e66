import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type RegistreraHandling } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** A handling came in to the ärende. */
export class RegistreraHandlingCommand extends ArendeKommando<RegistreraHandling> {}

@CommandHandler(RegistreraHandlingCommand)
export class RegistreraHandlingHandler implements ICommandHandler<RegistreraHandlingCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: RegistreraHandlingCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
