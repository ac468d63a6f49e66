import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type MarkeraSekretess } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Marks a handling, or the whole ärende, as possibly secret. */
export class MarkeraSekretessCommand extends ArendeKommando<MarkeraSekretess> {}

@CommandHandler(MarkeraSekretessCommand)
export class MarkeraSekretessHandler implements ICommandHandler<MarkeraSekretessCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: MarkeraSekretessCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
