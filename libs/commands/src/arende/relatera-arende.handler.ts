import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type RelateraArende } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Says that the ärende belongs together with another, known here or not. */
export class RelateraArendeCommand extends ArendeKommando<RelateraArende> {}

@CommandHandler(RelateraArendeCommand)
export class RelateraArendeHandler implements ICommandHandler<RelateraArendeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: RelateraArendeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
