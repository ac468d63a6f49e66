import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { StallInSammantrade } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** The meeting will not be held. */
export class StallInSammantradeCommand extends SammantradeKommando<StallInSammantrade> {}

@CommandHandler(StallInSammantradeCommand)
export class StallInSammantradeHandler implements ICommandHandler<StallInSammantradeCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: StallInSammantradeCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
