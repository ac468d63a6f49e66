import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AnmalJav } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** Somebody has a conflict of interest. */
export class AnmalJavCommand extends SammantradeKommando<AnmalJav> {}

@CommandHandler(AnmalJavCommand)
export class AnmalJavHandler implements ICommandHandler<AnmalJavCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: AnmalJavCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
