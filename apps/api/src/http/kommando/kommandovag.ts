import type { Command } from '@nestjs/cqrs';
import type { Kommandokontext, Kvitto, Meddelandeuppgifter } from '#commands';
import type { Json } from '#domain';
import { somJson } from '../falt/kropp.js';
import type { Kroppsklass } from '../falt/dekoratorer.js';
import type { Falttyp } from '../falt/falttyper.js';
import type { Gemensamt } from './skrivning.dto.js';

type MedSkalSomText = { readonly skal: string | null };

/** What a body says beside what every body may say. `skal` is of its own only where it is a list. */
export type Uppgifter<B extends Gemensamt> = Omit<
  B,
  keyof Gemensamt | (B extends MedSkalSomText ? 'skal' : never)
>;

/** The parts of an address that vary; empty where an address has none of the name. */
export type Parametrar = {
  readonly id: string;
  readonly nr: string;
  readonly remissId: string;
  readonly kanal: string;
};

/** What a request came to, once it has been read and found whole. */
export type Anrop<B extends Gemensamt> = {
  readonly parametrar: Parametrar;
  readonly uppgifter: Uppgifter<B>;
  /** What goes into every message: time, import, deviations, why. */
  readonly gemensamt: Meddelandeuppgifter;
  readonly kontext: Kommandokontext;
  readonly expected: number | undefined;
};

/** A parameter of the address, for the check and for the documentation. */
export type Vagparameter = { readonly typ: Falttyp; readonly beskrivning: string; readonly exempel: string };
export type Vagparametrar = Partial<Readonly<Record<keyof Parametrar, Vagparameter>>>;

/** One write of the API: where it is sent, what it says, and which command it becomes. */
export type Kommandovag = {
  /** Under the controller's base, as Nest writes it: `:id/yttranden`. */
  readonly vag: string;
  /** `operationId` of the documentation. */
  readonly namn: string;
  readonly rubrik: string;
  readonly beskrivning: string;
  readonly kropp: Kroppsklass<Gemensamt>;
  readonly exempel: Readonly<Record<string, Json>>;
  /** The id in the address of the example, where it is not the usual one. */
  readonly exempelId?: string;
  /** 201 with the address of what was made; otherwise 200. */
  readonly skapar?: (id: string) => string;
  /** Whether the command can be told which revision it was decided on. */
  readonly ifMatch: boolean;
  readonly kommando: (
    kropp: Gemensamt,
    anrop: Omit<Anrop<Gemensamt>, 'uppgifter' | 'gemensamt'>,
  ) => Command<Kvitto>;
};

/** A write as it is declared; `till` makes the command. */
export type Deklaration<B extends Gemensamt> = Omit<Kommandovag, 'kropp' | 'kommando'> & {
  readonly kropp: Kroppsklass<B>;
  readonly till: (anrop: Anrop<B>) => Command<Kvitto>;
};

const dela = <B extends Gemensamt>(kropp: B): Pick<Anrop<B>, 'uppgifter' | 'gemensamt'> => {
  const { skedde, import: importerad, kalla: _kalla, avvikelser, ...resten } = kropp;
  const { skal, ...utanSkal } = resten as typeof resten & { readonly skal?: unknown };
  const skalet = typeof skal === 'string' ? { skal } : {};
  return {
    uppgifter: somJson(Array.isArray(skal) ? resten : utanSkal) as Uppgifter<B>,
    gemensamt: {
      import: importerad,
      avvikelser: avvikelser.map(({ regel, skal: varfor }) => ({ regel, skal: varfor })),
      ...(skedde !== undefined && { skedde }),
      ...skalet,
    },
  };
};

/** A declared write, its body's type put away: only instances of `kropp` ever come to it. */
export const kommandovag = <B extends Gemensamt>({ till, ...vag }: Deklaration<B>): Kommandovag => ({
  ...vag,
  kommando: (kropp, anrop) => till({ ...anrop, ...dela(kropp as B) }),
});
