import { describe, expect, it } from '@jest/globals';
import { expedieringskatalog } from '../expediering/expediering.katalog.js';
import { leveranskatalog } from '../expediering/leverans.katalog.js';
import type { ExpedieringEvent } from '../expediering/expediering.events.js';
import type { LeveransEvent } from '../expediering/leverans.events.js';
import { handelse } from '../testing/index.js';
import { beskrivExpediering, beskrivLeverans } from './beskriv-expediering.js';

const MENING = /^[A-ZÅÄÖ].+\.$/s;

describe('What happened to an expediering and a delivery', () => {
  it.each(Object.keys(expedieringskatalog) as ExpedieringEvent['type'][])('is a sentence: %s', (type) =>
    expect(beskrivExpediering(handelse(type))).toMatch(MENING),
  );
  it.each(Object.keys(leveranskatalog) as LeveransEvent['type'][])('is a sentence: %s', (type) =>
    expect(beskrivLeverans(handelse(type))).toMatch(MENING),
  );

  it('says what is needed to follow it', () => {
    expect(beskrivLeverans(handelse('LeveransMisslyckad', { omgang: 2 }))).toBe(
      'Nådde inte fram med webhook, försök 1 i omgång 2: Inget svar inom 10 sekunder. Nytt försök 2026-03-02T09:00:26.000Z.',
    );
    expect(
      beskrivExpediering(handelse('ExpedieringPlanerad', { antal: 3, ersatter: 'arende-KS-2026-17-9' })),
    ).toBe('Expedieringen planerades till 3 mottagare i stället för arende-KS-2026-17-9.');
    expect(beskrivLeverans(handelse('MottagandeKvitterat'))).toBe(
      'Mottagandet kvitterades av Berit Berg genom länken.',
    );
  });
});
