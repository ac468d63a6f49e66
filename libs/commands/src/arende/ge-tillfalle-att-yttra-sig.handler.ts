import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { GeTillfalleAttYttraSig } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** Someone is given the chance to comment. */
export class GeTillfalleAttYttraSigCommand extends ArendeKommando<GeTillfalleAttYttraSig> {}

@CommandHandler(GeTillfalleAttYttraSigCommand)
export class GeTillfalleAttYttraSigHandler implements ICommandHandler<GeTillfalleAttYttraSigCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: GeTillfalleAttYttraSigCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
