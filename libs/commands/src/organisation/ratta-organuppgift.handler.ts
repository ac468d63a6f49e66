import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RattaUppgift } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** What an earlier event of a body says is corrected; the event stays as it was written. */
export class RattaOrganuppgiftCommand extends OrganKommando<RattaUppgift> {}

@CommandHandler(RattaOrganuppgiftCommand)
export class RattaOrganuppgiftHandler implements ICommandHandler<RattaOrganuppgiftCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: RattaOrganuppgiftCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
