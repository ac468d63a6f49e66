import type { DataAv } from '../arende/arende.events.js';

/** What a bordläggning and an återremiss have in common, and more where one of them has it. */
export type Uppskov = Partial<DataAv<'ArendeAterremitterat'>>;

/** So many of those present asked for it. */
export const minoritet = (begardAvAntal: number | null, narvarande: number | null): Uppskov => ({
  grund: 'minoritet',
  begardAvAntal,
  narvarande,
});

/** So many voted for it and against. */
export const majoritet = (ja: number, nej: number): Uppskov => ({
  grund: 'majoritet',
  roster: { for: ja, mot: nej, avstar: null },
});
