import { Command } from '@nestjs/cqrs';
import type { DelegationsordningCommand } from '#domain';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';

/** What every command to a delegation order consists of. `expected` is the revision the caller saw (If-Match). */
export abstract class DelegationsordningKommando<
  C extends DelegationsordningCommand,
> extends Command<Kvitto> {
  constructor(
    readonly namnd: string,
    readonly message: Meddelande<C>,
    readonly kontext: Kommandokontext,
    readonly expected?: number,
  ) {
    super();
  }
}
