import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RattaUppgift } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** What an earlier event of the meeting says is corrected; the event stays as it was written. */
export class RattaSammantradesuppgiftCommand extends SammantradeKommando<RattaUppgift> {}

@CommandHandler(RattaSammantradesuppgiftCommand)
export class RattaSammantradesuppgiftHandler implements ICommandHandler<RattaSammantradesuppgiftCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: RattaSammantradesuppgiftCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
