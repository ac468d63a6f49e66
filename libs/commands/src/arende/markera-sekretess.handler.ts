import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { MarkeraSekretess } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Marks a handling, or the whole ärende, as possibly secret. */
export class MarkeraSekretessCommand extends ArendeKommando<MarkeraSekretess> {}

@CommandHandler(MarkeraSekretessCommand)
export class MarkeraSekretessHandler implements ICommandHandler<MarkeraSekretessCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: MarkeraSekretessCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
