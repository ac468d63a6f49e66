import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  expedieringsprocessDecider,
  kanalstrom,
  sammanfattningsstrom,
  STARTSTROM,
  type ExpedieringsprocessCommand,
} from '#domain';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import type { Kvitto } from '../kommando.js';
import { ExpedieringsprocessenCommand } from './expedieringskommando.js';

const stromFor = ({ type, data }: Pick<ExpedieringsprocessCommand, 'type' | 'data'>): string => {
  if (type === 'StartaExpediering') return STARTSTROM;
  if ('kanal' in data) return kanalstrom(data.kanal);
  return sammanfattningsstrom('organ' in data ? data.organ : null);
};

@CommandHandler(ExpedieringsprocessenCommand)
export class ExpedieringsprocessenHandler implements ICommandHandler<ExpedieringsprocessenCommand> {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  /** Throws what deciding throws. */
  execute({ message, kontext }: ExpedieringsprocessenCommand): Promise<Kvitto> {
    const stream = stromFor(message);
    return this.decideAndAppend.execute({ decider: expedieringsprocessDecider, stream, message, kontext });
  }
}
