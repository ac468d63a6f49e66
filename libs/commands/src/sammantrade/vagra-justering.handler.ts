import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { VagraJustering } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** One of those who are to approve the minutes will not. */
export class VagraJusteringCommand extends SammantradeKommando<VagraJustering> {}

@CommandHandler(VagraJusteringCommand)
export class VagraJusteringHandler implements ICommandHandler<VagraJusteringCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: VagraJusteringCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
