import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TilldelaUppdrag } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** A person gets a role in a body. */
export class TilldelaUppdragCommand extends OrganKommando<TilldelaUppdrag> {}

@CommandHandler(TilldelaUppdragCommand)
export class TilldelaUppdragHandler implements ICommandHandler<TilldelaUppdragCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: TilldelaUppdragCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
