import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AngeExpedieringsregel } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** How what is sent to a body is followed up. */
export class AngeExpedieringsregelCommand extends OrganKommando<AngeExpedieringsregel> {}

@CommandHandler(AngeExpedieringsregelCommand)
export class AngeExpedieringsregelHandler implements ICommandHandler<AngeExpedieringsregelCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: AngeExpedieringsregelCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
