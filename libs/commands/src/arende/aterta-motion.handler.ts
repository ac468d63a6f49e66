import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AtertaMotion } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Those who moved a motion take it back. */
export class AtertaMotionCommand extends ArendeKommando<AtertaMotion> {}

@CommandHandler(AtertaMotionCommand)
export class AtertaMotionHandler implements ICommandHandler<AtertaMotionCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AtertaMotionCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
