import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type AtertaMotion } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Those who moved a motion take it back. */
export class AtertaMotionCommand extends ArendeKommando<AtertaMotion> {}

@CommandHandler(AtertaMotionCommand)
export class AtertaMotionHandler implements ICommandHandler<AtertaMotionCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: AtertaMotionCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
