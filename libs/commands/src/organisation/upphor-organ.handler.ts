import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UpphorOrgan } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** A body ceases. */
export class UpphorOrganCommand extends OrganKommando<UpphorOrgan> {}

@CommandHandler(UpphorOrganCommand)
export class UpphorOrganHandler implements ICommandHandler<UpphorOrganCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: UpphorOrganCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
