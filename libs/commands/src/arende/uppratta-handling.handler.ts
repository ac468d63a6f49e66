import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type UpprattaHandling } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** The authority drew up a handling of its own. */
export class UpprattaHandlingCommand extends ArendeKommando<UpprattaHandling> {}

@CommandHandler(UpprattaHandlingCommand)
export class UpprattaHandlingHandler implements ICommandHandler<UpprattaHandlingCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: UpprattaHandlingCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
