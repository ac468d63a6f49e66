import { describe, it } from '@jest/globals';

import { givetArende as given, handelse, kommando } from '../testing/index.js';

const fore = { skedde: '2026-01-05' } as const;

describe('what is recorded of a day before the ärende was opened', () => {
  it('is something new: nobody had it then, and it was not closed', () => {
    given(handelse('ArendeOppnat'), handelse('HandlaggareTilldelad'))
      .when(kommando('TilldelaHandlaggare', {}, fore))
      .then(handelse('HandlaggareTilldelad'));
    given(handelse('ArendeOppnat'))
      .when(kommando('AvslutaArende', {}, fore))
      .then(handelse('ArendeAvslutat'));
  });

  it('is no reopening: there was nothing to reopen', () =>
    given(handelse('ArendeOppnat'))
      .when(kommando('AteroppnaArende', {}, fore))
      .thenNothing());
});
