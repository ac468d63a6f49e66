import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type AtertaYrkande } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** A yrkande was withdrawn. */
export class AtertaYrkandeCommand extends ArendeKommando<AtertaYrkande> {}

@CommandHandler(AtertaYrkandeCommand)
export class AtertaYrkandeHandler implements ICommandHandler<AtertaYrkandeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: AtertaYrkandeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
