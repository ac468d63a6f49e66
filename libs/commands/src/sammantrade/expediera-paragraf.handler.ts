import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ExpedieraParagraf } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** A paragraf that belongs to no ärende is sent to those it concerns. */
export class ExpedieraParagrafCommand extends SammantradeKommando<ExpedieraParagraf> {}

@CommandHandler(ExpedieraParagrafCommand)
export class ExpedieraParagrafHandler implements ICommandHandler<ExpedieraParagrafCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: ExpedieraParagrafCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
