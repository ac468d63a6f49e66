import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AtertaYrkande } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A yrkande was withdrawn. */
export class AtertaYrkandeCommand extends ArendeKommando<AtertaYrkande> {}

@CommandHandler(AtertaYrkandeCommand)
export class AtertaYrkandeHandler implements ICommandHandler<AtertaYrkandeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AtertaYrkandeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
