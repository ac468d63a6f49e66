import { describe, expect, it } from '@jest/globals';

import { foldSammantrade } from '../sammantrade/sammantrade.fold.js';
import type { SammantradeStromEvent } from '../sammantrade/sammantrade.events.js';
import {
  delegerat,
  den,
  handelse,
  motesstrom,
  provkalender,
  SN_I_MARS,
  type Givet,
} from '../testing/index.js';
import type { DelegationsbeslutStromEvent } from '../delegationsbeslut/delegationsbeslut.events.js';
import { delegationsklocka } from './delegationsklocka.js';

const kalender = provkalender(2026, 2027);
const fattat = den('2026-02-02', handelse('DelegationsbeslutFattat'));
const anmalt = den('2026-03-02', handelse('DelegationsbeslutAnmalt'));
const protokollfort = den('2026-02-09', handelse('DelegationsbeslutProtokollfort'));
const egetAnslag = (dag: string | null, nr = 1) =>
  den(dag, handelse('DelegationsbeslutTillkannagivet', { nr }));
const anslag = (dag: string | null, nr = 1) =>
  den(dag, handelse('JusteringTillkannagiven', { nr, paragrafer: [12] }));

const mote = (...givna: readonly Givet<SammantradeStromEvent>[]) =>
  foldSammantrade(SN_I_MARS, motesstrom(...givna)).sammantrade;
const tid = (
  motet: ReturnType<typeof mote> | null,
  ...givna: readonly Givet<DelegationsbeslutStromEvent>[]
) => delegationsklocka(delegerat(...givna), motet ? [motet] : [], kalender);

const brutet = { lage: 'ejBorjat', avbrutet: true };
/** Runs out that day, without doubt. */
const ut = (sistaDag: string) => ({
  lage: 'loper',
  frist: { tidigast: { sistaDag, regel: 'R-70' }, senast: { sistaDag } },
});

describe('the time for appealing a reported decision', () => {
  it('counts from the notice of justering of the minutes, not from the decision or the meeting', () =>
    expect(tid(mote(anslag('2026-03-10')), fattat, anmalt)).toMatchObject(ut('2026-03-31')));

  it('has not begun before that notice', () => {
    expect(tid(mote(), fattat, anmalt)).toEqual({ lage: 'okand', saknas: 'justeringen' });
    const justerat = den('2026-03-09', handelse('ProtokollJusterat', { paragrafer: [11, 12] }));
    const annanParagraf = den('2026-03-10', handelse('JusteringTillkannagiven', { paragrafer: [11] }));
    const vantar = { lage: 'ejBorjat', avbrutet: false };
    expect(tid(mote(justerat), fattat, anmalt)).toEqual(vantar);
    expect(tid(mote(justerat, annanParagraf), fattat, anmalt)).toEqual(vantar);
  });

  it('counts anew when the notice broke off and went up again', () => {
    const avbrutet = den('2026-03-12', handelse('AnslagAvbrutet'));
    expect(tid(mote(anslag('2026-03-10'), avbrutet), fattat, anmalt)).toEqual(brutet);
    expect(tid(mote(anslag('2026-03-10'), avbrutet, anslag('2026-03-16', 2)), fattat, anmalt)).toMatchObject(
      ut('2026-04-07'),
    );
  });

  it('counts from the last of several boards', () =>
    expect(tid(mote(anslag('2026-03-16'), anslag('2026-03-10', 2)), fattat, anmalt)).toMatchObject(
      ut('2026-04-07'),
    ));

  it('is as inexact as the day of the notice', () => {
    expect(tid(mote(anslag('2026-03-10/2026-03-12')), fattat, anmalt)).toMatchObject({
      lage: 'loper',
      frist: { tidigast: { sistaDag: '2026-03-31' }, senast: { sistaDag: '2026-04-02' } },
    });
    expect(tid(mote(anslag('2026-03-10'), anslag(null, 2)), fattat, anmalt)).toEqual({
      lage: 'okand',
      saknas: 'dagen för anslaget',
    });
  });

  it('is not known without the minutes where it was reported', () => {
    const annat = den('2026-02-20', handelse('DelegationsbeslutAnmalt', { sammantrade: 'SN-2026-02-20' }));
    for (const [motet, anmalan] of [
      [null, anmalt],
      [mote(anslag('2026-03-10')), annat],
    ] as const)
      expect(tid(motet, fattat, anmalan)).toMatchObject({ lage: 'okand' });
    const utanParagraf = handelse('DelegationsbeslutAnmalt', { paragraf: null });
    expect(tid(mote(anslag('2026-03-10')), fattat, den('2026-03-02', utanParagraf))).toEqual({
      lage: 'okand',
      saknas: 'paragrafen där beslutet anmäldes',
    });
  });

  it('is that of the minutes also when it had a notice of its own', () =>
    expect(tid(mote(anslag('2026-03-10')), fattat, egetAnslag('2026-02-10'), anmalt)).toMatchObject(
      ut('2026-03-31'),
    ));
});

describe('the time for appealing an unreported decision', () => {
  it('counts from its own notice', () =>
    expect(tid(null, fattat, protokollfort, egetAnslag('2026-02-11'))).toMatchObject(ut('2026-03-04')));

  it('counts anew when that notice broke off', () => {
    const avbrutet = den('2026-02-20', handelse('DelegationsbeslutsanslagAvbrutet'));
    expect(tid(null, fattat, egetAnslag('2026-02-11'), avbrutet)).toEqual(brutet);
    expect(tid(null, fattat, egetAnslag('2026-02-11'), avbrutet, egetAnslag('2026-02-23', 2))).toMatchObject(
      ut('2026-03-16'),
    );
  });

  it('has not begun before it has been reported, or has a notice of its own', () => {
    expect(tid(null, fattat)).toEqual({ lage: 'ejBorjat', avbrutet: false });
    expect(tid(null, fattat, protokollfort)).toEqual({ lage: 'ejBorjat', avbrutet: false });
  });
});

describe('a decision', () => {
  const overklagbart = (hur: 'forvaltningsbesvar' | 'nej' | null) =>
    den('2026-02-02', handelse('DelegationsbeslutFattat', { overklagbart: hur }));

  it('that may not be appealed has no time for it', () => {
    expect(tid(null, overklagbart('nej'), egetAnslag('2026-02-11'))).toEqual({
      lage: 'ingen',
      varfor: 'ejOverklagbart',
    });
    expect(tid(null, fattat, egetAnslag('2026-02-11'), handelse('DelegationsbeslutMakulerat'))).toEqual({
      lage: 'ingen',
      varfor: 'ejOverklagbart',
    });
  });

  it('by another law has one for each party', () =>
    expect(tid(null, overklagbart('forvaltningsbesvar'), egetAnslag('2026-02-11'))).toEqual({
      lage: 'ingen',
      varfor: 'parternasTid',
    }));

  it('of which nobody has said how it is appealed has none that is known', () =>
    expect(tid(null, overklagbart(null), egetAnslag('2026-02-11'))).toMatchObject({ lage: 'okand' }));
});
