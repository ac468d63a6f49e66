import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SlaSammanOrgan } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** A body becomes part of another. */
export class SlaSammanOrganCommand extends OrganKommando<SlaSammanOrgan> {}

@CommandHandler(SlaSammanOrganCommand)
export class SlaSammanOrganHandler implements ICommandHandler<SlaSammanOrganCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: SlaSammanOrganCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
