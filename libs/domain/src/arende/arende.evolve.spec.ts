import { describe, expect, it } from '@jest/globals';

import { den, exempel, handelse, med, strom, type Givet } from '../testing/index.js';
import { fold } from '../tid/fold.js';
import { evolve } from './arende.evolve.js';
import type { ArendeEvent } from './arende.events.js';
import type { Arende } from './arende.state.js';
import { arendekatalog } from './arende.katalog.js';

const oppnat = handelse('ArendeOppnat');
const arende = (...fakta: readonly Givet[]): Arende => fold(strom(oppnat, ...fakta)).arende!;

/** The facts met in the order given, whatever their dates. */
const mott = (...fakta: readonly Givet[]): Arende | null =>
  strom(...fakta).reduce<Arende | null>((a, faktum) => evolve(a, faktum), null);

const TYPER = Object.keys(arendekatalog) as ArendeEvent['type'][];

describe('an opened ärende', () => {
  it('knows what its opening says and nothing else', () => {
    const { oppning: _oppning, overlamnatFran: _fran, ...uppgifter } = exempel.ArendeOppnat;
    const { status, oppnad, ...resten } = arende();
    expect([status, oppnad]).toStrictEqual(['registrerat', '2026-01-07T08:00:00.000Z']);
    expect(resten).toMatchObject(uppgifter);
    const ovrigt = Object.entries(resten).filter(([namn]) => !(namn in uppgifter));
    for (const [namn, varde] of ovrigt.filter(([falt]) => falt !== 'efterspel'))
      expect([namn, Array.isArray(varde) ? varde.length : varde]).toStrictEqual([
        namn,
        Array.isArray(varde) ? 0 : namn === 'instansAvAdress' || namn === 'gallrad' ? false : null,
      ]);
  });

  it('is not opened again', () =>
    expect(mott(oppnat, handelse('ArendeOppnat', { arendemening: 'Något annat' }))).toStrictEqual(
      mott(oppnat),
    ));

  it('is none before its opening', () => expect(mott(handelse('AnteckningGjord'))).toBeNull());
});

describe('every fact', () => {
  it.each(TYPER)('%s is met without a refusal, and leaves plain JSON', (typ) => {
    const efter = mott(oppnat, handelse(typ))!;
    expect(JSON.parse(JSON.stringify(efter))).toStrictEqual(efter);
    const fore = mott(oppnat)!;
    expect(mott(oppnat)).toStrictEqual(fore);
  });

  it.each([
    ['HandlingRegistrerad', 'handlingar'],
    ['HandlingUpprattad', 'handlingar'],
    ['ArendeRemitterat', 'remisser'],
    ['YttrandeInkommet', 'yttranden'],
    ['SamverkanGenomford', 'samverkan'],
    ['TjansteskrivelseUpprattad', 'tjansteskrivelser'],
    ['YrkandeFramstallt', 'yrkanden'],
    ['ArendeBerett', 'beredningar'],
    ['ForslagTillBeslutLamnat', 'forslag'],
    ['ArendeAterremitterat', 'aterremisser'],
    ['PropositionStalld', 'propositioner'],
    ['OmrostningGenomford', 'omrostningar'],
    ['ArendeBordlagt', 'bordlaggningar'],
    ['BeslutFattat', 'beslut'],
    ['ReservationAnmald', 'reservationer'],
    ['BeslutExpedierat', 'expedieringar'],
    ['SekretessMarkerad', 'sekretess'],
    ['AnteckningGjord', 'anteckningar'],
    ['AvvikelseNoterad', 'avvikelser'],
  ] as const)('%s stands among %s with what it says, its day and its revision', (typ, lista) => {
    const { koppladFran: _k, flyttadFran: _f, ...uppgifter } = exempel[typ] as Record<string, unknown>;
    const [post, ...fler] = arende(den('2026-02', handelse(typ)))[lista];
    expect(fler).toHaveLength(0);
    expect(post).toMatchObject({ ...uppgifter, revision: 1, datum: '2026-02' });
  });

  it('the day a motion should have been decided passed once, and the first note of it stands', () =>
    expect(
      arende(
        den('2026-02-24', handelse('MotionsfristPasserad')),
        den('2026-03-24', handelse('MotionsfristPasserad')),
      ).motionsfristPasserad,
    ).toStrictEqual({ datum: '2026-02-24' }));

  it('one mark of secrecy is removed, and the other stands', () =>
    expect(
      arende(
        handelse('SekretessMarkerad'),
        handelse('SekretessMarkerad', { nr: 2 }),
        den('2026-02-24', handelse('SekretessHavd', { nr: 2 })),
      ).sekretess.map((s) => s.havd),
    ).toStrictEqual([null, { datum: '2026-02-24' }]));

  it('lists stand in the order things happened', () =>
    expect(
      arende(
        den('2026-03-01', handelse('BeslutFattat', { nr: 1 })),
        den('2026-02-01', handelse('BeslutFattat', { nr: 2 })),
      ).beslut.map((b) => b.nr),
    ).toStrictEqual([2, 1]));
});

