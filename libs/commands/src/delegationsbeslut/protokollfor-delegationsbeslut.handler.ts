import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProtokollforDelegationsbeslut } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsbeslutKommando } from './delegationsbeslut-kommando.js';
import { Delegationsbesluten } from './delegationsbesluten.js';

/** Minutes of its own are kept, as of what is not reported. */
export class ProtokollforDelegationsbeslutCommand extends DelegationsbeslutKommando<ProtokollforDelegationsbeslut> {}

@CommandHandler(ProtokollforDelegationsbeslutCommand)
export class ProtokollforDelegationsbeslutHandler implements ICommandHandler<ProtokollforDelegationsbeslutCommand> {
  constructor(private readonly besluten: Delegationsbesluten) {}

  execute(command: ProtokollforDelegationsbeslutCommand): Promise<Kvitto> {
    return this.besluten.utfor(command);
  }
}
