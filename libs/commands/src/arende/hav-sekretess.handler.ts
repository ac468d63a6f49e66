import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { HavSekretess } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Takes a secrecy mark away. */
export class HavSekretessCommand extends ArendeKommando<HavSekretess> {}

@CommandHandler(HavSekretessCommand)
export class HavSekretessHandler implements ICommandHandler<HavSekretessCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: HavSekretessCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
