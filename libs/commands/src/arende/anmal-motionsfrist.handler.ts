import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AnmalMotionsfrist } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Fullmäktige is told that a motion has not been prepared within its year. */
export class AnmalMotionsfristCommand extends ArendeKommando<AnmalMotionsfrist> {}

@CommandHandler(AnmalMotionsfristCommand)
export class AnmalMotionsfristHandler implements ICommandHandler<AnmalMotionsfristCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AnmalMotionsfristCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
