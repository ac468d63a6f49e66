import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { leveransDecider, leveransstrom } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { kravEjAterkallad } from './ej-aterkallad.js';
import { LeveransenCommand } from './expedieringskommando.js';
import { Expedieringslasare } from './expedieringslasare.js';

@CommandHandler(LeveransenCommand)
export class LeveransenHandler implements ICommandHandler<LeveransenCommand> {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly lasare: Expedieringslasare,
  ) {}

  /** Throws `Okand` where there is no such recipient, and what deciding throws. */
  async execute({ leverans, ...begaran }: LeveransenCommand): Promise<Kvitto> {
    const { expediering } = await this.lasare.leverans(leverans);
    const decider: typeof leveransDecider = {
      ...leveransDecider,
      decide: (command, l) => {
        if (command.type === 'SandOm') kravEjAterkallad(expediering);
        return leveransDecider.decide(command, l);
      },
    };
    return this.decideAndAppend.execute({ decider, stream: leveransstrom(leverans), ...begaran });
  }
}
