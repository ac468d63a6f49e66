import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AngePerson } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** Who a person is. */
export class AngePersonCommand extends OrganKommando<AngePerson> {}

@CommandHandler(AngePersonCommand)
export class AngePersonHandler implements ICommandHandler<AngePersonCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: AngePersonCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
