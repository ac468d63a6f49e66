import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type BordlaggArende } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** A body put the ärende off. */
export class BordlaggArendeCommand extends ArendeKommando<BordlaggArende> {}

@CommandHandler(BordlaggArendeCommand)
export class BordlaggArendeHandler implements ICommandHandler<BordlaggArendeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: BordlaggArendeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
