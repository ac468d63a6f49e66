import type { Beslutsslag } from '../arende/arende.types.js';
import type { DomainEvent } from '../shared/handelse.js';
import type { Expedieringsslag, FastMottagare, Utdragshanvisning } from './leverans.types.js';

/*
 * What is owed when a decision is expedierat: stream `expediering-<id>`, opened by a process from the fact in the
 * decision's own stream.
 */

/** Everyone who is to be told stands in the `MottagareFaststallda` that follow in the same append. */
export type ExpedieringPlanerad = DomainEvent<
  'ExpedieringPlanerad',
  {
    /** The fact that it was expedierat: its stream, revision and id. */
    readonly kalla: { readonly strom: string; readonly revision: number; readonly handelse: string };
    readonly slag: Expedieringsslag;
    /** The body that decided, as it was named, and its code where the register knows it. */
    readonly organ: string | null;
    readonly organkod: string | null;
    readonly arende: string | null;
    readonly beslut: { readonly slag: Beslutsslag; readonly nr: number } | null;
    readonly sammantrade: string | null;
    readonly paragraf: string | null;
    /** The expediering whose place this takes, because the decision was corrected. */
    readonly ersatter: string | null;
    readonly antal: number;
    readonly utdrag: Utdragshanvisning | null;
  }
>;

/** Some of those who are to be told, `fran` on: a thousand would not fit in one event. */
export type MottagareFaststallda = DomainEvent<
  'MottagareFaststallda',
  { readonly fran: number; readonly mottagare: readonly FastMottagare[] }
>;

/** Nobody more is to be told. Why is `metadata.skal`. What has been delivered stays delivered. */
export type ExpedieringAterkallad = DomainEvent<'ExpedieringAterkallad', Record<never, never>>;

/** Everything that may stand in `expediering-<id>`. */
export type ExpedieringEvent = ExpedieringPlanerad | MottagareFaststallda | ExpedieringAterkallad;
