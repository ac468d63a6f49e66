import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RattaUppgift } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsbeslutKommando } from './delegationsbeslut-kommando.js';
import { Delegationsbesluten } from './delegationsbesluten.js';

/** Something said of it was wrong. */
export class RattaDelegationsbeslutsuppgiftCommand extends DelegationsbeslutKommando<RattaUppgift> {}

@CommandHandler(RattaDelegationsbeslutsuppgiftCommand)
export class RattaDelegationsbeslutsuppgiftHandler implements ICommandHandler<RattaDelegationsbeslutsuppgiftCommand> {
  constructor(private readonly besluten: Delegationsbesluten) {}

  execute(command: RattaDelegationsbeslutsuppgiftCommand): Promise<Kvitto> {
    return this.besluten.utfor(command);
  }
}
