import type { Datum } from '#domain';

/** Something whose last day seems to have passed. Only a hint: what is recorded is decided on the log. */
export type Kandidat =
  | { readonly slag: 'motionsfrist'; readonly arende: string }
  | { readonly slag: 'overklagandetid'; readonly arende: string; readonly beslut: number }
  | { readonly slag: 'delegationstid'; readonly delegationsbeslut: string };

/** Where the clock learns what may be due. One that names too much costs reading, one that names too little, time. */
export interface Forfallna {
  /** Everything whose last day was before a day, and that nothing has been recorded about. */
  forfallna(idag: Datum): Promise<readonly Kandidat[]>;
}

/** Nest token of {@link Forfallna}. */
export const FORFALLNA = Symbol('Forfallna');
