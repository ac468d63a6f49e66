/** The clock, injected everywhere a time is stamped, so that a test decides what the time is. */
export interface Klocka {
  /** ISO 8601 in UTC with milliseconds: `2026-03-02T09:41:07.123Z`. */
  nu(): string;
}

/** Nest token of {@link Klocka}. */
export const KLOCKA = Symbol('Klocka');

/** Writing a moment out costs more than reading the clock: those who ask within the same millisecond get the same text. */
let senast = { ms: NaN, text: '' };

/** The clock of the machine. */
export const systemKlocka: Klocka = {
  nu: () => {
    const ms = Date.now();
    if (ms !== senast.ms) senast = { ms, text: new Date(ms).toISOString() };
    return senast.text;
  },
};
