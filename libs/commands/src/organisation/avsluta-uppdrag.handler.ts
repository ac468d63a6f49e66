import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AvslutaUppdrag } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** A role in a body ends. */
export class AvslutaUppdragCommand extends OrganKommando<AvslutaUppdrag> {}

@CommandHandler(AvslutaUppdragCommand)
export class AvslutaUppdragHandler implements ICommandHandler<AvslutaUppdragCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: AvslutaUppdragCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
