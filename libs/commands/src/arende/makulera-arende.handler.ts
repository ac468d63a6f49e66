import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { MakuleraArende } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Annuls the ärende: its number stays used and says why. */
export class MakuleraArendeCommand extends ArendeKommando<MakuleraArende> {}

@CommandHandler(MakuleraArendeCommand)
export class MakuleraArendeHandler implements ICommandHandler<MakuleraArendeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: MakuleraArendeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
