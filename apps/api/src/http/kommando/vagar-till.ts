import type { Command } from '@nestjs/cqrs';
import type { Kommandokontext, Kvitto, Meddelande } from '#commands';
import type {
  ArendeCommand,
  DelegationsbeslutCommand,
  DelegationsordningCommand,
  Json,
  OrganisationCommand,
  SammantradeCommand,
} from '#domain';
import type { Kroppsklass } from '../falt/dekoratorer.js';
import { kommandovag, type Anrop, type Kommandovag, type Parametrar, type Uppgifter } from './kommandovag.js';
import type { Gemensamt } from './skrivning.dto.js';

type Nagot =
  | ArendeCommand
  | SammantradeCommand
  | OrganisationCommand
  | DelegationsordningCommand
  | DelegationsbeslutCommand;
type Av<C extends Nagot, T extends C['type']> = Extract<C, { readonly type: T }>;

/** A command over something that the address names by its id. */
export type Kommandoklass<C extends Nagot, T extends C['type']> = new (
  id: string,
  message: Meddelande<Av<C, T>>,
  kontext: Kommandokontext,
  expected?: number,
) => Command<Kvitto>;

/** A write as it is declared: the command's type, its class, and what its data is made of. */
export type Skrivdeklaration<C extends Nagot, T extends C['type'], B extends Gemensamt> = {
  readonly typ: T;
  readonly Kommando: Kommandoklass<C, T>;
  readonly kropp: Kroppsklass<B>;
  readonly rubrik: string;
  readonly beskrivning: string;
  readonly exempel: Readonly<Record<string, Json>>;
  readonly exempelId?: string;
  readonly data: (uppgifter: Uppgifter<B>, parametrar: Parametrar) => Av<C, T>['data'];
};

/** Makes a command over what the address names. */
export const kommandoTill =
  <C extends Nagot>() =>
  <T extends C['type'], B extends Gemensamt>(
    { parametrar, gemensamt, kontext, expected }: Anrop<B>,
    typ: T,
    Kommando: Kommandoklass<C, T>,
    data: Av<C, T>['data'],
  ): Command<Kvitto> =>
    // a message is its type, its data and what every message has: true of each command, but not provable of T
    new Kommando(
      parametrar.id,
      { ...gemensamt, type: typ, data } as unknown as Meddelande<Av<C, T>>,
      kontext,
      expected,
    );

const forstaLiten = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Writes to one kind of thing, as they are declared: `vag` stands after its id, `namn` is the operation's. */
export const vagarTill =
  <C extends Nagot>() =>
  <T extends C['type'], B extends Gemensamt>(
    vag: string,
    { typ, Kommando, data, ...resten }: Skrivdeklaration<C, T, B>,
    namn: string = forstaLiten(typ),
  ): Kommandovag =>
    kommandovag<B>({
      ...resten,
      vag: `:id/${vag}`,
      namn,
      ifMatch: true,
      till: (anrop) => kommandoTill<C>()<T, B>(anrop, typ, Kommando, data(anrop.uppgifter, anrop.parametrar)),
    });
