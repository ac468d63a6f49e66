import type { Command } from '@nestjs/cqrs';
import * as Kommandon from '#commands';
import type { Kommandokontext, Kvitto } from '#commands';
import type { ArendeCommand, Kommandouppgifter, SammantradeCommand } from '#domain';
import { kommando, moteskommando, oppna } from '#domain/testing';
import { meddelande } from '#testing';
import type { Order } from './varld.js';

/** What an order has beside its data; `nu` is the clock's. */
export type Uppgifter = Pick<Kommandouppgifter, 'nu'> & Partial<Kommandouppgifter>;

type Kommandoklass = new (id: string, message: never, kontext: Kommandokontext) => Command<Kvitto>;

type Arendeordrar = Exclude<ArendeCommand['type'], 'TaEmotSammanlaggning'>;

const klassen = (namn: string): Kommandoklass => {
  const klass = (Kommandon as unknown as Readonly<Record<string, Kommandoklass | undefined>>)[namn];
  if (!klass) throw new Error(`${namn} finns inte bland kommandona.`);
  return klass;
};

/** As a clerk would put it: TilldelaParagraf becomes "tilldela paragraf". */
const iOrd = (typ: string): string => typ.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

const varde = (namn: string, v: unknown): string =>
  namn === 'narvarande' && Array.isArray(v) ? `${v.length} närvarande` : `${namn} ${JSON.stringify(v)}`;

const beskriv = (data: object, { nu, skedde, import: importerad, avvikelser = [] }: Uppgifter): string =>
  [
    ...Object.entries(data).map(([namn, v]) => varde(namn, v)),
    ...(skedde === undefined || skedde === nu ? [] : [`som skedde ${skedde ?? 'okänd dag'}`]),
    ...(importerad === true ? ['som import'] : []),
    ...(avvikelser.length > 0 ? [`trots ${avvikelser.length} regler`] : []),
  ].join(', ');

/** Something is asked of an ärende. */
export const arendeorder = <T extends Arendeordrar>(
  typ: T,
  id: string,
  data: Partial<Extract<ArendeCommand, { readonly type: T }>['data']>,
  uppgifter: Uppgifter,
): Order => {
  const Klass = klassen(`${typ}Command`);
  const message = meddelande(kommando(typ, data as never, uppgifter) as Kommandouppgifter);
  return {
    text: `${iOrd(typ)} i ${id} ${beskriv(data, uppgifter)}`.trim(),
    kropp: JSON.stringify([id, message]),
    kommando: (kontext) => new Klass(id, message as never, kontext),
  };
};

const MOTESKLASS: Readonly<Record<string, string>> = {
  RattaUppgift: 'RattaSammantradesuppgift',
  MakuleraHandelse: 'MakuleraSammantradeshandelse',
};

/** Something is asked of a meeting. */
export const motesorder = <T extends SammantradeCommand['type']>(
  typ: T,
  id: string,
  data: Partial<Extract<SammantradeCommand, { readonly type: T }>['data']>,
  uppgifter: Uppgifter,
): Order => {
  const Klass = klassen(`${MOTESKLASS[typ] ?? typ}Command`);
  const message = meddelande(moteskommando(typ, data as never, uppgifter) as Kommandouppgifter);
  return {
    text: `${iOrd(typ)} vid ${id} ${beskriv(data, uppgifter)}`.trim(),
    kropp: JSON.stringify([id, message]),
    kommando: (kontext) => new Klass(id, message as never, kontext),
  };
};

/** An ärende is opened. */
export const oppningsorder = (data: Parameters<typeof oppna>[0] & object, uppgifter: Uppgifter): Order => {
  const message = meddelande(oppna(data, uppgifter));
  return {
    text: `öppna ärende: ${beskriv(data, uppgifter)}`,
    kropp: JSON.stringify(message),
    kommando: (kontext) => new Kommandon.OppnaArendeCommand(message, kontext),
  };
};
