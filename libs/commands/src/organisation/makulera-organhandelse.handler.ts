import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { MakuleraHandelse } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** An event of a body that should not have been registered is annulled. */
export class MakuleraOrganhandelseCommand extends OrganKommando<MakuleraHandelse> {}

@CommandHandler(MakuleraOrganhandelseCommand)
export class MakuleraOrganhandelseHandler implements ICommandHandler<MakuleraOrganhandelseCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: MakuleraOrganhandelseCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
