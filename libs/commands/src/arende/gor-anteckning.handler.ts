import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { GorAnteckning } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Writes a note in the ärende. */
export class GorAnteckningCommand extends ArendeKommando<GorAnteckning> {}

@CommandHandler(GorAnteckningCommand)
export class GorAnteckningHandler implements ICommandHandler<GorAnteckningCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: GorAnteckningCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
