import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { OppnaArende } from '#domain';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';
import { Oppningar } from '../oppning/oppningar.js';

/**
 * Opens an ärende. `ar` counts only together with `givetLopnr`, for imported history that brings its own number;
 * otherwise the year follows from `skedde`.
 */
export class OppnaArendeCommand extends Command<Kvitto> {
  constructor(
    readonly message: Meddelande<OppnaArende>,
    readonly kontext: Kommandokontext,
  ) {
    super();
  }
}

@CommandHandler(OppnaArendeCommand)
export class OppnaArendeHandler implements ICommandHandler<OppnaArendeCommand> {
  constructor(private readonly oppningar: Oppningar) {}

  async execute({ message, kontext }: OppnaArendeCommand): Promise<Kvitto> {
    return this.oppningar.oppna({ message, kontext });
  }
}
