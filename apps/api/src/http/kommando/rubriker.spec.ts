import { describe, expect, it } from '@jest/globals';
import { commandIdAv } from './rubriker.js';

const NYCKEL = '018f6f0e-3c1a-7d2b-9e4f-5a6b7c8d9e0f';

describe('Idempotency-Key', () => {
  it.each([NYCKEL, NYCKEL.toUpperCase(), `${NYCKEL.slice(0, 18).toUpperCase()}${NYCKEL.slice(18)}`])(
    '%s is one and the same command, however its letters are written',
    (nyckel) => expect(commandIdAv({ 'idempotency-key': nyckel })).toBe(NYCKEL),
  );

  it('is made up for the one who gave none', () => expect(commandIdAv({})).toMatch(/^[0-9a-f-]{36}$/));

  it.each(['', 'abc', NYCKEL.slice(1), `${NYCKEL}0`])('is refused as %j', (nyckel) =>
    expect(() => commandIdAv({ 'idempotency-key': nyckel })).toThrow('ska vara ett UUID'),
  );
});
