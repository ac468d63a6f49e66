import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type TaEmotYttrande } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** A yttrande came in, asked for or not. */
export class TaEmotYttrandeCommand extends ArendeKommando<TaEmotYttrande> {}

@CommandHandler(TaEmotYttrandeCommand)
export class TaEmotYttrandeHandler implements ICommandHandler<TaEmotYttrandeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: TaEmotYttrandeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
