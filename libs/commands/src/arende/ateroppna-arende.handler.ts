import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type AteroppnaArende } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Opens a closed ärende again. */
export class AteroppnaArendeCommand extends ArendeKommando<AteroppnaArende> {}

@CommandHandler(AteroppnaArendeCommand)
export class AteroppnaArendeHandler implements ICommandHandler<AteroppnaArendeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: AteroppnaArendeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
