import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AterupptaSammantrade } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** An adjourned meeting goes on. */
export class AterupptaSammantradeCommand extends SammantradeKommando<AterupptaSammantrade> {}

@CommandHandler(AterupptaSammantradeCommand)
export class AterupptaSammantradeHandler implements ICommandHandler<AterupptaSammantradeCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: AterupptaSammantradeCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
