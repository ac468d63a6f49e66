import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { provaSignatur, signera } from './signatur.js';

const [NY, GAMMAL, ANNAN] = ['n', 'g', 'a'].map((t) => t.repeat(40)) as [string, string, string];
const NU = '2026-03-02T09:00:00.000Z';
const UNIX = Date.parse(NU) / 1000;
const KROPP = '{"id":"å1"}';

const prova = (huvud: string | null, nycklar: readonly string[] = [NY], kropp: string = KROPP, nu = NU) =>
  provaSignatur({ huvud, kropp, nycklar, nu });

describe('a signature', () => {
  it('is the HMAC of the time, a point and the body', () =>
    expect(signera(KROPP, [NY], UNIX)).toBe(
      `t=${UNIX},v1=${createHmac('sha256', NY).update(`${UNIX}.${KROPP}`).digest('hex')}`,
    ));

  it('is accepted by who has the key, from text and from bytes', () => {
    const huvud = signera(KROPP, [NY], UNIX);
    expect(prova(huvud)).toEqual({ giltig: true });
    expect(provaSignatur({ huvud, kropp: Buffer.from(KROPP), nycklar: [NY], nu: NU })).toEqual({
      giltig: true,
    });
  });

  it('is accepted through a change of keys, on whichever side it begins', () => {
    const [bara_gammal, bada, bara_ny] = [[GAMMAL], [NY, GAMMAL], [NY]];
    for (const [sandarens, mottagarens] of [
      [bara_gammal, bara_gammal],
      [bada, bara_gammal],
      [bada, bada],
      [bada, bara_ny],
      [bara_ny, bada],
      [bara_gammal, bada],
    ] as const)
      expect(prova(signera(KROPP, sandarens, UNIX), mottagarens)).toEqual({ giltig: true });
    expect(prova(signera(KROPP, bara_gammal, UNIX), bara_ny)).toEqual({
      giltig: false,
      kod: 'SIGNATUR_OGILTIG',
    });
  });

  it.each([
    ['another key', signera(KROPP, [ANNAN], UNIX)],
    ['another body', signera('{"id":"å2"}', [NY], UNIX)],
    ['another time than it says', signera(KROPP, [NY], UNIX).replace(`t=${UNIX}`, `t=${UNIX + 1}`)],
  ])('is refused with %s', (_, huvud) =>
    expect(prova(huvud)).toEqual({ giltig: false, kod: 'SIGNATUR_OGILTIG' }),
  );

  it('is refused when there is no key to judge it by', () =>
    expect(prova(signera(KROPP, [NY], UNIX), [])).toEqual({ giltig: false, kod: 'SIGNATUR_OGILTIG' }));

  it.each([-301, 301])('is refused %s seconds off', (sekunder) =>
    expect(prova(signera(KROPP, [NY], UNIX + sekunder))).toEqual({
      giltig: false,
      kod: 'SIGNATUR_FOR_GAMMAL',
    }),
  );
  it.each([-300, 300])('is accepted %s seconds off', (sekunder) =>
    expect(prova(signera(KROPP, [NY], UNIX + sekunder))).toEqual({ giltig: true }),
  );

  it.each([
    null,
    '',
    't=1',
    `v1=${'a'.repeat(64)}`,
    `t=x,v1=${'a'.repeat(64)}`,
    't=1,v1=abc',
    `t=1,v0=${'a'.repeat(64)}`,
  ])('is missing in %j', (huvud) => expect(prova(huvud)).toEqual({ giltig: false, kod: 'SIGNATUR_SAKNAS' }));
});
