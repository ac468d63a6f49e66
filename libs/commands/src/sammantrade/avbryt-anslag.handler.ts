import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AvbrytAnslag } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** A notice was not up all the time that it had to be. */
export class AvbrytAnslagCommand extends SammantradeKommando<AvbrytAnslag> {}

@CommandHandler(AvbrytAnslagCommand)
export class AvbrytAnslagHandler implements ICommandHandler<AvbrytAnslagCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: AvbrytAnslagCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
