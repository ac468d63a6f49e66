import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { VerkstallBeslut } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A decision is carried out. */
export class VerkstallBeslutCommand extends ArendeKommando<VerkstallBeslut> {}

@CommandHandler(VerkstallBeslutCommand)
export class VerkstallBeslutHandler implements ICommandHandler<VerkstallBeslutCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: VerkstallBeslutCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
