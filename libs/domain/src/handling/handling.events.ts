import type { DomainEvent } from '../shared/handelse.js';
import type { AvvikelseNoterad } from '../arende/arende.events.js';
import type { Fil, Part } from '../arende/arende.types.js';

/** Something reached the authority (TF 2:9); it belongs to no ärende yet. `skedde` is when it came in. */
export type HandlingInkommen = DomainEvent<
  'HandlingInkommen',
  {
    readonly handlingId: string;
    readonly rubrik: string;
    readonly kanal: string | null;
    readonly avsandare: Part | null;
    readonly avsandarensDnr: string | null;
    readonly externVarning: boolean;
    readonly sekretessKanGalla: boolean | null;
    readonly innehall: string | null;
    readonly filer: readonly Fil[];
  }
>;
/** It was registered to an ärende; the ärende's own `HandlingRegistrerad` names this event. */
export type HandlingKopplad = DomainEvent<'HandlingKopplad', { readonly arende: string }>;

export const AVVISNINGSGRUNDER = ['ringaBetydelse', 'halsOrdnad', 'felsand', 'dubblett', 'reklam'] as const;
export type Avvisningsgrund = (typeof AVVISNINGSGRUNDER)[number];

/** It is not registered to any ärende, and why (OSL 5:1). */
export type HandlingAvvisad = DomainEvent<'HandlingAvvisad', { readonly grund: Avvisningsgrund }>;

export type HandlingEvent = HandlingInkommen | HandlingKopplad | HandlingAvvisad;

/** Everything that may stand in `handling-<id>`: a deviation is noted beside what it concerns. */
export type HandlingStromEvent = HandlingEvent | AvvikelseNoterad;
