import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { MakuleraHandelse } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsbeslutKommando } from './delegationsbeslut-kommando.js';
import { Delegationsbesluten } from './delegationsbesluten.js';

/** Something said of it was wrongly registered. */
export class MakuleraDelegationsbeslutshandelseCommand extends DelegationsbeslutKommando<MakuleraHandelse> {}

@CommandHandler(MakuleraDelegationsbeslutshandelseCommand)
export class MakuleraDelegationsbeslutshandelseHandler implements ICommandHandler<MakuleraDelegationsbeslutshandelseCommand> {
  constructor(private readonly besluten: Delegationsbesluten) {}

  execute(command: MakuleraDelegationsbeslutshandelseCommand): Promise<Kvitto> {
    return this.besluten.utfor(command);
  }
}
