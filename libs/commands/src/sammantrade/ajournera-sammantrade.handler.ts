import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AjourneraSammantrade } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** The meeting breaks off, to go on later. */
export class AjourneraSammantradeCommand extends SammantradeKommando<AjourneraSammantrade> {}

@CommandHandler(AjourneraSammantradeCommand)
export class AjourneraSammantradeHandler implements ICommandHandler<AjourneraSammantradeCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: AjourneraSammantradeCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
