import { describe, expect, it } from '@jest/globals';
import { datum, ermsTid, osakerTid } from './datum.js';

describe('when something happened', () => {
  it.each([
    ['2025-04-23', '2025-04-23T00:00:00'],
    ['2025-04-23T09:00Z', '2025-04-23T09:00:00.000Z'],
    ['2025-04-23T09:00:00+02:00', '2025-04-23T07:00:00.000Z'],
  ])('%s is exact to the day', (skedde, tid) => {
    expect(ermsTid(skedde)).toBe(tid);
    expect(osakerTid(skedde)).toBeNull();
  });

  it.each([null, '2024', '2024-03', '2025-04-23/..', '../2024-04-17', '2024-03-07/2024-04-17'])(
    '%p is never made exact: no date, and words that say what is known',
    (skedde) => {
      expect(datum('date', skedde, 'opened')).toBeNull();
      expect(osakerTid(skedde)).toContain(skedde ?? 'inte känt');
    },
  );
});
