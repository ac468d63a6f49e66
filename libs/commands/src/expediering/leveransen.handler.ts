import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { leveransDecider, leveransstrom } from '#domain';
import { KLOCKA, type Klocka } from '#platform';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { kravEjAterkallad } from './ej-aterkallad.js';
import { LeveransenCommand } from './expedieringskommando.js';
import { Expedieringslasare } from './expedieringslasare.js';
import { KVITTENSMATARE, type Kvittensmatare } from './kvittensmatare.js';

@CommandHandler(LeveransenCommand)
export class LeveransenHandler implements ICommandHandler<LeveransenCommand> {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly lasare: Expedieringslasare,
    @Inject(KVITTENSMATARE) private readonly kvitterad: Kvittensmatare,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  /** Throws `Okand` where there is no such recipient, and what deciding throws. */
  async execute({ leverans, ...begaran }: LeveransenCommand): Promise<Kvitto> {
    const { expediering, leverans: fore } = await this.lasare.leverans(leverans);
    const decider: typeof leveransDecider = {
      ...leveransDecider,
      decide: (command, l) => {
        if (command.type === 'SandOm') kravEjAterkallad(expediering);
        return leveransDecider.decide(command, l);
      },
    };
    const kvitto = await this.decideAndAppend.execute({
      decider,
      stream: leveransstrom(leverans),
      ...begaran,
    });
    const { type, import: importerad } = begaran.message;
    if (type === 'KvitteraMottagande' && !importerad && fore.kvitterad === null)
      this.kvitterad(leverans, this.klocka.nu());
    return kvitto;
  }
}
