import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AteroppnaArende } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Opens a closed ärende again. */
export class AteroppnaArendeCommand extends ArendeKommando<AteroppnaArende> {}

@CommandHandler(AteroppnaArendeCommand)
export class AteroppnaArendeHandler implements ICommandHandler<AteroppnaArendeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AteroppnaArendeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
