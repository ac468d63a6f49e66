import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FramstallYrkande } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Somebody moved a motion at a meeting. */
export class FramstallYrkandeCommand extends ArendeKommando<FramstallYrkande> {}

@CommandHandler(FramstallYrkandeCommand)
export class FramstallYrkandeHandler implements ICommandHandler<FramstallYrkandeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: FramstallYrkandeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
