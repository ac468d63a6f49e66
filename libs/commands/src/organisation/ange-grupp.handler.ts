import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AngeGrupp } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** What a name for several bodies means. */
export class AngeGruppCommand extends OrganKommando<AngeGrupp> {}

@CommandHandler(AngeGruppCommand)
export class AngeGruppHandler implements ICommandHandler<AngeGruppCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: AngeGruppCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
