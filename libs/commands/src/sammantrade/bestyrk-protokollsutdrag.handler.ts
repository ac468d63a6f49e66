import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { BestyrkProtokollsutdrag } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** An extract of the minutes is certified. */
export class BestyrkProtokollsutdragCommand extends SammantradeKommando<BestyrkProtokollsutdrag> {}

@CommandHandler(BestyrkProtokollsutdragCommand)
export class BestyrkProtokollsutdragHandler implements ICommandHandler<BestyrkProtokollsutdragCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: BestyrkProtokollsutdragCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
