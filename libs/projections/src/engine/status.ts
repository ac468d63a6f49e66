import { comparePositions, type Position } from '#event-store';

/**
 * `bygger` = no version that this release wants is served yet; `aktuell` = served and following the log
 * (see `ikapp` and `efterslapning`); `stoppad` = met an event it cannot take; `vantar` = hindered by
 * something outside the events, tried again by itself.
 */
export type Tillstand = 'bygger' | 'aktuell' | 'stoppad' | 'vantar';

/** Where and why a read model stopped. The event is null when it could not even be decoded. */
export type Stopp = {
  readonly handelse: {
    readonly position: Position;
    readonly strom: string;
    readonly revision: number;
    readonly typ: string;
  } | null;
  /** The last position handled. */
  readonly efter: Position | null;
  readonly orsak: string;
};

/** How far a build beside the live one has come. */
export type ByggStatus = {
  readonly version: number;
  readonly generation: number;
  readonly position: Position | null;
  readonly huvud: Position | null;
  /** 0 to 1, null where positions cannot be counted. */
  readonly andel: number | null;
  readonly handelser: number;
  readonly handelserPerSekund: number;
  readonly stopp: Stopp | null;
};

export type LasmodellStatus = {
  readonly namn: string;
  /** The version that answers; the one wanted where none answers yet; null before the engine has said. */
  readonly version: number | null;
  /** null = no generation answers yet. */
  readonly generation: number | null;
  readonly position: Position | null;
  /** The log's newest event as far as the engine knows. */
  readonly huvud: Position | null;
  /** Events behind the head, null where positions cannot be counted. */
  readonly efterslapning: number | null;
  readonly ikapp: boolean;
  /** When it last took an event (ISO 8601), null = not since the start. */
  readonly senast: string | null;
  readonly tillstand: Tillstand;
  readonly orsak: string | null;
  readonly stopp: Stopp | null;
  readonly bygge: ByggStatus | null;
};

/** Message from the engine to whoever shows, waits and logs. */
export type Report =
  | { readonly slag: 'platser'; readonly platser: readonly (readonly [namn: string, position: Position])[] }
  | {
      readonly slag: 'status';
      readonly modeller: readonly LasmodellStatus[];
      /** The head that stood at start; undefined = not known yet. */
      readonly startHuvud?: Position | null;
    }
  | { readonly slag: 'notis'; readonly niva: 'info' | 'warn' | 'error'; readonly text: string };

const countable = (position: Position | null): number | null => {
  if (position === null) return 0;
  return /^\d{1,15}$/.test(position) ? Number(position) : null;
};

/** Events between two positions where a position is a number; null where it is not. */
export const eventsBetween = (from: Position | null, to: Position | null): number | null => {
  if (comparePositions(from, to) >= 0) return 0;
  const [a, b] = [countable(from), countable(to)];
  return a === null || b === null ? null : b - a;
};

/** Share of the log that is behind a position, 0 to 1. */
export const shareDone = (position: Position | null, head: Position | null): number | null => {
  if (comparePositions(position, head) >= 0) return 1;
  const [a, b] = [countable(position), countable(head)];
  return a === null || b === null ? null : a / b;
};

/** Share of the log that so many events are, 0 to 1: for a build that takes them in another order. */
export const shareOf = (handelser: number, head: Position | null): number | null => {
  const all = eventsBetween(null, head);
  if (all === null) return null;
  return all === 0 ? 1 : Math.min(handelser / all, 1);
};

/** The later of two positions. */
export const laterOf = (a: Position | null, b: Position | null): Position | null =>
  comparePositions(a, b) >= 0 ? a : b;
