import { describe, expect, it } from '@jest/globals';

import type { SammantradeStromEvent } from '../../sammantrade/sammantrade.events.js';
import { fold } from '../../tid/fold.js';
import {
  anslagetUppe,
  delegerat,
  den,
  handelse,
  med,
  mote,
  oppnat,
  strom,
  type Givet,
} from '../../testing/index.js';
import {
  utdragAvArende,
  utdragAvDelegationsbeslut,
  utdragAvParagraf,
  type Avsett,
  type Protokollsutdrag,
  type Utdragskunskap,
} from './protokollsutdrag.js';

const kunskap: Utdragskunskap = {
  diarienummer: (id) => `dnr ${id}`,
  personnamn: (id) => ({ 'p-ek': 'Eva Ek', 'p-berg': 'Bo Berg', 'p-sund': 'Siv Sund' })[id] ?? null,
  organnamn: (kod) => (kod === 'SN' ? 'Socialnämnden' : null),
};

const oppning = den('2026-01-10', handelse('ArendeOppnat'));
const beslut = den('2026-03-02', handelse('BeslutFattat', { paragraf: '12' }));
const arendet = (...givna: readonly Givet[]) => fold(strom(oppning, ...givna)).arende!;
const utdraget = (
  givna: readonly Givet[],
  motet: ReturnType<typeof mote> | null = null,
  avser: Avsett | null = null,
): Protokollsutdrag => utdragAvArende(arendet(...givna), avser, motet, kunskap)!;
const paragraf = (nr: number, arenden: readonly string[]) => handelse('ParagrafTilldelad', { nr, arenden });
const rubriker = ({ underlag }: Protokollsutdrag) => underlag.map((u) => u.rubrik);

