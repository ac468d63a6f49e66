import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FaststallDelegationsordning } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsordningKommando } from './delegationsordning-kommando.js';
import { Delegationsordningar } from './delegationsordningar.js';

/** A nämnd adopts a delegation order. */
export class FaststallDelegationsordningCommand extends DelegationsordningKommando<FaststallDelegationsordning> {}

@CommandHandler(FaststallDelegationsordningCommand)
export class FaststallDelegationsordningHandler implements ICommandHandler<FaststallDelegationsordningCommand> {
  constructor(private readonly ordningar: Delegationsordningar) {}

  execute(command: FaststallDelegationsordningCommand): Promise<Kvitto> {
    return this.ordningar.utfor(command);
  }
}
