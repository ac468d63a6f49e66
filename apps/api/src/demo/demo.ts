import type { Command } from '@nestjs/cqrs';
import type { ArendeCommand, Kalla, Kommandouppgifter, Skedde } from '#domain';
import type { Kommandokontext, Kvitto, Meddelande } from '#commands';

/**
 * Carries out one command of the demo. Every step has a name, unique in the demo, from which its commandId comes: a
 * demo that was cut short goes on where it stopped when it is run again.
 */
export type Utforare = (
  steg: string,
  kommando: (kontext: Kommandokontext) => Command<Kvitto>,
  kalla?: Kalla,
) => Promise<Kvitto>;

/** What every command carries beside its data. */
export type Uppgifter = Omit<Kommandouppgifter, 'nu'>;

/** History recorded afterwards: rules note and never refuse. */
export const historia = (skedde: Skedde): Uppgifter => ({ skedde, import: true, avvikelser: [] });

/** Something done with the ordinary rules. */
export const vanligt = (skedde: Skedde): Uppgifter => ({ skedde, import: false, avvikelser: [] });

type Arendekommando<C extends ArendeCommand> = new (
  arendeId: string,
  message: Meddelande<C>,
  kontext: Kommandokontext,
) => Command<Kvitto>;

/** One step in an ärende: which command, when it happened, and what it says. */
export type Arendesteg = <C extends ArendeCommand>(
  steg: string,
  Kommando: Arendekommando<C>,
  skedde: Skedde,
  kommando: Pick<C, 'type' | 'data'>,
) => Promise<Kvitto>;

/** Steps in one ärende that share manner (history or ordinary) and evidence. */
export const stegI =
  (utfor: Utforare, arendeId: string, satt: (skedde: Skedde) => Uppgifter, kalla?: Kalla): Arendesteg =>
  (steg, Kommando, skedde, kommando) =>
    utfor(
      steg,
      (kontext) =>
        new Kommando(arendeId, { ...kommando, ...satt(skedde) } as unknown as Meddelande<never>, kontext),
      kalla,
    );
