import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { OverlamnaArende } from '#domain';
import type { Kvitto } from '../kommando.js';
import { Overlamning } from '../slutforande/overlamning.js';
import { ArendeKommando } from './arende-kommando.js';

/** The ärende goes to another nämnd: said here, opened in its serie, and related both ways. `oppning` in the message is not looked at: it is the id of the command. */
export class OverlamnaArendeCommand extends ArendeKommando<OverlamnaArende> {}

@CommandHandler(OverlamnaArendeCommand)
export class OverlamnaArendeHandler implements ICommandHandler<OverlamnaArendeCommand> {
  constructor(private readonly overlamning: Overlamning) {}

  async execute(command: OverlamnaArendeCommand): Promise<Kvitto> {
    return this.overlamning.utfor(command);
  }
}
