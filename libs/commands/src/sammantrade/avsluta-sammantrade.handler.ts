import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AvslutaSammantrade } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** The meeting ends. */
export class AvslutaSammantradeCommand extends SammantradeKommando<AvslutaSammantrade> {}

@CommandHandler(AvslutaSammantradeCommand)
export class AvslutaSammantradeHandler implements ICommandHandler<AvslutaSammantradeCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: AvslutaSammantradeCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
