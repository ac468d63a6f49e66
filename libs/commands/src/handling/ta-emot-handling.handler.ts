import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { handlingDecider, type TaEmotHandling } from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';
import { handlingStrom } from '../strommar.js';

/**
 * Something reached the authority. `handlingId` must follow from the commandId, best be it: with a new one at
 * every repeat the same handling would be received again.
 */
export class TaEmotHandlingCommand extends Command<Kvitto> {
  constructor(
    readonly message: Meddelande<TaEmotHandling>,
    readonly kontext: Kommandokontext,
  ) {
    super();
  }
}

@CommandHandler(TaEmotHandlingCommand)
export class TaEmotHandlingHandler implements ICommandHandler<TaEmotHandlingCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async execute({ message, kontext }: TaEmotHandlingCommand): Promise<Kvitto> {
    const stream = handlingStrom(message.data.handlingId);
    return this.decideAndAppend.execute({ decider: handlingDecider, stream, message, kontext });
  }
}
