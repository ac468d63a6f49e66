import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { leveransDecider, leveransstrom, RuleViolation } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
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
    if (begaran.message.type === 'SandOm' && expediering.aterkallad !== null)
      throw new RuleViolation(
        'EXPEDIERINGEN_ATERKALLAD',
        'Expedieringen är återkallad. Gör en ny om mottagaren ändå ska ha beslutet.',
      );
    const stream = leveransstrom(leverans);
    return this.decideAndAppend.execute({ decider: leveransDecider, stream, ...begaran });
  }
}
