import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { BeredArende } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A body prepared the ärende without leaving a proposal. */
export class BeredArendeCommand extends ArendeKommando<BeredArende> {}

@CommandHandler(BeredArendeCommand)
export class BeredArendeHandler implements ICommandHandler<BeredArendeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: BeredArendeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
