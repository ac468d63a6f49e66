import { describe, expect, it } from '@jest/globals';
import { provkalender } from '../testing/index.js';
import type { PostAv } from './poster.js';
import { beslutsrad } from './rapporter.js';

const kalender = provkalender(2026, 2026);

/** What a decision of 2 March, approved on the 9th and announced on the 10th, says of its time for laglighetsprövning. */
const overklagasSenast = (delgivningar: PostAv<'beslut'>['delgivningar']) =>
  beslutsrad(
    {
      ...{ slag: 'beslut', nyckel: 'beslut-1', oppen: false, rattas: false, delgivningar },
      ...{ arende: 'SN-2026-1', arendemening: 'Ansökan om särskilt boende', handlaggare: null },
      ...{ nr: 1, organ: 'Socialnämnden', paragraf: '12', datum: '2026-03-02' },
      ...{ beslutssatser: ['Ansökan avslås.'], utfall: 'avslag', slutligt: true },
      ...{ expedierat: null, overklagat: null, overklagandetidUt: null },
      ...{ lagaKraft: null, verkstallt: null, upphavt: null },
    },
    [
      {
        ...{ slag: 'paragraf', nyckel: 'paragraf-12', oppen: false },
        ...{ sammantrade: 'SN-2026-03-02', organ: 'SN', organnamn: 'Socialnämnden' },
        ...{ sammantradesdag: '2026-03-02', sistaDag: '2026-03-02' },
        ...{ nr: 12, rubrik: null, arenden: ['SN-2026-1'], avgor: true },
        justerad: { datum: '2026-03-09' },
        anslag: [{ nr: 1, datum: '2026-03-10', nedtaget: null, avbrutet: null }],
      },
    ],
    { kalender, idag: '2026-03-12' },
  ).overklagasSenast;

describe('how long a decision can be appealed (KL 13:5)', () => {
  it('is three weeks from the notice', () => expect(overklagasSenast([])).toBe('2026-03-31'));

  it('is not told of one that its parties have been served: they have times of their own (KL 13:3)', () =>
    expect(overklagasSenast([{ nr: 1, datum: '2026-03-11' }])).toBeNull());
});
