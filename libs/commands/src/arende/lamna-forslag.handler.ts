import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type LamnaForslag } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** A body proposes a decision to the next. */
export class LamnaForslagCommand extends ArendeKommando<LamnaForslag> {}

@CommandHandler(LamnaForslagCommand)
export class LamnaForslagHandler implements ICommandHandler<LamnaForslagCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: LamnaForslagCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
