import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type AnmalMotionsfrist } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Fullmäktige is told that a motion has not been prepared within its year. */
export class AnmalMotionsfristCommand extends ArendeKommando<AnmalMotionsfrist> {}

@CommandHandler(AnmalMotionsfristCommand)
export class AnmalMotionsfristHandler implements ICommandHandler<AnmalMotionsfristCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: AnmalMotionsfristCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
