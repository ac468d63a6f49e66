import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AnmalDelegationsbeslut } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsbeslutKommando } from './delegationsbeslut-kommando.js';
import { Delegationsbesluten } from './delegationsbesluten.js';

/** It is reported to the nämnd at a meeting. */
export class AnmalDelegationsbeslutCommand extends DelegationsbeslutKommando<AnmalDelegationsbeslut> {}

@CommandHandler(AnmalDelegationsbeslutCommand)
export class AnmalDelegationsbeslutHandler implements ICommandHandler<AnmalDelegationsbeslutCommand> {
  constructor(private readonly besluten: Delegationsbesluten) {}

  execute(command: AnmalDelegationsbeslutCommand): Promise<Kvitto> {
    return this.besluten.utfor(command);
  }
}
