import type { Allvar, Json, Skedde } from '#domain';
import type { Position, StreamName } from '#event-store';

/** An event that is pointed at. */
export type Handelseref = {
  readonly strom: StreamName;
  readonly revision: number;
  readonly id: string;
  readonly typ: string;
  readonly skedde: Skedde;
  readonly registrerad: string;
};

/** How what a rule found wrong was put right, or taken back. */
export type Lakning = {
  /**
   * `annullerad`: it was annulled. `rattad`: a correction or an annulment took the reason away. `registreratSenare`:
   * what was missing had happened but had not been recorded. `skeddeSenare`: what was missing came afterwards.
   */
  readonly hur: 'annullerad' | 'rattad' | 'registreratSenare' | 'skeddeSenare';
  readonly handelse: Handelseref;
};

/** What the rule was shown. */
export type Bevis = {
  /** The event's own fields, without those that are protected in the log. */
  readonly uppgifter: Readonly<Record<string, Json>>;
  /** Other streams that were looked at, and the revision they had come to. */
  readonly sett: readonly { readonly strom: StreamName; readonly revision: number }[];
  /** The events without which the rule would not have said so; none where the reason is that something is missing. */
  readonly avgorande: readonly Handelseref[];
};

/** An event that a rule refuses or warns of. */
export type Fynd = {
  readonly regel: string;
  readonly kalla: string;
  readonly allvar: Allvar;
  readonly utfall: 'neka' | 'varna';
  readonly kod: string;
  readonly text: string;
  readonly handelse: Handelseref & { readonly position: Position; readonly import: boolean };
  /** Whether the log knew enough when the event was recorded, or only knows now (imported history). */
  readonly kant: 'daDetRegistrerades' | 'idag';
  readonly bevis: Bevis;
  /** The deviation that says so already, and whether whoever asked had acknowledged the rule. */
  readonly redanNoterad: {
    readonly revision: number;
    readonly id: string;
    readonly kvitterad: boolean;
  } | null;
  readonly lakt: readonly Lakning[];
};

/** How often a rule could not tell, and what it lacked. */
export type Oavgjort = {
  readonly regel: string;
  readonly antal: number;
  readonly saknas: Readonly<Record<string, number>>;
};

/** What an audit came to beside what it found. */
export type Sammanfattning = {
  readonly handelser: number;
  readonly strommar: number;
  /** Events that some rule speaks of. */
  readonly provade: number;
  readonly fynd: number;
  readonly oavgjort: readonly Oavgjort[];
  /** Where the log ended when the audit began; null for an empty log. */
  readonly till: Position | null;
  /** false: it was interrupted. */
  readonly heltIgenom: boolean;
};
