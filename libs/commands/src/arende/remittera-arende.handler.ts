import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type RemitteraArende } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Asks others for their yttrande. */
export class RemitteraArendeCommand extends ArendeKommando<RemitteraArende> {}

@CommandHandler(RemitteraArendeCommand)
export class RemitteraArendeHandler implements ICommandHandler<RemitteraArendeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: RemitteraArendeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
