import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AnmalTillSammantrade } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** The ärende is announced for a meeting. */
export class AnmalTillSammantradeCommand extends ArendeKommando<AnmalTillSammantrade> {}

@CommandHandler(AnmalTillSammantradeCommand)
export class AnmalTillSammantradeHandler implements ICommandHandler<AnmalTillSammantradeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AnmalTillSammantradeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
