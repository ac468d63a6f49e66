import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AnslaKungorelse } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** The meeting is announced on the anslagstavla. */
export class AnslaKungorelseCommand extends SammantradeKommando<AnslaKungorelse> {}

@CommandHandler(AnslaKungorelseCommand)
export class AnslaKungorelseHandler implements ICommandHandler<AnslaKungorelseCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: AnslaKungorelseCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
