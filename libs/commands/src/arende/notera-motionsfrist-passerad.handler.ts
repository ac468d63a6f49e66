import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { NoteraMotionsfristPasserad } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** The year of a motion went by. */
export class NoteraMotionsfristPasseradCommand extends ArendeKommando<NoteraMotionsfristPasserad> {}

@CommandHandler(NoteraMotionsfristPasseradCommand)
export class NoteraMotionsfristPasseradHandler implements ICommandHandler<NoteraMotionsfristPasseradCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: NoteraMotionsfristPasseradCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
