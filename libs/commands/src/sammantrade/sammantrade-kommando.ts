import { Command } from '@nestjs/cqrs';
import type { SammantradeCommand } from '#domain';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';

/** What every command to a meeting consists of. `expected` is the revision the caller saw (If-Match). */
export abstract class SammantradeKommando<C extends SammantradeCommand> extends Command<Kvitto> {
  constructor(
    readonly sammantradeId: string,
    readonly message: Meddelande<C>,
    readonly kontext: Kommandokontext,
    readonly expected?: number,
  ) {
    super();
  }
}
