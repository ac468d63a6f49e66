import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { NoteraLagaKraft } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A decision holds for good. */
export class NoteraLagaKraftCommand extends ArendeKommando<NoteraLagaKraft> {}

@CommandHandler(NoteraLagaKraftCommand)
export class NoteraLagaKraftHandler implements ICommandHandler<NoteraLagaKraftCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: NoteraLagaKraftCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
