import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { MakuleraHandelse } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Annuls something that was wrongly recorded: it stays readable. */
export class MakuleraHandelseCommand extends ArendeKommando<MakuleraHandelse> {}

@CommandHandler(MakuleraHandelseCommand)
export class MakuleraHandelseHandler implements ICommandHandler<MakuleraHandelseCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: MakuleraHandelseCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
