import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FattaDelegationsbeslut } from '#domain';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';
import { Delegationsfattande } from './delegationsfattande.js';

/**
 * Somebody decides for a nämnd outside its meetings. `ar` counts only together with `givetNr`, for imported history
 * that brings its own number; otherwise the year follows from `skedde`.
 */
export class FattaDelegationsbeslutCommand extends Command<Kvitto> {
  constructor(
    readonly message: Meddelande<FattaDelegationsbeslut>,
    readonly kontext: Kommandokontext,
  ) {
    super();
  }
}

@CommandHandler(FattaDelegationsbeslutCommand)
export class FattaDelegationsbeslutHandler implements ICommandHandler<FattaDelegationsbeslutCommand> {
  constructor(private readonly fattande: Delegationsfattande) {}

  execute({ message, kontext }: FattaDelegationsbeslutCommand): Promise<Kvitto> {
    return this.fattande.fatta({ message, kontext });
  }
}
