import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RattaUppgift } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsordningKommando } from './delegationsordning-kommando.js';
import { Delegationsordningar } from './delegationsordningar.js';

/** Something said in it was wrong. */
export class RattaDelegationsordningsuppgiftCommand extends DelegationsordningKommando<RattaUppgift> {}

@CommandHandler(RattaDelegationsordningsuppgiftCommand)
export class RattaDelegationsordningsuppgiftHandler implements ICommandHandler<RattaDelegationsordningsuppgiftCommand> {
  constructor(private readonly ordningar: Delegationsordningar) {}

  execute(command: RattaDelegationsordningsuppgiftCommand): Promise<Kvitto> {
    return this.ordningar.utfor(command);
  }
}
