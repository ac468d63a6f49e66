/** The clock, injected everywhere a time is stamped, so that a test decides what the time is. */
export interface Klocka {
  /** ISO 8601 in UTC with milliseconds: `2026-03-02T09:41:07.123Z`. */
  nu(): string;
}

/** Nest token of {@link Klocka}. */
export const KLOCKA = Symbol('Klocka');

/** The clock of the machine. */
export const systemKlocka: Klocka = { nu: () => new Date().toISOString() };
