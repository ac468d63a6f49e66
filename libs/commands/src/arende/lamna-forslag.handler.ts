import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { LamnaForslag } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A body proposes a decision to the next. */
export class LamnaForslagCommand extends ArendeKommando<LamnaForslag> {}

@CommandHandler(LamnaForslagCommand)
export class LamnaForslagHandler implements ICommandHandler<LamnaForslagCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: LamnaForslagCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
