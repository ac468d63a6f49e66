import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EfterspelCommand } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsbeslutKommando } from './delegationsbeslut-kommando.js';
import { Delegationsbesluten } from './delegationsbesluten.js';

/** Something followed on it: it was served, appealed, judged, carried out or annulled, or its time ran out. */
export class DelegationsefterspelCommand extends DelegationsbeslutKommando<EfterspelCommand> {}

@CommandHandler(DelegationsefterspelCommand)
export class DelegationsefterspelHandler implements ICommandHandler<DelegationsefterspelCommand> {
  constructor(private readonly besluten: Delegationsbesluten) {}

  execute(command: DelegationsefterspelCommand): Promise<Kvitto> {
    return this.besluten.utfor(command);
  }
}
