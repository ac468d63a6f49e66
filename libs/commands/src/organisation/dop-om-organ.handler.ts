import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DopOmOrgan } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** A body gets another name. */
export class DopOmOrganCommand extends OrganKommando<DopOmOrgan> {}

@CommandHandler(DopOmOrganCommand)
export class DopOmOrganHandler implements ICommandHandler<DopOmOrganCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: DopOmOrganCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
