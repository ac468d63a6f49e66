import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FaststallNarvaro } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** A roll call: who is there, and who serves. */
export class FaststallNarvaroCommand extends SammantradeKommando<FaststallNarvaro> {}

@CommandHandler(FaststallNarvaroCommand)
export class FaststallNarvaroHandler implements ICommandHandler<FaststallNarvaroCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: FaststallNarvaroCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
