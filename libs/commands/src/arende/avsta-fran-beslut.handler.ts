import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AvstaFranBeslut } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Members take no part in deciding (KL 4:25). */
export class AvstaFranBeslutCommand extends ArendeKommando<AvstaFranBeslut> {}

@CommandHandler(AvstaFranBeslutCommand)
export class AvstaFranBeslutHandler implements ICommandHandler<AvstaFranBeslutCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: AvstaFranBeslutCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
