import { Command } from '@nestjs/cqrs';
import type { DelegationsbeslutCommand } from '#domain';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';

/** What every command to a decision that has been taken consists of. `expected` is the revision the caller saw. */
export abstract class DelegationsbeslutKommando<C extends DelegationsbeslutCommand> extends Command<Kvitto> {
  constructor(
    readonly beslutId: string,
    readonly message: Meddelande<C>,
    readonly kontext: Kommandokontext,
    readonly expected?: number,
  ) {
    super();
  }
}
