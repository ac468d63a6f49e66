import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { expedieringDecider, expedieringsstrom, Okand, tolkaExpedieringsId } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { ExpedieringenCommand } from './expedieringskommando.js';

@CommandHandler(ExpedieringenCommand)
export class ExpedieringenHandler implements ICommandHandler<ExpedieringenCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  /** Throws `Okand` for a text that can be no expediering's, and what deciding throws. */
  async execute({ expediering, ...begaran }: ExpedieringenCommand): Promise<Kvitto> {
    if (tolkaExpedieringsId(expediering) === null)
      throw new Okand('EXPEDIERING_OKAND', `Expedieringen ${expediering} finns inte.`);
    const stream = expedieringsstrom(expediering);
    return this.decideAndAppend.execute({ decider: expedieringDecider, stream, ...begaran });
  }
}