describe('single values', () => {
  it('motion and handläggare are the last', () => {
    const a = arende(
      den('2026-02-02', handelse('HandlaggareTilldelad', { handlaggare: 'b', enhet: null })),
      den('2026-02-01', handelse('HandlaggareTilldelad', { handlaggare: 'a', enhet: 'x' })),
      handelse('MotionVackt', { paragraf: '1' }),
      handelse('MotionVackt', { paragraf: '2' }),
    );
    expect(a).toMatchObject({ handlaggare: 'b', enhet: null, motion: { paragraf: '2', revision: 4 } });
  });

  it('a handling knows its direction', () => {
    const [inkommen, upprattad] = arende(
      handelse('HandlingRegistrerad'),
      handelse('HandlingUpprattad', { nr: 2 }),
    ).handlingar;
    expect(inkommen).toMatchObject({
      riktning: 'inkommen',
      upprattadAv: null,
      mottagare: [],
      flyttadTill: null,
    });
    expect(upprattad).toMatchObject({
      riktning: 'upprattad',
      avsandare: null,
      avsandarensDnr: null,
      kanal: null,
    });
  });

  it('an opinion without remiss says so', () => {
    const [med1, utan] = arende(
      handelse('YttrandeInkommet', { remissId: '1' }),
      handelse('YttrandeInkommet', { nr: 2 }),
    ).yttranden;
    expect([med1?.utanRemiss, utan?.utanRemiss]).toStrictEqual([false, true]);
  });

  it('an announced meeting keeps its own day apart from the day it was announced', () =>
    expect(arende(den('2026-02', handelse('ArendeAnmaltTillSammantrade'))).anmalningar).toStrictEqual([
      { organ: 'Kommunstyrelsen', datum: '2026-04-13', typ: 'beslut', anmald: '2026-02', revision: 1 },
    ]));

  it('a deviation keeps the reason it was acknowledged with', () => {
    expect(arende(med({ skal: 'Bråttom' }, handelse('AvvikelseNoterad'))).avvikelser[0]?.skal).toBe(
      'Bråttom',
    );
    expect(arende(handelse('AvvikelseNoterad')).avvikelser[0]?.skal).toBeNull();
  });
});

describe('relations', () => {
  it('tell what they rest on', () => {
    const kalla = { handling: 'protokoll', citat: 'med anledning av en motion' };
    expect(
      arende(
        med({ skedde: null, kalla }, handelse('ArendeRelaterat', { beskrivning: 'KF § 100' })),
        handelse('ArendeRelaterat', { tillDnr: 'KS-2022-1' }),
      ).relationer,
    ).toMatchObject([
      { typ: 'föranlett av motion', till: 'KS-2022-1', kalla: null },
      { typ: 'föranlett av motion', till: null, beskrivning: 'KF § 100', kalla, datum: null, revision: 1 },
    ]);
  });

  it('tell where an ärende goes on, and what came into it', () => {
    expect(arende(handelse('ArendeSammanlagt'))).toMatchObject({
      ersattAv: 'KS-2026-3',
      relationer: [{ typ: 'sammanlagt med', till: 'KS-2026-3' }],
    });
    expect(arende(handelse('SammanlaggningMottagen'))).toMatchObject({
      ersattAv: null,
      relationer: [{ typ: 'sammanlagt från', till: 'KS-2026-9' }],
    });
    expect(arende(handelse('ArendeOverlamnatTillNamnd')).ersattAv).toBe('SN');
  });
});

describe('where the ärende is (instans)', () => {
  const berett = (organ: string) => handelse('ArendeBerett', { organ });
  const forslag = (till: string | null) => handelse('ForslagTillBeslutLamnat', { organ: 'KSAU', till });
  const aterremiss = (till: string | null) => handelse('ArendeAterremitterat', { organ: 'KF', till });

  it.each<[string, readonly Givet[], string | null]>([
    ['nobody has said', [handelse('HandlaggareTilldelad')], null],
    ['with the body that treated it last', [berett('SN'), berett('KSAU')], 'KSAU'],
    ['with the body that decided', [handelse('BeslutFattat', { organ: 'KS' })], 'KS'],
    ['with the body that put it off', [handelse('ArendeBordlagt', { organ: 'KS' })], 'KS'],
    ['with the receiver of the förslag', [berett('SN'), forslag('KF')], 'KF'],
    ['with the receiver of the återremiss', [forslag('KF'), aterremiss('KS')], 'KS'],
    [
      'with the receiver still, when another body has treated it since',
      [aterremiss('KS'), berett('SN')],
      'KS',
    ],
    [
      'with the receiver still, when the matter is decided',
      [forslag('KF'), handelse('BeslutFattat', { organ: 'KS' })],
      'KF',
    ],
    ['unknown when the last förslag does not say to whom', [berett('SN'), forslag(null)], null],
    ['unknown when the last återremiss does not say to whom', [forslag('KF'), aterremiss(null)], null],
  ])('%s', (_vad, fakta, instans) => expect(arende(...fakta).instans).toBe(instans));
});

