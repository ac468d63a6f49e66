import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { NoteraOverklagandetidUtgangen } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** The time to appeal has run out. */
export class NoteraOverklagandetidUtgangenCommand extends ArendeKommando<NoteraOverklagandetidUtgangen> {}

@CommandHandler(NoteraOverklagandetidUtgangenCommand)
export class NoteraOverklagandetidUtgangenHandler implements ICommandHandler<NoteraOverklagandetidUtgangenCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: NoteraOverklagandetidUtgangenCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
