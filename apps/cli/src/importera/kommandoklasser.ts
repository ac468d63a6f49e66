import type { Command } from '@nestjs/cqrs';
import * as kommandon from '#commands';
import type { Kommandokontext, Kvitto } from '#commands';
import type { JsonObject, Kommandouppgifter } from '#domain';
import { KOMMANDON, type Kommandotyp } from './kommandotabell.js';
import type { Adress } from './rad.js';

/** A command as a line says it: its shape has been tried against the catalogue. */
export type Meddelat = Omit<Kommandouppgifter, 'nu'> & {
  readonly type: Kommandotyp;
  readonly data: JsonObject;
};

type Befintlig = new (id: string, meddelat: Meddelat, kontext: Kommandokontext) => Command<Kvitto>;
type Ny = new (meddelat: Meddelat, kontext: Kommandokontext) => Command<Kvitto>;

/** What a line is addressed to. */
export type Mal = { readonly id: string; readonly slag: Adress['slag'] };

/** Every type has its class under its own name: a missing one is a compile error. What follows on a decision outside a meeting shares one. */
const klassnamn = (typ: Kommandotyp, slag: Mal['slag']): keyof typeof kommandon =>
  slag === KOMMANDON[typ].ellerTill ? 'DelegationsefterspelCommand' : `${typ}Command`;

/** What is not addressed by an id: it does not exist before the command. */
const NYTT: readonly Kommandotyp[] = ['OppnaArende', 'TaEmotHandling', 'FattaDelegationsbeslut'];

/**
 * Makes the command; `id` is that of the ärende, the handling, the meeting or the body, empty for what does not exist
 * yet. What has been tried by the catalogue is what the command takes: true of each, but not provable of all at once.
 */
export const kommandoAv = (
  { id, slag }: Mal,
  meddelat: Meddelat,
  kontext: Kommandokontext,
): Command<Kvitto> => {
  const Klass = (kommandon as Readonly<Record<string, unknown>>)[klassnamn(meddelat.type, slag)];
  return NYTT.includes(meddelat.type)
    ? new (Klass as Ny)(meddelat, kontext)
    : new (Klass as Befintlig)(id, meddelat, kontext);
};
