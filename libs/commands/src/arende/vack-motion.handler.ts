import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type VackMotion } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** A motion was raised in fullmäktige. */
export class VackMotionCommand extends ArendeKommando<VackMotion> {}

@CommandHandler(VackMotionCommand)
export class VackMotionHandler implements ICommandHandler<VackMotionCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: VackMotionCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
