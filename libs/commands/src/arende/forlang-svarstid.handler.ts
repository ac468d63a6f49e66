import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ForlangSvarstid } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Those asked get longer to answer. */
export class ForlangSvarstidCommand extends ArendeKommando<ForlangSvarstid> {}

@CommandHandler(ForlangSvarstidCommand)
export class ForlangSvarstidHandler implements ICommandHandler<ForlangSvarstidCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: ForlangSvarstidCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
