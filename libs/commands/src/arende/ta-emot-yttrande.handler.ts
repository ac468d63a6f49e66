import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { TaEmotYttrande } from '#domain';
import type { Kvitto } from '../kommando.js';
import { ArendeKommando } from './arende-kommando.js';
import { Arenden } from './arenden.js';

/** A yttrande came in, asked for or not. */
export class TaEmotYttrandeCommand extends ArendeKommando<TaEmotYttrande> {}

@CommandHandler(TaEmotYttrandeCommand)
export class TaEmotYttrandeHandler implements ICommandHandler<TaEmotYttrandeCommand> {
  constructor(private readonly arenden: Arenden) {}

  async execute(command: TaEmotYttrandeCommand): Promise<Kvitto> {
    return this.arenden.utfor(command);
  }
}
