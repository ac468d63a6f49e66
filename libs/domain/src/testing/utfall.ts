import { expect } from '@jest/globals';

import type { Delegationsfakta } from '../delegationsbeslut/delegationsbeslut.fakta.js';
import type {
  DelegationsbeslutEvent,
  Delegationsbeslutsdata,
} from '../delegationsbeslut/delegationsbeslut.events.js';
import type { Arende } from '../arende/arende.state.js';
import type { Skedde } from '../shared/edtf.js';
import { handelse } from './fakta.js';

/* Rules asked directly, and what they answer. */

export const tillatet = { svar: 'tillat' };
export const nekat = (kod: string, text: RegExp): unknown => ({
  svar: 'neka',
  kod,
  text: expect.stringMatching(text) as unknown,
});
export const varnat = (kod: string, text: RegExp): unknown => ({
  svar: 'varna',
  kod,
  text: expect.stringMatching(text) as unknown,
});
/** What is missing, in words that contain these. */
export const oavgjort = (vad: string): unknown => ({
  svar: 'kanEjAvgora',
  saknas: [expect.stringContaining(vad) as unknown],
});

type Resten = { readonly skedde?: Skedde; readonly import?: boolean; readonly arende?: Arende | null };

/** What a rule is told of a fact of a decision outside a meeting, on 2 February where nothing else is said. */
export const delegationsfakta = <T extends DelegationsbeslutEvent['type']>(
  typ: T,
  data: Partial<Delegationsbeslutsdata<T>>,
  delegation: Partial<Delegationsfakta>,
  { skedde = '2026-02-02', import: importerad = false, arende = null }: Resten = {},
): never =>
  ({
    handelse: { ...handelse(typ, data as never), skedde, skal: null, import: importerad },
    arende,
    handling: null,
    delegation: { beslut: null, ordning: null, sammantraden: null, ...delegation },
  }) as never;
