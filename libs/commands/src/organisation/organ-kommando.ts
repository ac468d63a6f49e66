import { Command } from '@nestjs/cqrs';
import type { OrganisationCommand } from '#domain';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';

/** What every command to a body of the register consists of. `expected` is the revision the caller saw (If-Match). */
export abstract class OrganKommando<C extends OrganisationCommand> extends Command<Kvitto> {
  constructor(
    readonly organ: string,
    readonly message: Meddelande<C>,
    readonly kontext: Kommandokontext,
    readonly expected?: number,
  ) {
    super();
  }
}