describe('a beslut carries what came of it', () => {
  const beslut = (nr: number) => handelse('BeslutFattat', { nr });
  const expedierat = (nr: number) => handelse('BeslutExpedierat', { avser: { slag: 'beslut', nr } });

  it('nothing, as far as is known', () =>
    expect(arende(beslut(1)).beslut[0]).toMatchObject({
      justerat: null,
      anslaget: null,
      expedierat: null,
      overklagandetidUt: null,
      lagaKraft: null,
      verkstallt: null,
    }));

  it('when it was sent out, and only that beslut', () =>
    expect(
      arende(beslut(1), beslut(2), den('2026-03', expedierat(2))).beslut.map((b) => b.expedierat),
    ).toStrictEqual([null, { datum: '2026-03' }]));

  it('that it was sent out, though nobody knows when', () =>
    expect(arende(beslut(1), den(null, expedierat(1))).beslut[0]?.expedierat).toStrictEqual({ datum: null }));

  it('when it was first sent out', () =>
    expect(
      arende(beslut(1), den('2026-03-02', expedierat(1)), den('2026-02-28', expedierat(1))).beslut[0]
        ?.expedierat,
    ).toStrictEqual({ datum: '2026-02-28' }));

  it('also when the dates put the expediering before it', () =>
    expect(
      arende(den('2026-02-20', beslut(1)), den('2026-02-18', expedierat(1)), den('2026-02-19', expedierat(1)))
        .beslut[0]?.expedierat,
    ).toStrictEqual({ datum: '2026-02-18' }));

  it('not that something else of the same number was sent out, or something unsaid', () => {
    const annat = handelse('BeslutExpedierat', { avser: { slag: 'aterremiss', nr: 1 } });
    const osagt = handelse('BeslutExpedierat', { avser: null });
    expect(arende(beslut(1), annat, osagt).beslut[0]?.expedierat).toBeNull();
    expect(
      arende(den('2026-01-01', annat), den('2026-01-01', osagt), beslut(1)).beslut[0]?.expedierat,
    ).toBeNull();
  });
});

describe('a fact about something its date puts it before', () => {
  const tidigt = (fakta: ArendeEvent) => den('2026-01-01', fakta);

  it.each([
    ['HandlingRegistrerad', 'HandlingFlyttad', 'handlingar', { flyttadTill: 'KS-2026-18' }],
    ['HandlingUpprattad', 'HandlingFlyttad', 'handlingar', { flyttadTill: 'KS-2026-18' }],
    ['SekretessMarkerad', 'SekretessHavd', 'sekretess', { havd: { datum: '2026-01-01' } }],
    ['YrkandeFramstallt', 'YrkandeAtertaget', 'yrkanden', { atertaget: { datum: '2026-01-01' } }],
  ] as const)('%s met after %s takes it all the same', (forst, sedan, lista, svar) => {
    const a = arende(handelse(forst), tidigt(handelse(sedan)));
    expect(a[lista]).toMatchObject([svar]);
    expect(a.losa).toStrictEqual([]);
    const iOrdning = arende(handelse(forst), handelse(sedan))[lista];
    expect(iOrdning).toHaveLength(1);
  });

  it.each(['HandlingFlyttad', 'SekretessHavd', 'YrkandeAtertaget'] as const)(
    '%s about what never comes waits, and changes nothing',
    (typ) => {
      const a = arende(
        handelse(typ, { nr: 9 }),
        handelse('HandlingRegistrerad'),
        handelse('SekretessMarkerad'),
        handelse('YrkandeFramstallt'),
      );
      expect(a.losa).toMatchObject([{ type: typ }]);
      expect(a.handlingar[0]?.flyttadTill).toBeNull();
      expect(a.sekretess[0]?.havd).toBeNull();
      expect(a.yrkanden[0]?.atertaget).toBeNull();
    },
  );

  it('several that wait find each its own', () => {
    const a = arende(
      handelse('YrkandeFramstallt', { nr: 1 }),
      handelse('YrkandeFramstallt', { nr: 2 }),
      tidigt(handelse('YrkandeAtertaget', { nr: 2 })),
      tidigt(handelse('SekretessHavd', { nr: 1 })),
      handelse('SekretessMarkerad'),
    );
    expect(a.yrkanden.map((y) => y.atertaget)).toStrictEqual([null, { datum: '2026-01-01' }]);
    expect(a.sekretess[0]?.havd).toStrictEqual({ datum: '2026-01-01' });
    expect(a.losa).toStrictEqual([]);
  });

  it('only the one it names is touched', () => {
    const a = arende(
      handelse('HandlingRegistrerad', { nr: 1 }),
      handelse('HandlingRegistrerad', { nr: 2 }),
      handelse('HandlingFlyttad', { nr: 2 }),
    );
    expect(a.handlingar.map((h) => h.flyttadTill)).toStrictEqual([null, 'KS-2026-18']);
  });
});
