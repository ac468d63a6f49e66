import { Command } from '@nestjs/cqrs';
import type {
  ExpedieringCommand,
  ExpedieringsprocessCommand,
  Kommandouppgifter,
  LeveransCommand,
  Leveranskanal,
  Leveranslage,
} from '#domain';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';

/** Something is asked of an expediering, by its id. `expected` is the revision the caller saw (If-Match). */
export class ExpedieringenCommand<C extends ExpedieringCommand = ExpedieringCommand> extends Command<Kvitto> {
  constructor(
    readonly expediering: string,
    readonly message: Meddelande<C>,
    readonly kontext: Kommandokontext,
    readonly expected?: number,
  ) {
    super();
  }
}

/** Something is asked of one recipient's delivery, by its id. */
export class LeveransenCommand<C extends LeveransCommand = LeveransCommand> extends Command<Kvitto> {
  constructor(
    readonly leverans: string,
    readonly message: Meddelande<C>,
    readonly kontext: Kommandokontext,
    readonly expected?: number,
  ) {
    super();
  }
}

/** Somebody has it sent once more. What is left out is where the recipient is reached now. */
export type Omsandning = Meddelande<Kommandouppgifter> & {
  readonly kanal: Leveranskanal | null;
  readonly adress: string | null;
  /** Refused where the delivery is anywhere else; null: wherever it is. */
  readonly bara: Leveranslage | null;
};

/** One recipient's delivery is to be sent again. */
export class SandOmCommand extends Command<Kvitto> {
  constructor(
    readonly leverans: string,
    readonly omsandning: Omsandning,
    readonly kontext: Kommandokontext,
    readonly expected?: number,
  ) {
    super();
  }
}

/** Something is asked of how expediering is run. Which stream it concerns follows from what is asked. */
export class ExpedieringsprocessenCommand<
  C extends ExpedieringsprocessCommand = ExpedieringsprocessCommand,
> extends Command<Kvitto> {
  constructor(
    readonly message: Meddelande<C>,
    readonly kontext: Kommandokontext,
  ) {
    super();
  }
}
