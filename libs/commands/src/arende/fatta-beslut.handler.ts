import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type FattaBeslut } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** A body decided. */
export class FattaBeslutCommand extends ArendeKommando<FattaBeslut> {}

@CommandHandler(FattaBeslutCommand)
export class FattaBeslutHandler implements ICommandHandler<FattaBeslutCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: FattaBeslutCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
