import { describe, expect, it } from '@jest/globals';

import { beslutsstrom, delegerat, den, handelse, med } from '../testing/index.js';
import {
  delegationsbeslutId,
  delegationsbeslutIdAv,
  delegationsnummerstrom,
  tolkaDelegationsbeslutId,
} from './delegationsbeslut-id.js';
import {
  foldDelegationsbeslut,
  tomtDelegationslage,
  utokaDelegationsbeslut,
} from './delegationsbeslut.fold.js';

const fattat = den('2026-02-02', handelse('DelegationsbeslutFattat'));
const anmalt = den('2026-03-02', handelse('DelegationsbeslutAnmalt'));

describe('a decision outside a meeting', () => {
  const alla = [
    fattat,
    den('2026-02-03', handelse('DelegationsbeslutExpedierat')),
    den('2026-02-09', handelse('DelegationsbeslutProtokollfort')),
    den('2026-02-10', handelse('DelegationsbeslutTillkannagivet')),
    den('2026-02-12', handelse('DelegationsbeslutsanslagAvbrutet')),
    den('2026-03-10', handelse('DelegationsbeslutsanslagNedtaget')),
    anmalt,
    med({ skedde: '2026-03-02', skal: 'så var det' }, handelse('AvvikelseNoterad')),
  ];

  it('is what its facts say', () =>
    expect(delegerat(...alla)).toMatchObject({
      namnd: 'SN',
      nr: 3,
      status: 'fattat',
      datum: '2026-02-02',
      expedieringar: [{ nr: 1, revision: 1, datum: '2026-02-03' }],
      protokollforingar: [{ protokoll: 'SN delegation 2026:3' }],
      anslag: [{ nr: 1, datum: '2026-02-10' }],
      avbrott: [{ anslag: 1 }],
      nedtagningar: [{ anslag: 1 }],
      anmalningar: [{ sammantrade: 'SN-2026-03-02', paragraf: 12 }],
      avvikelser: [{ kod: 'SONDAG', skal: 'så var det' }],
      makulerat: null,
      gallrad: false,
    }));

  it('is the same in whatever order the rest was recorded', () => {
    const [forst, ...resten] = alla;
    const tvartom = delegerat(forst!, ...[...resten].reverse());
    expect(tvartom.anmalningar).toMatchObject([{ sammantrade: 'SN-2026-03-02' }]);
    expect(tvartom.anslag).toMatchObject([{ nr: 1 }]);
  });

  it('does not exist before it was taken, on either axis', () => {
    const handelser = beslutsstrom(fattat, anmalt);
    const dag = (datum: string) => Date.parse(`${datum}T12:00:00Z`);
    expect(foldDelegationsbeslut(handelser, { giltig: dag('2026-02-01') }).beslut).toBeNull();
    expect(foldDelegationsbeslut(handelser, { giltig: dag('2026-03-01') }).beslut?.anmalningar).toEqual([]);
    expect(foldDelegationsbeslut(handelser, { giltig: dag('2026-03-03') }).beslut?.anmalningar).toHaveLength(
      1,
    );
    expect(foldDelegationsbeslut(handelser, { vidTidpunkt: dag('2026-01-01') }).beslut).toBeNull();
    expect(foldDelegationsbeslut([]).beslut).toBeNull();
  });

  it('shows where protected content is gone', () => {
    expect(delegerat({ ...fattat, gallrad: true }).gallrad).toBe(true);
    expect(delegerat(fattat, { ...anmalt, gallrad: true }).gallrad).toBe(true);
  });

  it('is the same event by event as all at once', () => {
    const handelser = beslutsstrom(
      ...alla,
      handelse('UppgiftRattad', { avserHandelse: 0, falt: '/utfall', till: 'avslag' }),
      handelse('HandelseMakulerad', { avserHandelse: 6 }),
    );
    const lage = handelser.reduce(utokaDelegationsbeslut, tomtDelegationslage);
    const { beslut, fakta } = foldDelegationsbeslut(handelser);
    expect(lage).toEqual({ handelser, fakta, beslut });
    expect(beslut).toMatchObject({ utfall: 'avslag', anmalningar: [] });
  });
});

describe('the id of a decision', () => {
  it('is the nämnd, the year and the number', () => {
    expect(delegationsbeslutId({ namnd: 'SN', ar: 2026, nr: 3 })).toBe('SN-2026-3');
    expect(tolkaDelegationsbeslutId('SN-2026-3')).toEqual({ namnd: 'SN', ar: 2026, nr: 3 });
  });

  it.each(['', 'SN-2026', 'SN-2026-0', 'sn-2026-3', 'SN-26-3', 'SN-2026-3-1', 'SN-2026-12345678'])(
    '%j is none',
    (id) => expect(tolkaDelegationsbeslutId(id)).toBeNull(),
  );

  it('tells its stream from others, and from that of the numbers', () => {
    expect(delegationsbeslutIdAv('delegationsbeslut-SN-2026-3')).toBe('SN-2026-3');
    expect(delegationsbeslutIdAv(delegationsnummerstrom('SN', 2026))).toBeNull();
    expect(delegationsbeslutIdAv('arende-SN-2026-3')).toBeNull();
  });
});
