import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AvslutaArende } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Closes the ärende. */
export class AvslutaArendeCommand extends ArendeKommando<AvslutaArende> {}

@CommandHandler(AvslutaArendeCommand)
export class AvslutaArendeHandler implements ICommandHandler<AvslutaArendeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AvslutaArendeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
