import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type GorAnteckning } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Writes a note in the ärende. */
export class GorAnteckningCommand extends ArendeKommando<GorAnteckning> {}

@CommandHandler(GorAnteckningCommand)
export class GorAnteckningHandler implements ICommandHandler<GorAnteckningCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: GorAnteckningCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
