import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type TilldelaHandlaggare } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Says who works with the ärende. */
export class TilldelaHandlaggareCommand extends ArendeKommando<TilldelaHandlaggare> {}

@CommandHandler(TilldelaHandlaggareCommand)
export class TilldelaHandlaggareHandler implements ICommandHandler<TilldelaHandlaggareCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: TilldelaHandlaggareCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
