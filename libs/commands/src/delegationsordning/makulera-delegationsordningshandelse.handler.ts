import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { MakuleraHandelse } from '#domain';
import type { Kvitto } from '../kommando.js';
import { DelegationsordningKommando } from './delegationsordning-kommando.js';
import { Delegationsordningar } from './delegationsordningar.js';

/** Something said in it was wrongly registered. */
export class MakuleraDelegationsordningshandelseCommand extends DelegationsordningKommando<MakuleraHandelse> {}

@CommandHandler(MakuleraDelegationsordningshandelseCommand)
export class MakuleraDelegationsordningshandelseHandler implements ICommandHandler<MakuleraDelegationsordningshandelseCommand> {
  constructor(private readonly ordningar: Delegationsordningar) {}

  execute(command: MakuleraDelegationsordningshandelseCommand): Promise<Kvitto> {
    return this.ordningar.utfor(command);
  }
}
