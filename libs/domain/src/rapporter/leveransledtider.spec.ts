import { describe, expect, it } from '@jest/globals';
import { leveransledtider, type Leveranstid } from './leveransledtider.js';

const tid = (levererad: string | null, kvitterad: string | null = null, kvittens = true): Leveranstid => ({
  ...{ organ: 'Kommunstyrelsen', expedierad: '2026-03-02T09:00:00.000Z', kvittens },
  levererad: levererad && `2026-03-02T${levererad}:00.000Z`,
  kvitterad: kvitterad && `2026-03-02T${kvitterad}:00.000Z`,
});

describe('how long what was sent took', () => {
  it('is told in hours: until it arrived, and from then until it was acknowledged', () =>
    expect(leveransledtider([tid('09:30', '11:30'), tid('10:00', '10:15'), tid('12:00')])).toEqual([
      {
        ...{ organ: 'Kommunstyrelsen', steg: 'kvittens', enhet: 'timmar', antal: 2, median: 0.25, p95: 2 },
        obekraftade: expect.closeTo(1 / 3),
      },
      {
        ...{ organ: 'Kommunstyrelsen', steg: 'leverans', enhet: 'timmar', antal: 3, median: 1, p95: 3 },
        obekraftade: null,
      },
    ]));

  it('says nothing of what nobody knows: what has not arrived, and what nobody has acknowledged', () => {
    expect(leveransledtider([tid(null)])).toEqual([]);
    expect(leveransledtider([tid('10:00')])[0]).toEqual({
      ...{ organ: 'Kommunstyrelsen', steg: 'kvittens', enhet: 'timmar' },
      ...{ antal: 0, median: null, p95: null, obekraftade: 1 },
    });
  });

  it('asks only those who have to acknowledge, whoever else did', () =>
    expect(leveransledtider([tid('10:00', '10:30', false)]).map(({ steg }) => steg)).toEqual(['leverans']));

  it('is told of each body by itself', () =>
    expect(
      leveransledtider([tid('10:00'), { ...tid('11:00'), organ: 'Barnnämnden' }]).map(({ organ, median }) => [
        organ,
        median,
      ]),
    ).toEqual([
      ['Barnnämnden', null],
      ['Barnnämnden', 2],
      ['Kommunstyrelsen', null],
      ['Kommunstyrelsen', 1],
    ]));
});
