import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AvskrivMotion } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Fullmäktige takes a motion off the list of those to be answered. */
export class AvskrivMotionCommand extends ArendeKommando<AvskrivMotion> {}

@CommandHandler(AvskrivMotionCommand)
export class AvskrivMotionHandler implements ICommandHandler<AvskrivMotionCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AvskrivMotionCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
