import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type GenomforSamverkan } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** The matter was negotiated or shared with the unions. */
export class GenomforSamverkanCommand extends ArendeKommando<GenomforSamverkan> {}

@CommandHandler(GenomforSamverkanCommand)
export class GenomforSamverkanHandler implements ICommandHandler<GenomforSamverkanCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: GenomforSamverkanCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
