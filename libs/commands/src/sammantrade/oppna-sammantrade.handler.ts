import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { OppnaSammantrade } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** The meeting begins. */
export class OppnaSammantradeCommand extends SammantradeKommando<OppnaSammantrade> {}

@CommandHandler(OppnaSammantradeCommand)
export class OppnaSammantradeHandler implements ICommandHandler<OppnaSammantradeCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: OppnaSammantradeCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
