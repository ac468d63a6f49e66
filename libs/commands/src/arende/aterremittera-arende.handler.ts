import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type AterremitteraArende } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** A body sent the ärende back for more preparation. */
export class AterremitteraArendeCommand extends ArendeKommando<AterremitteraArende> {}

@CommandHandler(AterremitteraArendeCommand)
export class AterremitteraArendeHandler implements ICommandHandler<AterremitteraArendeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: AterremitteraArendeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
