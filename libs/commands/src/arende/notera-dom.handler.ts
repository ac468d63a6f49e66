import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { NoteraDom } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A court has judged. */
export class NoteraDomCommand extends ArendeKommando<NoteraDom> {}

@CommandHandler(NoteraDomCommand)
export class NoteraDomHandler implements ICommandHandler<NoteraDomCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: NoteraDomCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
