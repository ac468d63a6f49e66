import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { BestamAntal } from '#domain';
import type { Kvitto } from '../kommando.js';
import { OrganKommando } from './organ-kommando.js';
import { Organregister } from './organregister.js';

/** How many members and ersättare a body is to have is decided. */
export class BestamAntalCommand extends OrganKommando<BestamAntal> {}

@CommandHandler(BestamAntalCommand)
export class BestamAntalHandler implements ICommandHandler<BestamAntalCommand> {
  constructor(private readonly register: Organregister) {}

  execute(command: BestamAntalCommand): Promise<Kvitto> {
    return this.register.utfor(command);
  }
}
