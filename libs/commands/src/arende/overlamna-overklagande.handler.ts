import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { OverlamnaOverklagande } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** An appeal is sent on to the court. */
export class OverlamnaOverklagandeCommand extends ArendeKommando<OverlamnaOverklagande> {}

@CommandHandler(OverlamnaOverklagandeCommand)
export class OverlamnaOverklagandeHandler implements ICommandHandler<OverlamnaOverklagandeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: OverlamnaOverklagandeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
