import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type HavSekretess } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Takes a secrecy mark away. */
export class HavSekretessCommand extends ArendeKommando<HavSekretess> {}

@CommandHandler(HavSekretessCommand)
export class HavSekretessHandler implements ICommandHandler<HavSekretessCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: HavSekretessCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
