import { Command } from '@nestjs/cqrs';
import type { ArendeCommand } from '#domain';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';

/** What every command to an opened ärende consists of. `expected` is the revision the caller saw (If-Match). */
export abstract class ArendeKommando<C extends ArendeCommand> extends Command<Kvitto> {
  constructor(
    readonly arendeId: string,
    readonly message: Meddelande<C>,
    readonly kontext: Kommandokontext,
    readonly expected?: number,
  ) {
    super();
  }
}
