import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AngeAnsvarsomrade } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** What a body answers for. */
export class AngeAnsvarsomradeCommand extends OrganKommando<AngeAnsvarsomrade> {}

@CommandHandler(AngeAnsvarsomradeCommand)
export class AngeAnsvarsomradeHandler implements ICommandHandler<AngeAnsvarsomradeCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: AngeAnsvarsomradeCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
