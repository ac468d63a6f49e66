import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type GenomforOmrostning } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** A vote was held. */
export class GenomforOmrostningCommand extends ArendeKommando<GenomforOmrostning> {}

@CommandHandler(GenomforOmrostningCommand)
export class GenomforOmrostningHandler implements ICommandHandler<GenomforOmrostningCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: GenomforOmrostningCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
