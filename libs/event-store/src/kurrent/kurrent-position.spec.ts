import { describe, expect, it } from '@jest/globals';
import { comparePositions, isPosition } from '../position.js';
import { isAfter, isPlace, parsePosition, positionText } from './kurrent-position.js';

describe('a position in KurrentDB', () => {
  it.each([
    [{ commit: 4096n, prepare: 4096n }, '4096-4096'],
    [{ commit: 4200n, prepare: 4096n }, '4200-4096'],
    [{ commit: 4096n, prepare: 0n }, '4096-0'],
    [{ commit: 9007199254740993n, prepare: 9007199254740993n }, '9007199254740993-9007199254740993'],
  ])('%j is %s, and back', (place, text) => {
    expect(positionText(place)).toBe(text);
    expect(parsePosition(text)).toEqual(place);
    expect(isPosition(text)).toBe(true);
  });

  it('compares as the log is ordered', () => {
    const events = [99n, 100n, 4096n, 10_000n];
    const places = events.flatMap((at) => [
      { commit: at, prepare: 0n }, // a checkpoint before the event
      { commit: at, prepare: at },
    ]);
    for (const [i, a] of places.entries())
      for (const [j, b] of places.entries()) {
        expect(Math.sign(comparePositions(positionText(a), positionText(b)))).toBe(Math.sign(i - j));
        expect(isAfter(a, b)).toBe(i > j);
      }
  });

  it('knows the number by which the server says that there is none', () => {
    const none = 18446744073709551615n;
    expect(isPlace({ commit: none, prepare: none })).toBe(false);
  });
});
