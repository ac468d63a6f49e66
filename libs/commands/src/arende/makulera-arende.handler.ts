import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type MakuleraArende } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Annuls the ärende: its number stays used and says why. */
export class MakuleraArendeCommand extends ArendeKommando<MakuleraArende> {}

@CommandHandler(MakuleraArendeCommand)
export class MakuleraArendeHandler implements ICommandHandler<MakuleraArendeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: MakuleraArendeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
