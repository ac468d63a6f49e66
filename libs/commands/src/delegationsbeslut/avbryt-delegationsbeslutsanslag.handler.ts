import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AvbrytDelegationsbeslutsanslag } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsbeslutKommando } from './delegationsbeslut-kommando.js';
import { Delegationsbesluten } from './delegationsbesluten.js';

/** Its notice was not up the whole time. */
export class AvbrytDelegationsbeslutsanslagCommand extends DelegationsbeslutKommando<AvbrytDelegationsbeslutsanslag> {}

@CommandHandler(AvbrytDelegationsbeslutsanslagCommand)
export class AvbrytDelegationsbeslutsanslagHandler implements ICommandHandler<AvbrytDelegationsbeslutsanslagCommand> {
  constructor(private readonly besluten: Delegationsbesluten) {}

  execute(command: AvbrytDelegationsbeslutsanslagCommand): Promise<Kvitto> {
    return this.besluten.utfor(command);
  }
}
