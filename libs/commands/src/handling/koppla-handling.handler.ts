import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { KopplaHandling } from '#domain';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';
import { Koppling } from '../slutforande/koppling.js';

/** What came in is registered to an ärende: said in its own stream, and registered there. */
export class KopplaHandlingCommand extends Command<Kvitto> {
  constructor(
    readonly handlingId: string,
    readonly message: Meddelande<KopplaHandling>,
    readonly kontext: Kommandokontext,
    readonly expected?: number,
  ) {
    super();
  }
}

@CommandHandler(KopplaHandlingCommand)
export class KopplaHandlingHandler implements ICommandHandler<KopplaHandlingCommand> {
  constructor(private readonly koppling: Koppling) {}

  async execute(command: KopplaHandlingCommand): Promise<Kvitto> {
    return this.koppling.utfor(command);
  }
}
