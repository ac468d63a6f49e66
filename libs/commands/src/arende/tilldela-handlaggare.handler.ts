import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TilldelaHandlaggare } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Says who works with the ärende. */
export class TilldelaHandlaggareCommand extends ArendeKommando<TilldelaHandlaggare> {}

@CommandHandler(TilldelaHandlaggareCommand)
export class TilldelaHandlaggareHandler implements ICommandHandler<TilldelaHandlaggareCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: TilldelaHandlaggareCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
