import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { UtfardaKallelse } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** The members are summoned, and told what will be dealt with. */
export class UtfardaKallelseCommand extends SammantradeKommando<UtfardaKallelse> {}

@CommandHandler(UtfardaKallelseCommand)
export class UtfardaKallelseHandler implements ICommandHandler<UtfardaKallelseCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: UtfardaKallelseCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
