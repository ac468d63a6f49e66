import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ORGANKOD } from '../arende/organ.js';
import {
  sammantradeId,
  sammantradeIdAv,
  sammantradesstrom,
  tolkaSammantradeId,
  visaSammantrade,
} from './sammantrade-id.js';

const KF = { organ: 'KF', datum: '2026-03-02', nr: 1 };
const dag = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const mote = fc.record({
  organ: fc.stringMatching(/^[A-Z][A-Z0-9]{0,9}$/),
  datum: dag,
  nr: fc.integer({ min: 1, max: 99 }),
});

describe('the id of a meeting', () => {
  it('is the body and the day, and a number from the second meeting of that day', () => {
    expect(sammantradeId(KF)).toBe('KF-2026-03-02');
    expect(sammantradeId({ ...KF, nr: 2 })).toBe('KF-2026-03-02-2');
  });

  it('is read back, whatever the body, day and number', () => {
    fc.assert(fc.property(mote, (m) => expect(tolkaSammantradeId(sammantradeId(m))).toEqual(m)));
  });

  it.each([
    '',
    'KF',
    'KF-2026-03',
    'KF-2026-02-29',
    'KF-2026-03-02-1',
    'KF-2026-03-02-0',
    'KF-2026-03-02-02',
    'KF-2026-03-02-100',
    'kf-2026-03-02',
    'KÅ-2026-03-02',
    'KF 2026-03-02',
    'KF-2026-03-02 ',
    '1F-2026-03-02',
    'ABCDEFGHIJK-2026-03-02',
  ])('%p is none', (text) => expect(tolkaSammantradeId(text)).toBeNull());

  it('is shown as people write it', () => {
    expect(visaSammantrade(KF)).toBe('KF 2026-03-02');
    expect(visaSammantrade({ ...KF, nr: 3 })).toBe('KF 2026-03-02 (3)');
  });
});

describe('the stream of a meeting', () => {
  it('tells which meeting it holds', () => {
    expect(sammantradesstrom('KSAU-2025-04-23')).toBe('sammantrade-KSAU-2025-04-23');
    expect(sammantradeIdAv('sammantrade-KSAU-2025-04-23')).toBe('KSAU-2025-04-23');
  });

  it('is no other', () => {
    expect(sammantradeIdAv('arende-KF-2026-1')).toBeNull();
    expect(sammantradeIdAv('x-sammantrade-KF-2026-03-02')).toBeNull();
  });

  it('has a body in upper-case ASCII', () => {
    for (const kod of ['KF', 'KSAU', 'N2', 'K']) expect(kod).toMatch(ORGANKOD);
    for (const kod of ['', 'kf', '2K', 'SÖN', 'K-S', 'ABCDEFGHIJK']) expect(kod).not.toMatch(ORGANKOD);
  });
});
