import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { LaggTillDelegationspunkt } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsordningKommando } from './delegationsordning-kommando.js';
import { Delegationsordningar } from './delegationsordningar.js';

/** A point is added, or gets new words. */
export class LaggTillDelegationspunktCommand extends DelegationsordningKommando<LaggTillDelegationspunkt> {}

@CommandHandler(LaggTillDelegationspunktCommand)
export class LaggTillDelegationspunktHandler implements ICommandHandler<LaggTillDelegationspunktCommand> {
  constructor(private readonly ordningar: Delegationsordningar) {}

  execute(command: LaggTillDelegationspunktCommand): Promise<Kvitto> {
    return this.ordningar.utfor(command);
  }
}
