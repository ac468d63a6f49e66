import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { MakuleraDelegationsbeslut } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsbeslutKommando } from './delegationsbeslut-kommando.js';
import { Delegationsbesluten } from './delegationsbesluten.js';

/** It was wrongly registered. */
export class MakuleraDelegationsbeslutCommand extends DelegationsbeslutKommando<MakuleraDelegationsbeslut> {}

@CommandHandler(MakuleraDelegationsbeslutCommand)
export class MakuleraDelegationsbeslutHandler implements ICommandHandler<MakuleraDelegationsbeslutCommand> {
  constructor(private readonly besluten: Delegationsbesluten) {}

  execute(command: MakuleraDelegationsbeslutCommand): Promise<Kvitto> {
    return this.besluten.utfor(command);
  }
}