describe('the extract of a decision in an ärende', () => {
  it('tells what was decided, where and when, in the order of the decision', () =>
    expect(
      utdraget([
        den('2026-03-02', handelse('BeslutFattat', { paragraf: '12', beslutssatser: ['Först', 'Sedan'] })),
      ]),
    ).toMatchObject({
      slag: 'arende',
      organ: { kod: 'KF', namn: 'Kommunfullmäktige' },
      datum: '2026-03-02',
      paragraf: '12',
      diarienummer: 'dnr KS-2026-17',
      rubrik: 'Motion om cykelväg till skolan',
      avgorande: { slag: 'beslut', beslutssatser: ['Först', 'Sedan'], utfall: 'bifall' },
    }));

  it('never tells the internal ärendemening, nor the internal heading of a handling', () => {
    const hemligt = fold(
      strom(
        den('2026-01-10', handelse('ArendeOppnat', { internArendemening: 'HEMLIGT' })),
        den('2026-02-01', handelse('HandlingRegistrerad', { rubrik: null, internRubrik: 'HEMLIGT' })),
        beslut,
      ),
    ).arende!;
    const utdrag = utdragAvArende(hemligt, null, null, kunskap)!;
    expect(JSON.stringify(utdrag)).not.toContain('HEMLIGT');
    expect(utdrag.underlag).toStrictEqual([{ slag: 'handling', rubrik: null, datum: '2026-02-01' }]);
  });

  it('knows neither day, paragraf nor meeting where nobody has said', () =>
    expect(
      utdraget([den(null, handelse('BeslutFattat', { paragraf: null, utfall: null, beslutssatser: [] }))]),
    ).toMatchObject({
      datum: null,
      paragraf: null,
      sammantrade: null,
      justering: null,
      anslag: [],
      bestyrkande: null,
      avgorande: { utfall: null, beslutssatser: [] },
    }));

  it('says as little of the day as the source', () =>
    expect(utdraget([den('2026-03', handelse('BeslutFattat'))]).datum).toBe('2026-03'));

  it('tells of the meeting: who approved it, where that was announced, who certified it', () =>
    expect(
      utdraget(
        [beslut],
        mote([
          ...anslagetUppe,
          den('2026-03-11', handelse('ProtokollsutdragBestyrkt')),
          handelse('ProtokollsanteckningGjord'),
        ]),
      ),
    ).toMatchObject({
      sammantrade: { id: 'KF-2026-03-02', datum: '2026-03-02' },
      justering: { datum: '2026-03-09', ordforande: 'Eva Ek', justerare: ['Bo Berg'], omedelbar: false },
      anslag: [{ datum: '2026-03-10', tavlor: ['kommunens webbplats'], avbrutet: false }],
      bestyrkande: { datum: '2026-03-11', av: 'Siv Sund' },
      // Nobody has given the name of p-lind.
      anteckningar: [{ av: 'p-lind', text: 'Kostnaden borde ha utretts' }],
    }));

  it('is certified by whoever did it last, and not by a certificate of another paragraf', () => {
    const bestyrkt = (dag: string, av: string, nr = 12) =>
      den(dag, handelse('ProtokollsutdragBestyrkt', { paragraf: nr, av }));
    expect(
      utdraget(
        [beslut],
        mote([...anslagetUppe, bestyrkt('2026-03-11', 'p-ek'), bestyrkt('2026-03-20', 'p-sund')]),
      ).bestyrkande,
    ).toStrictEqual({ datum: '2026-03-20', av: 'Siv Sund' });
    expect(
      utdraget([beslut], mote([...anslagetUppe, bestyrkt('2026-03-11', 'p-ek', 13)])).bestyrkande,
    ).toBeNull();
  });

  it('takes nothing from the meeting of another day', () =>
    expect(
      utdraget([den('2026-04-02', handelse('BeslutFattat', { paragraf: '12' }))], mote(anslagetUppe)),
    ).toMatchObject({ sammantrade: null, justering: null, anslag: [] }));

  it('finds its paragraf in the meeting where the decision names none', () =>
    expect(
      utdraget([den('2026-03-02', handelse('BeslutFattat', { paragraf: null }))], mote(anslagetUppe)),
    ).toMatchObject({ paragraf: '12', justering: { datum: '2026-03-09' } }));

  it('says which other ärenden were dealt with at the same paragraf, and tells of its own alone', () =>
    expect(utdraget([beslut], mote([...oppnat, paragraf(12, ['KS-2026-17', 'KS-2026-18'])]))).toMatchObject({
      ovrigaArenden: ['dnr KS-2026-18'],
      diarienummer: 'dnr KS-2026-17',
    }));

  it('is of the thing named, the latest where none is, and nothing where there is no such thing', () => {
    const givna = [
      den('2026-02-02', handelse('ArendeAterremitterat', { paragraf: '3' })),
      beslut,
      den('2026-03-30', handelse('BeslutFattat', { nr: 2, paragraf: '20' })),
    ];
    expect(utdraget(givna).paragraf).toBe('20');
    expect(utdraget(givna, null, { slag: 'beslut', nr: 1 }).paragraf).toBe('12');
    expect(utdraget(givna, null, { slag: 'aterremiss', nr: 1 }).paragraf).toBe('3');
    expect(utdragAvArende(arendet(...givna), { slag: 'beslut', nr: 3 }, null, kunskap)).toBeNull();
    expect(utdragAvArende(arendet(), null, null, kunskap)).toBeNull();
  });

  it('takes the latest by the day it happened, not by when it was recorded', () => {
    const fore = den('2026-02-02', handelse('ArendeAterremitterat', { paragraf: '3' }));
    const efter = den('2026-03-30', handelse('ArendeAterremitterat', { paragraf: '30' }));
    expect(utdraget([beslut, fore]).paragraf).toBe('12');
    expect(utdraget([efter, beslut]).paragraf).toBe('30');
  });

  it('tells what a correction put there, and not of what was annulled', () => {
    const rattat = utdraget([
      beslut,
      handelse('ReservationAnmald'),
      med(
        { skal: 'fel' },
        handelse('UppgiftRattad', { avserHandelse: 1, falt: '/paragraf', fran: '12', till: '14' }),
      ),
      med({ skal: 'fel' }, handelse('HandelseMakulerad', { avserHandelse: 2 })),
    ]);
    expect(rattat).toMatchObject({ paragraf: '14', reservationer: [] });
    expect(
      utdragAvArende(
        arendet(beslut, med({ skal: 'fel' }, handelse('HandelseMakulerad', { avserHandelse: 1 }))),
        { slag: 'beslut', nr: 1 },
        null,
        kunskap,
      ),
    ).toBeNull();
  });

  it('says that a clerical error was put right, and that the decision has been annulled', () =>
    expect(
      utdraget([
        beslut,
        den('2026-03-20', handelse('BeslutRattat', { beslut: 1, fran: '2025', till: '2026' })),
        den('2026-06-01', handelse('BeslutUpphavt', { avser: { slag: 'beslut', nr: 1 } })),
        den('2026-03-20', handelse('BeslutRattat', { beslut: 2, fran: 'a', till: 'b' })),
      ]),
    ).toMatchObject({
      rattelser: [{ datum: '2026-03-20', fran: '2025', till: '2026' }],
      upphavt: { datum: '2026-06-01' },
    }));
});

