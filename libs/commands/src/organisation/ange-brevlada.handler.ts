import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AngeBrevlada } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** Where messages to a body go. */
export class AngeBrevladaCommand extends OrganKommando<AngeBrevlada> {}

@CommandHandler(AngeBrevladaCommand)
export class AngeBrevladaHandler implements ICommandHandler<AngeBrevladaCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: AngeBrevladaCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
