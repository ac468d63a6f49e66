import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type ExpedieraBeslut } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** A decision is sent to those it concerns. */
export class ExpedieraBeslutCommand extends ArendeKommando<ExpedieraBeslut> {}

@CommandHandler(ExpedieraBeslutCommand)
export class ExpedieraBeslutHandler implements ICommandHandler<ExpedieraBeslutCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: ExpedieraBeslutCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
