import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type AnmalTillSammantrade } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** The ärende is announced for a meeting. */
export class AnmalTillSammantradeCommand extends ArendeKommando<AnmalTillSammantrade> {}

@CommandHandler(AnmalTillSammantradeCommand)
export class AnmalTillSammantradeHandler implements ICommandHandler<AnmalTillSammantradeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: AnmalTillSammantradeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
