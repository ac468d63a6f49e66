import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type AvslutaArende } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Closes the ärende. */
export class AvslutaArendeCommand extends ArendeKommando<AvslutaArende> {}

@CommandHandler(AvslutaArendeCommand)
export class AvslutaArendeHandler implements ICommandHandler<AvslutaArendeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: AvslutaArendeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
