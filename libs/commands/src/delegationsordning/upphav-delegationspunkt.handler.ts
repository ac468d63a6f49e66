import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UpphavDelegationspunkt } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsordningKommando } from './delegationsordning-kommando.js';
import { Delegationsordningar } from './delegationsordningar.js';

/** A point no longer holds. */
export class UpphavDelegationspunktCommand extends DelegationsordningKommando<UpphavDelegationspunkt> {}

@CommandHandler(UpphavDelegationspunktCommand)
export class UpphavDelegationspunktHandler implements ICommandHandler<UpphavDelegationspunktCommand> {
  constructor(private readonly ordningar: Delegationsordningar) {}

  execute(command: UpphavDelegationspunktCommand): Promise<Kvitto> {
    return this.ordningar.utfor(command);
  }
}
