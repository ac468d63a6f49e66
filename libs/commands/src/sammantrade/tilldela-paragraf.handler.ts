import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TilldelaParagraf } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** An item of the minutes gets its number. */
export class TilldelaParagrafCommand extends SammantradeKommando<TilldelaParagraf> {}

@CommandHandler(TilldelaParagrafCommand)
export class TilldelaParagrafHandler implements ICommandHandler<TilldelaParagrafCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: TilldelaParagrafCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
