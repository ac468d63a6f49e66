import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type StallProposition } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** The chair puts the questions that the body is to answer yes or no to. */
export class StallPropositionCommand extends ArendeKommando<StallProposition> {}

@CommandHandler(StallPropositionCommand)
export class StallPropositionHandler implements ICommandHandler<StallPropositionCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: StallPropositionCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
