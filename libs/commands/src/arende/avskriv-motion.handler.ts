import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type AvskrivMotion } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Fullmäktige takes a motion off the list of those to be answered. */
export class AvskrivMotionCommand extends ArendeKommando<AvskrivMotion> {}

@CommandHandler(AvskrivMotionCommand)
export class AvskrivMotionHandler implements ICommandHandler<AvskrivMotionCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: AvskrivMotionCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
