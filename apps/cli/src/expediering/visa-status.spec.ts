import { describe, expect, it } from '@jest/globals';
import { stilFor } from '../terminal/stil.js';
import { visaStatus, type Expedieringsstatus } from './visa-status.js';

const summor = { mottagare: 3, vantar: 1, levererade: 1, uppgivna: 1, aterkallade: 0, obekraftade: 1 };
const tid = '2026-03-02T08:00:00.000Z';
const oversikt = { ...summor, start: tid, oplanerade: 0, aldstVantande: tid };
const tom: Expedieringsstatus = {
  oversikt: { ...oversikt, perOrgan: [{ ...summor, organ: 'KS', aldstVantande: tid }] },
  ...{ kanaler: [], atgarder: [], leveranser: [], efter: false },
};
const visad = (status: Partial<Expedieringsstatus>): string =>
  visaStatus({ ...tom, ...status }, 200, stilFor({ write: () => undefined }, {})).join('\n');

describe('how expediering stands', () => {
  it('is told as sums, per body and in all, with times as a clock in Sweden shows them', () => {
    const text = visad({});
    expect(text).toContain('Det som registrerats från och med 2026-03-02 09:00 skickas.');
    expect(text).toMatch(/^KS +3 +1 +1 +1 +0 +1 +2026-03-02 09:00$/m);
    expect(text).toMatch(/^alla +3 +1 +1 +1 +0 +1 +2026-03-02 09:00$/m);
    expect(text).not.toContain('Att ta vid');
  });

  it('warns of what hinders it: nobody has begun, a channel is paused, the read model is behind', () => {
    const text = visad({
      oversikt: { ...tom.oversikt, start: null, oplanerade: 2, aldstVantande: null },
      kanaler: [
        { kanal: 'epost', pausad: tid, skal: 'Servern byts', vantar: 1 },
        { kanal: 'fil', pausad: null, skal: null, vantar: 0 },
      ],
      efter: true,
    });
    expect(text).toContain('inget skickas');
    expect(text).toContain('2 beslut väntar på att planeras.');
    expect(text).toContain(
      'Kanalen epost är pausad sedan 2026-03-02 09:00: Servern byts. 1 leverans väntar.',
    );
    expect(text).not.toContain('Kanalen fil');
    expect(text).toContain('inte läst hela loggen');
    expect(text).toMatch(/^alla .* –$/m);
  });

  it('says what somebody has to deal with, and why', () => {
    const gemensamt = {
      expediering: 'e',
      nr: 1,
      avsandare: 'KS',
      arende: null,
      organ: null,
      sedan: tid,
    } as const;
    const text = visad({
      atgarder: [
        { ...gemensamt, id: 'e-1', slag: 'uppgiven', namn: 'Socialnämnden', kanal: 'epost', felkod: 'NEKAD' },
        { ...gemensamt, id: 'e-2', slag: 'obekraftad', namn: 'Barnnämnden', kanal: 'fil', felkod: null },
      ],
    });
    expect(text).toMatch(/^e-1 +2026-03-02 09:00 +Socialnämnden +gavs upp \(NEKAD\)$/m);
    expect(text).toMatch(/^e-2 +2026-03-02 09:00 +Barnnämnden +ingen har kvitterat$/m);
  });
});