describe('what was said at the paragraf', () => {
  const vid = (paragrafen: string | null, dag: string | null = '2026-03-02'): readonly Givet[] => [
    den(dag, handelse('YrkandeFramstallt', { paragraf: paragrafen })),
    den(dag, handelse('PropositionStalld', { paragraf: paragrafen })),
    den(dag, handelse('OmrostningGenomford', { paragraf: paragrafen })),
  ];
  const antal = ({ yrkanden, propositioner, omrostningar }: Protokollsutdrag) => [
    yrkanden.length,
    propositioner.length,
    omrostningar.length,
  ];

  it.each<[string, string | null, string | null, number]>([
    ['there', '12', '2026-03-02', 1],
    ['there, a day nobody knows', '12', null, 1],
    ['at another paragraf', '13', '2026-03-02', 0],
    ['at the paragraf of that number the year before', '12', '2025-03-02', 0],
    ['that day, nobody says at which', null, '2026-03-02', 1],
    ['another day, nobody says at which', null, '2026-03-01', 0],
    ['a day and at a paragraf that nobody knows', null, null, 0],
  ])('%s', (_, paragrafen, dag, n) =>
    expect(antal(utdraget([...vid(paragrafen, dag), beslut]))).toStrictEqual([n, n, n]),
  );

  it('by another body is not there', () =>
    expect(
      utdraget([handelse('YrkandeFramstallt', { organ: 'Kommunstyrelsen', paragraf: '12' }), beslut])
        .yrkanden,
    ).toStrictEqual([]));

  it('does not tell of a yrkande that was taken back', () =>
    expect(
      utdraget([...vid('12'), den('2026-03-02', handelse('YrkandeAtertaget', { nr: 1 })), beslut]).yrkanden,
    ).toStrictEqual([]));

  it('tells how each voted in an open vote, and never in a closed one', () => {
    const roster = [{ namn: 'Anna Ek', parti: 'C', rost: 'ja' }] as const;
    const rostat = (oppen: boolean) =>
      utdraget([den('2026-03-02', handelse('OmrostningGenomford', { oppen, roster })), beslut])
        .omrostningar[0]?.roster;
    expect(rostat(true)).toStrictEqual(roster);
    expect(rostat(false)).toStrictEqual([]);
  });

  it('tells who reserved themselves, made a statement, or took no part, each about this decision', () => {
    const avser = { slag: 'beslut', nr: 1 } as const;
    const annat = { slag: 'aterremiss', nr: 1 } as const;
    const utdrag = utdraget([
      beslut,
      den('2026-03-02', handelse('ReservationAnmald', { avser })),
      den('2026-03-02', handelse('ReservationAnmald', { nr: 2, avser: annat, paragraf: '12' })),
      den(
        '2026-03-02',
        handelse('ReservationAnmald', { nr: 3, avser: null, paragraf: '12', motivering: 'För dyrt' }),
      ),
      den('2026-03-02', handelse('ReservationAnmald', { nr: 4, avser: null, paragraf: '13' })),
      den('2026-03-02', handelse('SarskiltYttrandeAntecknat', { avser })),
      den('2026-03-02', handelse('DeltogInteIBeslut', { avser })),
    ]);
    expect(utdrag.reservationer).toStrictEqual([
      { av: ['Bo Lind (M)'], text: null },
      { av: ['Bo Lind (M)'], text: 'För dyrt' },
    ]);
    expect(utdrag.sarskildaYttranden).toStrictEqual([
      { av: ['Anna Ek (A)'], text: 'Vi vill se en plan för underhållet' },
    ]);
    expect(utdrag.ejDeltagande).toStrictEqual([{ av: ['Bo Lind (B)'], text: null }]);
  });
});

describe('what the decision was based on', () => {
  const handling = (nr: number, rubrik: string) => handelse('HandlingRegistrerad', { nr, rubrik });

  it('is what was there when it was taken', () =>
    expect(
      rubriker(
        utdraget([
          den('2026-02-10', handelse('TjansteskrivelseUpprattad')),
          den('2026-02-01', handling(1, 'Inbjudan')),
          den('2026-02-20', handelse('YttrandeInkommet')),
          den('2026-02-25', handelse('ForslagTillBeslutLamnat')),
          beslut,
          den('2026-03-20', handling(2, 'Efteråt')),
        ]),
      ),
    ).toStrictEqual([
      'Inbjudan',
      'Tjänsteskrivelse, Kommunledningskontoret',
      'Yttrande från Tekniska nämnden',
      'Förslag till beslut, Kommunstyrelsen § 31',
    ]));

  it('goes by what the log was told of first where the days do not say', () => {
    expect(
      rubriker(utdraget([den(null, handling(1, 'Före')), beslut, den(null, handling(2, 'Efter'))])),
    ).toStrictEqual(['Före']);
    expect(rubriker(utdraget([den('2026', handling(1, 'Samma år')), beslut]))).toStrictEqual(['Samma år']);
    expect(rubriker(utdraget([beslut, den('2026-01-20', handling(1, 'Sent registrerad'))]))).toStrictEqual([
      'Sent registrerad',
    ]);
  });

  it('tells of a yttrande that is a handling as the register does, and not of what was moved away', () =>
    expect(
      rubriker(
        utdraget([
          den(
            '2026-02-01',
            handelse('HandlingRegistrerad', { nr: 1, rubrik: 'Yttrande', undantag: ['part'] }),
          ),
          den('2026-02-01', handelse('YttrandeInkommet', { fran: 'Kim Ekdal', handlingNr: 1 })),
          den('2026-02-02', handling(2, 'Flyttad')),
          den('2026-02-03', handelse('HandlingFlyttad', { nr: 2 })),
          beslut,
        ]),
      ),
    ).toStrictEqual(['Yttrande']));

  it('is not the förslag that the extract is of', () =>
    expect(rubriker(utdraget([den('2026-02-25', handelse('ForslagTillBeslutLamnat'))]))).toStrictEqual([]));
});

