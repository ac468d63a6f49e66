import { describe, expect, it } from '@jest/globals';
import {
  expedieringsId,
  expedieringsstrom,
  leveransId,
  leveransstrom,
  nyckelstrom,
  tolkaExpedieringsId,
  tolkaLeveransId,
} from './expediering-id.js';

const KALLOR = [
  'arende-KS-2026-17',
  'sammantrade-KF-2026-03-02',
  'sammantrade-KF-2026-03-02-2',
  'delegationsbeslut-SN-2026-3',
];

describe('The id of an expediering', () => {
  it.each(KALLOR)('names %s and the fact, and that of a delivery the recipient', (strom) => {
    const id = expedieringsId(strom, 12);
    expect(tolkaExpedieringsId(id)).toEqual({ strom, revision: 12 });
    expect(tolkaLeveransId(leveransId(id, 1_000))).toEqual({ expediering: id, nr: 1_000 });
  });

  it.each([
    '',
    'KS-2026-17-12',
    'organisation-KS-3',
    'arende-KS',
    'arende-KS-2026-17-012',
    'arende-ks-1-2',
    '../x-1',
  ])('is not "%s"', (text) => expect(tolkaExpedieringsId(text)).toBeNull());

  it.each(['arende-KS-2026-17-12-0', 'x-1', 'arende-KS-2026-17-12-1234567'])(
    '"%s" names no delivery',
    (text) => expect(tolkaLeveransId(text)).toBeNull(),
  );
});

describe('Protected content', () => {
  it.each(KALLOR)('of what was sent from %s lies under its key', (strom) => {
    const id = expedieringsId(strom, 12);
    expect(nyckelstrom(expedieringsstrom(id))).toBe(strom);
    expect(nyckelstrom(leveransstrom(leveransId(id, 17)))).toBe(strom);
  });

  it.each(['arende-KS-2026-17', 'handling-leverans-1', 'organisation-KS', 'process-expediering-start'])(
    'of %s lies under a key of its own',
    (strom) => expect(nyckelstrom(strom)).toBe(strom),
  );
});
