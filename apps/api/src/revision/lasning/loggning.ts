import type { Lasning } from '#domain';

/** Metadata key of a route: how its reading is logged. */
export const LOGGAS = 'arendelogg:loggas';

/** What a reading was about, by the answer, where the address does not name it. */
export type Avser = (svar: unknown) => Partial<Omit<Lasning, 'vy'>>;

/** How the reading of a route is logged. */
export type Loggning = {
  readonly vy: string;
  readonly nar: 'alltid' | 'vidSekretess';
  /** Whether the handler has answered when it is logged: then what was not found, or not allowed, was not read. */
  readonly ordning: 'fore' | 'efter';
  readonly avser?: Avser;
};
