import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaNedAnslag } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** A notice is taken down. */
export class TaNedAnslagCommand extends SammantradeKommando<TaNedAnslag> {}

@CommandHandler(TaNedAnslagCommand)
export class TaNedAnslagHandler implements ICommandHandler<TaNedAnslagCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: TaNedAnslagCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
