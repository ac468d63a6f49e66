import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { JusteraProtokoll } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** A set of paragrafer is approved. */
export class JusteraProtokollCommand extends SammantradeKommando<JusteraProtokoll> {}

@CommandHandler(JusteraProtokollCommand)
export class JusteraProtokollHandler implements ICommandHandler<JusteraProtokollCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: JusteraProtokollCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
