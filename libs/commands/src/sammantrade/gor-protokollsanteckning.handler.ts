import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { GorProtokollsanteckning } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** A note is entered in the minutes. */
export class GorProtokollsanteckningCommand extends SammantradeKommando<GorProtokollsanteckning> {}

@CommandHandler(GorProtokollsanteckningCommand)
export class GorProtokollsanteckningHandler implements ICommandHandler<GorProtokollsanteckningCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: GorProtokollsanteckningCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
