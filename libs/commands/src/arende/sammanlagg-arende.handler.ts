import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SammanlaggArende } from '#domain';
import type { Kvitto } from '../kommando.js';
import { Sammanlaggning } from '../slutforande/sammanlaggning.js';
import { ArendeKommando } from './arende-kommando.js';

/** The ärende goes on in another one: said here, and received there. */
export class SammanlaggArendeCommand extends ArendeKommando<SammanlaggArende> {}

@CommandHandler(SammanlaggArendeCommand)
export class SammanlaggArendeHandler implements ICommandHandler<SammanlaggArendeCommand> {
  constructor(private readonly sammanlaggning: Sammanlaggning) {}

  async execute(command: SammanlaggArendeCommand): Promise<Kvitto> {
    return this.sammanlaggning.utfor(command);
  }
}
