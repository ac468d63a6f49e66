import type { Command } from '@nestjs/cqrs';
import type { Kommandokontext, Kvitto, Meddelande } from '#commands';
import type { Json, OrganisationCommand } from '#domain';
import type { Kroppsklass } from '../http/falt/dekoratorer.js';
import {
  kommandovag,
  type Kommandovag,
  type Parametrar,
  type Uppgifter,
} from '../http/kommando/kommandovag.js';
import type { Gemensamt } from '../http/kommando/skrivning.dto.js';

type Typ = OrganisationCommand['type'];
type CommandAv<T extends Typ> = Extract<OrganisationCommand, { readonly type: T }>;
type Kommandoklass<T extends Typ> = new (
  organ: string,
  message: Meddelande<CommandAv<T>>,
  kontext: Kommandokontext,
  expected?: number,
) => Command<Kvitto>;

/** A command to a body of the register: its type, its class, and what its data is made of. */
export type Organdeklaration<T extends Typ, B extends Gemensamt> = {
  readonly typ: T;
  readonly Kommando: Kommandoklass<T>;
  readonly kropp: Kroppsklass<B>;
  readonly rubrik: string;
  readonly beskrivning: string;
  readonly exempel: Readonly<Record<string, Json>>;
  readonly exempelId?: string;
  readonly data: (uppgifter: Uppgifter<B>, parametrar: Parametrar) => CommandAv<T>['data'];
};

const forstaLiten = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A write to a body. `vag` stands after its code. */
export const organvag = <T extends Typ, B extends Gemensamt>(
  vag: string,
  { typ, Kommando, data, ...resten }: Organdeklaration<T, B>,
  namn: string = forstaLiten(typ),
): Kommandovag =>
  kommandovag<B>({
    ...resten,
    vag: `:id/${vag}`,
    namn,
    ifMatch: true,
    // a message is its type, its data and what every message has: true of each command, but not provable of T
    till: ({ parametrar, uppgifter, gemensamt, kontext, expected }) =>
      new Kommando(
        parametrar.id,
        { ...gemensamt, type: typ, data: data(uppgifter, parametrar) } as unknown as Meddelande<CommandAv<T>>,
        kontext,
        expected,
      ),
  });
