import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type RattaUppgift } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Corrects a value, or a date, of something recorded: both stay readable. */
export class RattaUppgiftCommand extends ArendeKommando<RattaUppgift> {}

@CommandHandler(RattaUppgiftCommand)
export class RattaUppgiftHandler implements ICommandHandler<RattaUppgiftCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: RattaUppgiftCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
