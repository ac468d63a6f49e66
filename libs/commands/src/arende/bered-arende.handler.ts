import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type BeredArende } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** A body prepared the ärende without leaving a proposal. */
export class BeredArendeCommand extends ArendeKommando<BeredArende> {}

@CommandHandler(BeredArendeCommand)
export class BeredArendeHandler implements ICommandHandler<BeredArendeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: BeredArendeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
