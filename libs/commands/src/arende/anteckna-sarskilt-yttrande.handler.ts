import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AntecknaSarskiltYttrande } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A statement is noted beside the decision. */
export class AntecknaSarskiltYttrandeCommand extends ArendeKommando<AntecknaSarskiltYttrande> {}

@CommandHandler(AntecknaSarskiltYttrandeCommand)
export class AntecknaSarskiltYttrandeHandler implements ICommandHandler<AntecknaSarskiltYttrandeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AntecknaSarskiltYttrandeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
