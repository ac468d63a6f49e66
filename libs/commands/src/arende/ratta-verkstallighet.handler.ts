import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RattaVerkstallighet } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** What was carried out of an annulled decision is undone. */
export class RattaVerkstallighetCommand extends ArendeKommando<RattaVerkstallighet> {}

@CommandHandler(RattaVerkstallighetCommand)
export class RattaVerkstallighetHandler implements ICommandHandler<RattaVerkstallighetCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: RattaVerkstallighetCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
