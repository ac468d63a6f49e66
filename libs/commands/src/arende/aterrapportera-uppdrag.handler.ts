import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AterrapporteraUppdrag } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Somebody reports on a task that a decision gave. */
export class AterrapporteraUppdragCommand extends ArendeKommando<AterrapporteraUppdrag> {}

@CommandHandler(AterrapporteraUppdragCommand)
export class AterrapporteraUppdragHandler implements ICommandHandler<AterrapporteraUppdragCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AterrapporteraUppdragCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
