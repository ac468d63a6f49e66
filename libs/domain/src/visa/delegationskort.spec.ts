import { describe, expect, it } from '@jest/globals';

import type { DelegationsbeslutEvent } from '../delegationsbeslut/delegationsbeslut.events.js';
import type { DelegationsordningEvent } from '../delegationsordning/delegationsordning.events.js';
import { beslutsstrom, delegerat, den, handelse, ordningen, ordningsstrom } from '../testing/index.js';
import { beskrivDelegationsbeslut, beskrivDelegationsordning } from './beskriv-delegation.js';
import {
  delegationshistorik,
  delegationskort,
  delegationsordningshistorik,
  delegationsordningskort,
  delegationsrad,
} from './delegationskort.js';

const fattat = den('2026-02-02', handelse('DelegationsbeslutFattat'));
const anmalt = den('2026-03-02', handelse('DelegationsbeslutAnmalt'));
const plats = { revision: 1, position: '7' };

describe('a decision outside a meeting, in words', () => {
  const ord = (event: DelegationsbeslutEvent): string => beskrivDelegationsbeslut(beslutsstrom(event)[0]!);

  it.each([
    [
      handelse('DelegationsbeslutFattat'),
      'Socialsekreterare beslutade på delegation, punkt 3.2, i SN-2026-17: Ekonomiskt bistånd för januari.',
    ],
    [
      handelse('DelegationsbeslutFattat', {
        slag: 'ordforande',
        delegat: 'Ordföranden',
        punkt: null,
        arende: null,
      }),
      'Ordföranden beslutade för att det inte kunde vänta: Ekonomiskt bistånd för januari.',
    ],
    [handelse('DelegationsbeslutAnmalt'), 'Beslutet anmäldes vid SN-2026-03-02 § 12.'],
    [handelse('DelegationsbeslutAnmalt', { paragraf: null }), 'Beslutet anmäldes vid SN-2026-03-02.'],
    [handelse('DelegationsbeslutProtokollfort'), 'Beslutet protokollfördes särskilt: SN delegation 2026:3.'],
    [
      handelse('DelegationsbeslutTillkannagivet'),
      'Beslutet tillkännagavs på kommunens webbplats (anslag 1).',
    ],
    [
      handelse('DelegationsbeslutTillkannagivet', { tavlor: [] }),
      'Beslutet tillkännagavs på anslagstavlan (anslag 1).',
    ],
    [handelse('DelegationsbeslutsanslagNedtaget'), 'Anslag 1 togs ned.'],
    [handelse('DelegationsbeslutsanslagAvbrutet'), 'Anslag 1 avbröts.'],
    [handelse('DelegationsbeslutExpedierat'), 'Beslutet expedierades till Sökanden med post.'],
    [
      handelse('DelegationsbeslutExpedierat', {
        mottagare: [{ typ: 'grupp', grupp: 'Alla', expanderad: null }],
        kanal: null,
      }),
      'Beslutet expedierades till Alla.',
    ],
    [handelse('DelegationsbeslutMakulerat'), 'Beslutet makulerades.'],
  ])('%j: %s', (event, text) => expect(ord(event)).toBe(text));
});

describe('a delegation order, in words', () => {
  const ord = (event: DelegationsordningEvent): string => beskrivDelegationsordning(ordningsstrom(event)[0]!);

  it.each([
    [
      handelse('DelegationsordningFaststalld'),
      'Delegationsordningen Socialnämndens delegationsordning 2026 fastställdes vid SN-2025-12-15 § 141 med 2 punkter.',
    ],
    [
      handelse('DelegationsordningFaststalld', {
        beteckning: null,
        sammantrade: null,
        paragraf: null,
        punkter: [handelse('DelegationspunktTillagd').data],
      }),
      'Delegationsordningen fastställdes med 1 punkt.',
    ],
    [
      handelse('DelegationspunktTillagd', { text: 'Avtal.' }),
      'Punkt 0.1 lades till: Avtal; delegat Ordföranden.',
    ],
    [handelse('DelegationspunktUpphavd'), 'Punkt 1.4 upphävdes.'],
  ])('%j: %s', (event, text) => expect(ord(event)).toBe(text));
});

describe('what is shown of a decision', () => {
  it('is its card, each notice with what became of it', () => {
    const kort = delegationskort(
      delegerat(
        fattat,
        den('2026-02-11', handelse('DelegationsbeslutTillkannagivet')),
        den('2026-03-04', handelse('DelegationsbeslutsanslagNedtaget')),
      ),
      plats,
    );
    expect(kort).toMatchObject({
      id: 'SN-2026-3',
      status: 'fattat',
      anmalt: false,
      anslag: [{ nr: 1, datum: '2026-02-11', nedtaget: { datum: '2026-03-04' }, avbrutet: null }],
      ...plats,
    });
    expect(Object.keys(kort)).not.toContain('nedtagningar');
  });

  it('is its row in the list', () =>
    expect(delegationsrad(delegerat(fattat, anmalt))).toEqual({
      id: 'SN-2026-3',
      namnd: 'SN',
      ar: 2026,
      nr: 3,
      slag: 'delegation',
      arende: 'SN-2026-17',
      punkt: '3.2',
      delegat: 'Socialsekreterare',
      rubrik: 'Ekonomiskt bistånd för januari',
      utfall: 'bifall',
      overklagbart: 'laglighetsprovning',
      datum: '2026-02-02',
      status: 'fattat',
      anmalt: true,
    }));

  it('is its history, corrected and annulled lines marked, by both times', () => {
    const handelser = beslutsstrom(
      fattat,
      anmalt,
      handelse('HandelseMakulerad', { avserHandelse: 1 }),
      den('2026-03-09', handelse('DelegationsbeslutExpedierat')),
    );
    expect(delegationshistorik(handelser)).toMatchObject([
      { revision: 0 },
      { makulerad: 2 },
      {},
      { revision: 3 },
    ]);
    const giltig = Date.parse('2026-03-05T12:00:00Z');
    expect(delegationshistorik(handelser, { giltig }).map((r) => r.revision)).toEqual([0, 1]);
    const vidTidpunkt = Date.parse(handelser[0]!.metadata.registrerad);
    expect(delegationshistorik(handelser, { vidTidpunkt })).toHaveLength(1);
  });
});

describe('what is shown of a delegation order', () => {
  const givna = [
    den('2026-01-01', handelse('DelegationsordningFaststalld')),
    den('2026-03-01', handelse('DelegationspunktUpphavd')),
    handelse('HandelseMakulerad', { avserHandelse: 1 }),
  ] as const;

  it('is the order on a day', () =>
    expect(delegationsordningskort('SN', ordningen(...givna), '2026-03-05', plats)).toMatchObject({
      id: 'SN',
      dag: '2026-03-05',
      punkter: [{ punkt: '3.2' }, { punkt: '1.4' }],
      ...plats,
    }));

  it('is its history, annulled lines marked', () =>
    expect(delegationsordningshistorik(ordningsstrom(...givna))).toMatchObject([
      { revision: 0 },
      { revision: 1, makulerad: 2 },
      { revision: 2 },
    ]));
});
