import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { VackMotion } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A motion was raised in fullmäktige. */
export class VackMotionCommand extends ArendeKommando<VackMotion> {}

@CommandHandler(VackMotionCommand)
export class VackMotionHandler implements ICommandHandler<VackMotionCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: VackMotionCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
