import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { InrattaOrgan } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** A body is founded. */
export class InrattaOrganCommand extends OrganKommando<InrattaOrgan> {}

@CommandHandler(InrattaOrganCommand)
export class InrattaOrganHandler implements ICommandHandler<InrattaOrganCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: InrattaOrganCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
