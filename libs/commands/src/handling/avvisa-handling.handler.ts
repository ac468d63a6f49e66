import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { handlingDecider, type AvvisaHandling } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';
import { handlingStrom } from '../strommar.js';

/** What came in is not registered to any ärende, and why. */
export class AvvisaHandlingCommand extends Command<Kvitto> {
  constructor(
    readonly handlingId: string,
    readonly message: Meddelande<AvvisaHandling>,
    readonly kontext: Kommandokontext,
    readonly expected?: number,
  ) {
    super();
  }
}

@CommandHandler(AvvisaHandlingCommand)
export class AvvisaHandlingHandler implements ICommandHandler<AvvisaHandlingCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ handlingId, ...begaran }: AvvisaHandlingCommand): Promise<Kvitto> {
    const stream = handlingStrom(handlingId);
    return this.decideAndAppend.execute({ decider: handlingDecider, stream, ...begaran });
  }
}
