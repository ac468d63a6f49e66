import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type MakuleraHandelse } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Annuls something that was wrongly recorded: it stays readable. */
export class MakuleraHandelseCommand extends ArendeKommando<MakuleraHandelse> {}

@CommandHandler(MakuleraHandelseCommand)
export class MakuleraHandelseHandler implements ICommandHandler<MakuleraHandelseCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: MakuleraHandelseCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
