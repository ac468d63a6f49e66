import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UpprattaProtokoll } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** The minutes are written, and looked through for what they must hold. */
export class UpprattaProtokollCommand extends SammantradeKommando<UpprattaProtokoll> {}

@CommandHandler(UpprattaProtokollCommand)
export class UpprattaProtokollHandler implements ICommandHandler<UpprattaProtokollCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: UpprattaProtokollCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
