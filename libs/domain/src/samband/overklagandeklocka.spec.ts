import { describe, expect, it } from '@jest/globals';

import { anslagetUppe, avslutat, den, handelse, justerat, mote, provkalender } from '../testing/index.js';
import { overklagandeklocka } from './overklagandeklocka.js';

const kalender = provkalender(2025, 2027);
const klocka = (givna: Parameters<typeof mote>[0], paragraf: number | null = 12) =>
  overklagandeklocka({ sammantrade: mote(givna), paragraf }, kalender);
const loper = (sistaDag: string) => ({
  lage: 'loper',
  frist: { tidigast: { sistaDag }, senast: { sistaDag } },
});

describe('the clock of a decision taken at a meeting (KL 13:5)', () => {
  it('counts three weeks from the notice', () =>
    expect(klocka(anslagetUppe)).toMatchObject({ ...loper('2026-03-31'), anslagen: '2026-03-10' }));

  it('has not begun while the approval is not announced', () =>
    expect(klocka(justerat)).toStrictEqual({ lage: 'ejBorjat', avbrutet: false }));

  it('cannot be told without the approval or the paragraf', () => {
    expect(klocka(avslutat)).toStrictEqual({ lage: 'okand', saknas: 'justeringen' });
    expect(klocka(anslagetUppe, null)).toStrictEqual({ lage: 'okand', saknas: 'paragrafen' });
  });

  it('stops with a notice that is broken, and begins anew with the next', () => {
    const avbrutet = [...anslagetUppe, den('2026-03-15', handelse('AnslagAvbrutet', { anslag: 1 }))];
    expect(klocka(avbrutet)).toStrictEqual({ lage: 'ejBorjat', avbrutet: true });
    const igen = [...avbrutet, den('2026-03-17', handelse('JusteringTillkannagiven', { nr: 2 }))];
    expect(klocka(igen)).toMatchObject(loper('2026-04-07'));
  });

  it('does not run by a notice that came down before its last day was over', () => {
    const nedtaget = (dag: string) => [...anslagetUppe, den(dag, handelse('AnslagNedtaget'))];
    expect(klocka(nedtaget('2026-03-31'))).toStrictEqual({ lage: 'ejBorjat', avbrutet: true });
    expect(klocka(nedtaget('2026-04-01'))).toMatchObject(loper('2026-03-31'));
    expect(klocka([...anslagetUppe, den(null, handelse('AnslagNedtaget'))])).toMatchObject({ lage: 'okand' });
  });

  it('counts from the last board of a gemensam nämnd', () =>
    expect(
      klocka([
        ...anslagetUppe,
        den('2026-03-13', handelse('JusteringTillkannagiven', { nr: 2, tavlor: ['grannkommunen'] })),
      ]),
    ).toMatchObject(loper('2026-04-07')));

  it('is open at both ends where the day of the notice is', () =>
    expect(klocka([...justerat, den('2026-03', handelse('JusteringTillkannagiven'))])).toMatchObject({
      lage: 'loper',
      frist: { tidigast: { sistaDag: '2026-03-23' }, senast: { sistaDag: '2026-04-21' } },
    }));

  it('cannot be counted from no day at all, or beyond the calendar', () => {
    expect(klocka([...justerat, den(null, handelse('JusteringTillkannagiven'))])).toMatchObject({
      lage: 'okand',
    });
    expect(
      overklagandeklocka({ sammantrade: mote(anslagetUppe), paragraf: 12 }, provkalender(2020, 2021)),
    ).toMatchObject({ lage: 'okand' });
  });
});
