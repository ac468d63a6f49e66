import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { GenomforOmrostning } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A vote was held. */
export class GenomforOmrostningCommand extends ArendeKommando<GenomforOmrostning> {}

@CommandHandler(GenomforOmrostningCommand)
export class GenomforOmrostningHandler implements ICommandHandler<GenomforOmrostningCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: GenomforOmrostningCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