describe('the extract of an återremiss or a bordläggning', () => {
  const skal = ['Kostnaderna', 'Alternativen'];
  it.each<['majoritet' | 'minoritet' | null, boolean | null]>([
    ['minoritet', true],
    ['majoritet', false],
    [null, null],
  ])('on the strength of %s gives the reasons and says whether a minority asked for it', (grund, minoritet) =>
    expect(
      utdraget([den('2026-03-02', handelse('ArendeAterremitterat', { grund, skal }))]).avgorande,
    ).toMatchObject({ slag: 'aterremiss', till: 'Kommunstyrelsen', skal, minoritet }),
  );

  it('says until when it was put off, as far as is known', () =>
    expect(
      utdraget([den('2026-03-02', handelse('ArendeBordlagt', { tillDatum: '2026-04-13' }))]).avgorande,
    ).toMatchObject({ slag: 'bordlaggning', tillDatum: '2026-04-13' }));
});

describe('the extract of a paragraf without ärende', () => {
  const fragor: Givet<SammantradeStromEvent> = den(
    '2026-03-02',
    handelse('ParagrafTilldelad', { nr: 13, rubrik: 'Val av justerare', arenden: [], slag: 'val' }),
  );

  it('is what the meeting says of it', () =>
    expect(utdragAvParagraf(mote([...anslagetUppe, fragor]), 13, kunskap)).toMatchObject({
      slag: 'paragraf',
      organ: { kod: 'KF', namn: 'Kommunfullmäktige' },
      paragraf: '13',
      datum: '2026-03-02',
      rubrik: 'Val av justerare',
      diarienummer: null,
      avgorande: null,
      justering: null,
      underlag: [],
    }));

  it('names the ärende that it is about, and all of several', () => {
    const av = (arenden: readonly string[]) => utdragAvParagraf(mote([paragraf(12, arenden)]), 12, kunskap);
    expect(av(['KS-2026-17'])).toMatchObject({ diarienummer: 'dnr KS-2026-17', ovrigaArenden: [] });
    expect(av(['KS-2026-17', 'KS-2026-18'])).toMatchObject({
      diarienummer: null,
      ovrigaArenden: ['dnr KS-2026-17', 'dnr KS-2026-18'],
    });
  });

  it('is nothing where the meeting has no such paragraf', () =>
    expect(utdragAvParagraf(mote(anslagetUppe), 99, kunskap)).toBeNull());
});

describe('the extract of a decision outside a meeting', () => {
  const fattat = den('2026-02-02', handelse('DelegationsbeslutFattat'));

  it('is what was decided, by whom and on what ground, and has no justering', () =>
    expect(
      utdragAvDelegationsbeslut(
        delegerat(
          fattat,
          den('2026-02-10', handelse('DelegationsbeslutTillkannagivet')),
          den('2026-02-12', handelse('DelegationsbeslutsanslagAvbrutet')),
          den('2026-03-02', handelse('DelegationsbeslutAnmalt')),
        ),
        kunskap,
      ),
    ).toMatchObject({
      slag: 'delegationsbeslut',
      organ: { kod: 'SN', namn: 'Socialnämnden' },
      datum: '2026-02-02',
      paragraf: null,
      diarienummer: 'dnr SN-2026-17',
      rubrik: 'Ekonomiskt bistånd för januari',
      avgorande: { slag: 'beslut', beslutssatser: ['Ansökan beviljas'] },
      justering: null,
      anslag: [{ datum: '2026-02-10', avbrutet: true }],
      delegation: {
        nummer: 'SN-2026-3',
        delegat: 'Socialsekreterare',
        person: 'Bo Berg',
        punkt: '3.2',
        anmalt: { sammantrade: 'SN-2026-03-02', paragraf: 12, datum: '2026-03-02' },
        makulerat: null,
      },
    }));

  it('says that it was wrongly registered', () =>
    expect(
      utdragAvDelegationsbeslut(
        delegerat(fattat, den('2026-02-20', handelse('DelegationsbeslutMakulerat'))),
        kunskap,
      ).delegation?.makulerat,
    ).toStrictEqual({ datum: '2026-02-20' }));
});
