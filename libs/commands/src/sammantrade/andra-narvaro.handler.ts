import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AndraNarvaro } from '#domain';
import type { Kvitto } from '../kommando.js';
import { SammantradeKommando } from './sammantrade-kommando.js';
import { Sammantraden } from './sammantraden.js';

/** Somebody comes or leaves. */
export class AndraNarvaroCommand extends SammantradeKommando<AndraNarvaro> {}

@CommandHandler(AndraNarvaroCommand)
export class AndraNarvaroHandler implements ICommandHandler<AndraNarvaroCommand> {
  constructor(private readonly sammantraden: Sammantraden) {}

  execute(command: AndraNarvaroCommand): Promise<Kvitto> {
    return this.sammantraden.utfor(command);
  }
}
