import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ExpedieraDelegationsbeslut } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsbeslutKommando } from './delegationsbeslut-kommando.js';
import { Delegationsbesluten } from './delegationsbesluten.js';

/** It is sent to those it concerns. */
export class ExpedieraDelegationsbeslutCommand extends DelegationsbeslutKommando<ExpedieraDelegationsbeslut> {}

@CommandHandler(ExpedieraDelegationsbeslutCommand)
export class ExpedieraDelegationsbeslutHandler implements ICommandHandler<ExpedieraDelegationsbeslutCommand> {
  constructor(private readonly besluten: Delegationsbesluten) {}

  execute(command: ExpedieraDelegationsbeslutCommand): Promise<Kvitto> {
    return this.besluten.utfor(command);
  }
}
