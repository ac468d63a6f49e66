import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type FramstallYrkande } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Somebody moved a motion at a meeting. */
export class FramstallYrkandeCommand extends ArendeKommando<FramstallYrkande> {}

@CommandHandler(FramstallYrkandeCommand)
export class FramstallYrkandeHandler implements ICommandHandler<FramstallYrkandeCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: FramstallYrkandeCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
