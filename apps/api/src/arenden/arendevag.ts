import type { Command } from '@nestjs/cqrs';
import type { Kommandokontext, Kvitto, Meddelande } from '#commands';
import type { ArendeCommand, Json } from '#domain';
import type { Kroppsklass } from '../http/falt/dekoratorer.js';
import {
  kommandovag,
  type Anrop,
  type Kommandovag,
  type Parametrar,
  type Uppgifter,
} from '../http/kommando/kommandovag.js';
import type { Gemensamt } from '../http/kommando/skrivning.dto.js';

type Typ = ArendeCommand['type'];
type CommandAv<T extends Typ> = Extract<ArendeCommand, { readonly type: T }>;
type Kommandoklass<T extends Typ> = new (
  arendeId: string,
  message: Meddelande<CommandAv<T>>,
  kontext: Kommandokontext,
  expected?: number,
) => Command<Kvitto>;

/** A command over an opened ärende: its type, its class, and what its data is made of. */
export type Arendedeklaration<T extends Typ, B extends Gemensamt> = {
  readonly typ: T;
  readonly Kommando: Kommandoklass<T>;
  readonly kropp: Kroppsklass<B>;
  readonly rubrik: string;
  readonly beskrivning: string;
  readonly exempel: Readonly<Record<string, Json>>;
  readonly exempelId?: string;
  readonly data: (uppgifter: Uppgifter<B>, parametrar: Parametrar) => CommandAv<T>['data'];
};

/** The command over the ärende that the address names. */
export const tillArende = <T extends Typ, B extends Gemensamt>(
  { parametrar, gemensamt, kontext, expected }: Anrop<B>,
  typ: T,
  Kommando: Kommandoklass<T>,
  data: CommandAv<T>['data'],
): Command<Kvitto> =>
  // a message is its type, its data and what every message has: true of each command, but not provable of T
  new Kommando(
    parametrar.id,
    { ...gemensamt, type: typ, data } as unknown as Meddelande<CommandAv<T>>,
    kontext,
    expected,
  );

const forstaLiten = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A write to an opened ärende. `vag` stands after its id. */
export const arendevag = <T extends Typ, B extends Gemensamt>(
  vag: string,
  { typ, Kommando, data, ...resten }: Arendedeklaration<T, B>,
  namn: string = forstaLiten(typ),
): Kommandovag =>
  kommandovag<B>({
    ...resten,
    vag: `:id/${vag}`,
    namn,
    ifMatch: true,
    till: (anrop) => tillArende(anrop, typ, Kommando, data(anrop.uppgifter, anrop.parametrar)),
  });
