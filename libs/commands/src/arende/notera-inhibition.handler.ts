import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { NoteraInhibition } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A court stops a decision for the time being. */
export class NoteraInhibitionCommand extends ArendeKommando<NoteraInhibition> {}

@CommandHandler(NoteraInhibitionCommand)
export class NoteraInhibitionHandler implements ICommandHandler<NoteraInhibitionCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: NoteraInhibitionCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
