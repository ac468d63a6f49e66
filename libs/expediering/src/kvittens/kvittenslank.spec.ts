import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { lasKvittenstoken, skapaKvittenstoken } from './kvittenslank.js';

const nyckel = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const ny = nyckel(1);
const gammal = nyckel(2);
const lank = { leverans: 'arende-KS-2025-202-12-17', omgang: 2, gallerTill: '2026-04-01T00:00:00.000Z' };
const fore = '2026-03-31T23:59:59.999Z';
const token = skapaKvittenstoken(lank, ny);

describe('the link of acknowledgement', () => {
  it('names the round of the delivery that it was made for', () =>
    expect(lasKvittenstoken(token, [ny], fore)).toStrictEqual({ ok: true, ...lank }));

  it('is the same in every attempt of a round, and another in each round, delivery, time and key', () => {
    expect(skapaKvittenstoken({ ...lank }, nyckel(1))).toBe(token);
    const andra = [
      skapaKvittenstoken({ ...lank, omgang: 3 }, ny),
      skapaKvittenstoken({ ...lank, leverans: 'arende-KS-2025-202-12-1' }, ny),
      skapaKvittenstoken({ ...lank, gallerTill: '2026-04-01T00:00:01.000Z' }, ny),
      skapaKvittenstoken(lank, gammal),
    ];
    expect(new Set([token, ...andra]).size).toBe(5);
  });

  it('tells nobody without a key what it is about', () => {
    expect(Buffer.from(token.split('.')[0]!, 'base64url').toString('latin1')).not.toMatch(
      /KS|2025|202|12|17/,
    );
    expect(token).not.toContain(Buffer.from('arende-KS', 'utf8').toString('base64url').slice(0, 8));
  });

  it('of one kind is none of the other', () => {
    expect(lasKvittenstoken(token, [ny], fore, 'hamtning')).toStrictEqual({ ok: false, fel: 'ogiltig' });
    const hamtning = skapaKvittenstoken(lank, ny, 'hamtning');
    expect(lasKvittenstoken(hamtning, [ny], fore, 'hamtning')).toStrictEqual({ ok: true, ...lank });
  });

  it('can stand in an address as it is, with 128 bits that nobody can make', () => {
    expect(token).toMatch(/^[\w-]+\.[\w-]{22}$/);
    expect(Buffer.from(token.split('.')[1]!, 'base64url')).toHaveLength(16);
  });

  it('holds until its time, and no longer', () => {
    expect(lasKvittenstoken(token, [ny], lank.gallerTill)).toStrictEqual({
      ok: false,
      fel: 'utgangen',
      ...lank,
    });
    expect(lasKvittenstoken(token, [ny], '2027-01-01T00:00:00Z')).toMatchObject({ fel: 'utgangen' });
  });

  it('made with a key before the one in use still holds, and with one taken away does not', () => {
    const aldre = skapaKvittenstoken(lank, gammal);
    expect(lasKvittenstoken(aldre, [ny, gammal], fore)).toMatchObject({ ok: true });
    expect(lasKvittenstoken(aldre, [ny], fore)).toStrictEqual({ ok: false, fel: 'ogiltig' });
    expect(lasKvittenstoken(token, [], fore)).toStrictEqual({ ok: false, fel: 'ogiltig' });
  });

  it('that is out of time tells so only to whoever has a true one', () =>
    expect(lasKvittenstoken(skapaKvittenstoken(lank, gammal), [ny], '2027-01-01T00:00:00Z')).toStrictEqual({
      ok: false,
      fel: 'ogiltig',
    }));

  it('is not true with any sign of it changed, taken away or added', () => {
    const andrade = Array.from(token).flatMap((tecken, n) => [
      token.slice(0, n) + (tecken === 'A' ? 'B' : 'A') + token.slice(n + 1),
      token.slice(0, n) + token.slice(n + 1),
      `${token.slice(0, n)}A${token.slice(n)}`,
    ]);
    for (const andrad of andrade.filter((a) => a !== token))
      expect(lasKvittenstoken(andrad, [ny], fore)).toStrictEqual({ ok: false, fel: 'ogiltig' });
  });

  it.each([
    '',
    '.',
    'a.b',
    `${'a'.repeat(5_000)}.${'a'.repeat(22)}`,
    `${token}\n`,
    ` ${token}`,
    `.${token.split('.')[1]!}`,
  ])('is not %j', (annat) =>
    expect(lasKvittenstoken(annat, [ny], fore)).toStrictEqual({ ok: false, fel: 'ogiltig' }),
  );

  it('is written in one way only', () => {
    const tecken = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const sista = Array.from(tecken, (t) => token.slice(0, -1) + t);
    expect(sista.filter((t) => lasKvittenstoken(t, [ny], fore).ok)).toStrictEqual([token]);
  });

  it('is refused, and never breaks anything, whatever it is', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (annat) => {
        expect(lasKvittenstoken(annat, [ny], fore)).toStrictEqual({ ok: false, fel: 'ogiltig' });
      }),
    ));

  it('is not made of what it could not be read back from, nor with a key that is short', () => {
    expect(() => skapaKvittenstoken({ ...lank, leverans: 'a\n1' }, ny)).toThrow(RangeError);
    expect(() => skapaKvittenstoken({ ...lank, leverans: '' }, ny)).toThrow(RangeError);
    expect(() => skapaKvittenstoken({ ...lank, omgang: 0 }, ny)).toThrow(RangeError);
    expect(() => skapaKvittenstoken({ ...lank, gallerTill: 'snart' }, ny)).toThrow(RangeError);
    expect(() => skapaKvittenstoken(lank, new Uint8Array(16))).toThrow('32 byte');
  });
});
