import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PaminnOmRemiss } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Those who have not answered are reminded. */
export class PaminnOmRemissCommand extends ArendeKommando<PaminnOmRemiss> {}

@CommandHandler(PaminnOmRemissCommand)
export class PaminnOmRemissHandler implements ICommandHandler<PaminnOmRemissCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: PaminnOmRemissCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
