import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TillkannageJustering } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** The approval is announced on the anslagstavla. */
export class TillkannageJusteringCommand extends SammantradeKommando<TillkannageJustering> {}

@CommandHandler(TillkannageJusteringCommand)
export class TillkannageJusteringHandler implements ICommandHandler<TillkannageJusteringCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: TillkannageJusteringCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
