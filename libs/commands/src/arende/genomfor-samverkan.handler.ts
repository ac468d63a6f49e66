import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { GenomforSamverkan } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** The matter was negotiated or shared with the unions. */
export class GenomforSamverkanCommand extends ArendeKommando<GenomforSamverkan> {}

@CommandHandler(GenomforSamverkanCommand)
export class GenomforSamverkanHandler implements ICommandHandler<GenomforSamverkanCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: GenomforSamverkanCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
