import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UpprattaTjansteskrivelse } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** The administration wrote its view and its proposal. */
export class UpprattaTjansteskrivelseCommand extends ArendeKommando<UpprattaTjansteskrivelse> {}

@CommandHandler(UpprattaTjansteskrivelseCommand)
export class UpprattaTjansteskrivelseHandler implements ICommandHandler<UpprattaTjansteskrivelseCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: UpprattaTjansteskrivelseCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
