import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TillkannageDelegationsbeslut } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsbeslutKommando } from './delegationsbeslut-kommando.js';
import { Delegationsbesluten } from './delegationsbesluten.js';

/** It gets a notice of its own on the anslagstavla. */
export class TillkannageDelegationsbeslutCommand extends DelegationsbeslutKommando<TillkannageDelegationsbeslut> {}

@CommandHandler(TillkannageDelegationsbeslutCommand)
export class TillkannageDelegationsbeslutHandler implements ICommandHandler<TillkannageDelegationsbeslutCommand> {
  constructor(private readonly besluten: Delegationsbesluten) {}

  execute(command: TillkannageDelegationsbeslutCommand): Promise<Kvitto> {
    return this.besluten.utfor(command);
  }
}
