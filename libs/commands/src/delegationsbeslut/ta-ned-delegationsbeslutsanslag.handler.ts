import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaNedDelegationsbeslutsanslag } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsbeslutKommando } from './delegationsbeslut-kommando.js';
import { Delegationsbesluten } from './delegationsbesluten.js';

/** Its notice is taken down. */
export class TaNedDelegationsbeslutsanslagCommand extends DelegationsbeslutKommando<TaNedDelegationsbeslutsanslag> {}

@CommandHandler(TaNedDelegationsbeslutsanslagCommand)
export class TaNedDelegationsbeslutsanslagHandler implements ICommandHandler<TaNedDelegationsbeslutsanslagCommand> {
  constructor(private readonly besluten: Delegationsbesluten) {}

  execute(command: TaNedDelegationsbeslutsanslagCommand): Promise<Kvitto> {
    return this.besluten.utfor(command);
  }
}
