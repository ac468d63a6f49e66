import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { VerkstallDelgivning } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A party received the decision. */
export class VerkstallDelgivningCommand extends ArendeKommando<VerkstallDelgivning> {}

@CommandHandler(VerkstallDelgivningCommand)
export class VerkstallDelgivningHandler implements ICommandHandler<VerkstallDelgivningCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: VerkstallDelgivningCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
