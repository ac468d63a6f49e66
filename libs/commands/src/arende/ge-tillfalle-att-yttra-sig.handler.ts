import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type GeTillfalleAttYttraSig } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** Someone is given the chance to comment. */
export class GeTillfalleAttYttraSigCommand extends ArendeKommando<GeTillfalleAttYttraSig> {}

@CommandHandler(GeTillfalleAttYttraSigCommand)
export class GeTillfalleAttYttraSigHandler implements ICommandHandler<GeTillfalleAttYttraSigCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: GeTillfalleAttYttraSigCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
