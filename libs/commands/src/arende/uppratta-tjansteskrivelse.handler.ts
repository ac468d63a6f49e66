import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { arendeDecider, type UpprattaTjansteskrivelse } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { ArendeKommando } from './arende-kommando.js';

/** The administration wrote its view and its proposal. */
export class UpprattaTjansteskrivelseCommand extends ArendeKommando<UpprattaTjansteskrivelse> {}

@CommandHandler(UpprattaTjansteskrivelseCommand)
export class UpprattaTjansteskrivelseHandler implements ICommandHandler<UpprattaTjansteskrivelseCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ arendeId, ...begaran }: UpprattaTjansteskrivelseCommand): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      ...begaran,
    });
  }
}
