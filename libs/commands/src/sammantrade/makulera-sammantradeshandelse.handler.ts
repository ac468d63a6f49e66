import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { MakuleraHandelse } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** An event of the meeting that should not have been registered is annulled. */
export class MakuleraSammantradeshandelseCommand extends SammantradeKommando<MakuleraHandelse> {}

@CommandHandler(MakuleraSammantradeshandelseCommand)
export class MakuleraSammantradeshandelseHandler implements ICommandHandler<MakuleraSammantradeshandelseCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: MakuleraSammantradeshandelseCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
