import { describe, expect, it } from '@jest/globals';

import { arendeDecider } from '../arende/arende.decider.js';
import type { ArendeEvent } from '../arende/arende.events.js';
import type { SammantradeEvent, SammantradeStromEvent } from '../sammantrade/sammantrade.events.js';
import {
  anslagetUppe,
  avslutat,
  den,
  handelse,
  justerat,
  kallat,
  mote,
  nekat,
  omvarld,
  oppnat,
  protokollfort,
  strom,
  tillatet,
  type Givet,
} from '../testing/index.js';
import { prova } from './prova.js';

/*
 * What the auditor is told when the legal order cannot be judged: which fact the diary lacks. A row that nothing can be
 * told of is left open and noted nowhere, so it is asked here directly.
 */

const arendet = [
  handelse('ArendeOppnat'),
  handelse('ArendeBerett', { organ: 'Kommunstyrelsen', paragraf: null }),
];
const beslut = den('2026-03-02T08:40:00Z', handelse('BeslutFattat', { paragraf: '12' }));

type Mote = readonly Givet<SammantradeStromEvent>[];
type Omstandigheter = {
  readonly givna?: readonly Givet[];
  readonly mote?: Mote;
  readonly skedde?: string;
  readonly import?: boolean;
};

/** What a row answers of a fact of an ärende, with its meeting where one is known. */
const svar = (id: string, fakta: ArendeEvent, om: Omstandigheter = {}) => {
  const { arende } = strom(...(om.givna ?? arendet)).reduce(arendeDecider.evolve, arendeDecider.initialState);
  const { skedde = '2026-03-02', import: importerad = false } = om;
  const sedd = omvarld(om.mote ? [mote(om.mote)] : []);
  const provad = { ...fakta, skedde, skal: null, import: importerad };
  const alla = prova({ handelse: provad, arende, handling: null, omvarld: sedd });
  return alla.find(({ regel }) => regel.id === id)?.utfall;
};
/** What a row answers of a fact of a meeting of which this is known. */
const iMotet = (
  id: string,
  fakta: SammantradeEvent,
  givna: Mote,
  importerad = false,
  skedde = '2026-03-10',
) => {
  const provad = { ...fakta, skedde, skal: null, import: importerad };
  const alla = prova({ handelse: provad, arende: null, handling: null, sammantrade: mote(givna) });
  return alla.find(({ regel }) => regel.id === id)?.utfall;
};
const saknar = (vad: string) => ({ svar: 'kanEjAvgora', saknas: [vad] });

describe('a decision and the meeting it was taken at', () => {
  const fattat = handelse('BeslutFattat', { paragraf: '12' });

  it('O-13: was summoned to, as far as anybody has recorded', () => {
    expect(svar('O-13', fattat, { mote: oppnat })).toStrictEqual(tillatet);
    expect(svar('O-13', fattat, { mote: kallat.slice(0, 1) })).toStrictEqual(tillatet);
    expect(svar('O-13', fattat, { mote: oppnat.slice(2) })).toStrictEqual(saknar('kallelsen'));
  });

  it('O-14, O-20: refuses what is said to have been done before it was opened', () => {
    const forstDagenDarpa = [den('2026-03-03T08:00:00Z', handelse('SammantradeOppnat'))];
    for (const id of ['O-14', 'O-20'])
      expect(svar(id, fattat, { mote: forstDagenDarpa })).toStrictEqual(
        nekat('FORE_SAMMANTRADET', /innan sammanträdet öppnades\. Kontrollera dagen\.$/),
      );
  });

  it('O-14: cannot tell of history whose opening is not in the log', () =>
    expect(svar('O-14', fattat, { mote: kallat, import: true })).toStrictEqual(
      saknar('när sammanträdet öppnades'),
    ));

  it('O-22: cannot tell while nobody has said when it ended', () =>
    expect(svar('O-22', fattat, { mote: oppnat })).toStrictEqual(saknar('när sammanträdet avslutades')));
});

describe('what is sent out and the minutes it stands in', () => {
  const expedierat = (data = {}) => handelse('BeslutExpedierat', data);
  const aterremiss = den('2026-03-02T08:42:00Z', handelse('ArendeAterremitterat', { paragraf: '13' }));
  const tva = [...arendet, beslut, aterremiss];
  const paragraf13 = den('2026-03-02T08:32:00Z', handelse('ParagrafTilldelad', { nr: 13 }));
  const protokoll13 = den('2026-03-04', handelse('ProtokollUpprattat', { paragrafer: [13] }));
  const utdrag = (paragraf: number) => den('2026-03-09', handelse('ProtokollsutdragBestyrkt', { paragraf }));

  it.each([
    ['O-23', 'protokollet'],
    ['O-24', 'justeringen'],
    ['O-26', 'utdragsbestyrkandet'],
  ])('%s: cannot tell without the meeting, or the paragraf, or the ärende', (id, vad) => {
    expect(svar(id, expedierat(), { givna: [...arendet, beslut] })).toStrictEqual(saknar(vad));
    expect(svar(id, expedierat(), { givna: [...arendet, beslut], mote: oppnat })).toStrictEqual(saknar(vad));
    expect(svar(id, expedierat(), { givna: [], mote: justerat })).toStrictEqual(saknar(vad));
  });

  it('O-23: the paragraf stands in one of the minutes', () => {
    const givna = [...arendet, beslut];
    const skedde = '2026-03-10';
    expect(
      svar('O-23', expedierat(), { givna, skedde, mote: [...protokollfort, paragraf13, protokoll13] }),
    ).toStrictEqual(tillatet);
    expect(
      svar('O-23', expedierat(), { givna, skedde, mote: [...avslutat, paragraf13, protokoll13] }),
    ).toStrictEqual(saknar('protokollet'));
  });

  it('O-24: cannot tell of history whose approval is not in the log', () =>
    expect(
      svar('O-24', expedierat(), { givna: [...arendet, beslut], mote: protokollfort, import: true }),
    ).toStrictEqual(saknar('justeringen')));

  it('O-24: where it is not said which, all that was decided has to be approved', () => {
    const avser = { avser: null };
    const om = { givna: tva, skedde: '2026-03-10' };
    const enJusterad = [...justerat, paragraf13];
    expect(svar('O-24', expedierat(avser), { ...om, mote: enJusterad })).toStrictEqual(
      nekat('EJ_JUSTERAT', /^§ 13 är inte justerad\. Expediera när den är det/),
    );
    expect(svar('O-24', expedierat(avser), { ...om, mote: justerat })).toStrictEqual(saknar('justeringen'));
    const bada = [...enJusterad, den('2026-03-09', handelse('ProtokollJusterat', { paragrafer: [13] }))];
    expect(svar('O-24', expedierat(avser), { ...om, mote: bada })).toStrictEqual(tillatet);
  });

  it('O-24: where it is said which, only that', () => {
    const tvaBeslut = [...arendet, beslut, { ...beslut, data: { ...beslut.data, nr: 2, paragraf: '13' } }];
    const om = { givna: tvaBeslut, skedde: '2026-03-10', mote: [...justerat, paragraf13] };
    expect(svar('O-24', expedierat({ avser: { slag: 'beslut', nr: 1 } }), om)).toStrictEqual(tillatet);
    expect(svar('O-24', expedierat({ avser: { slag: 'beslut', nr: 2 } }), om)).toMatchObject({
      kod: 'EJ_JUSTERAT',
    });
  });

  it('O-26: an extract of that paragraf has been certified', () => {
    const om = { givna: [...arendet, beslut], skedde: '2026-03-10' };
    expect(svar('O-26', expedierat(), { ...om, mote: [...justerat, utdrag(12), utdrag(13)] })).toStrictEqual(
      tillatet,
    );
    expect(svar('O-26', expedierat(), { ...om, mote: [...justerat, utdrag(13)] })).toStrictEqual(
      saknar('utdragsbestyrkandet'),
    );
  });

  it('O-27: what was sent after one of the decisions may have been that one', () => {
    const givna = [...arendet, den('2026-01-26', aterremiss), den('2026-02-23', handelse('BeslutFattat'))];
    expect(svar('O-27', expedierat({ avser: null }), { givna, skedde: '2026-01-27' })).toStrictEqual(
      tillatet,
    );
    expect(svar('O-27', expedierat({ avser: null }), { givna, skedde: '2026-01-25' })).toMatchObject({
      kod: 'EXPEDIERING_FORE_BESLUT',
    });
  });
});

describe('what follows on a decision', () => {
  const OPPNA = nekat('ARENDE_EJ_OPPNAT', /Öppna det först/);

  it.each([
    ['O-29', 'DelgivningVerkstalld'],
    ['O-30', 'OverklagandeInkommet'],
    ['O-30', 'BeslutUpphavt'],
    ['O-31', 'BeslutVannLagaKraft'],
    ['O-32', 'BeslutVerkstallt'],
    ['O-33', 'ArendeAvslutat'],
    ['O-27', 'BeslutExpedierat'],
    ['O-21', 'ReservationAnmald'],
  ] as const)('%s: %s asks for an opened ärende first of all', (id, typ) =>
    expect(svar(id, handelse(typ), { givna: [] })).toStrictEqual(OPPNA),
  );

  it.each([
    ['O-29', handelse('DelgivningVerkstalld'), 'beslutet', arendet],
    ['O-29', handelse('DelgivningVerkstalld'), 'expedieringen', [...arendet, beslut]],
    ['O-30', handelse('BeslutUpphavt'), 'det som upphävdes', arendet],
    ['O-32', handelse('BeslutVerkstallt'), 'beslutet', arendet],
  ] as const)('%s %#: in history it may stand outside the log', (id, fakta, vad, givna) =>
    expect(svar(id, fakta, { givna, import: true })).toStrictEqual(saknar(vad)),
  );

  it('O-30: cannot tell of an appeal that is not known by that number', () => {
    const overlamnat = handelse('OverklagandeOverlamnat', { overklagande: 2 });
    const givna = [...arendet, beslut, den('2026-03-20', handelse('OverklagandeInkommet'))];
    expect(svar('O-30', overlamnat, { givna })).toStrictEqual(saknar('överklagandet'));
    expect(svar('O-30', overlamnat, { givna: [] })).toStrictEqual(saknar('överklagandet'));
  });

  it('O-30: what is annulled is what has that number', () =>
    expect(
      svar('O-30', handelse('BeslutUpphavt', { avser: { slag: 'beslut', nr: 2 } }), {
        givna: [...arendet, beslut],
      }),
    ).toStrictEqual(nekat('BESLUT_OKANT', /Registrera beslutet först, eller ange rätt nummer/)));

  it('O-33: nobody has said that what was sent has been received', () =>
    expect(svar('O-33', handelse('ArendeAvslutat'))).toStrictEqual(saknar('kvittenser på expedieringen')));

  it('O-8: whether the remiss went out before an end of which no day is known', () =>
    expect(
      svar('O-8', handelse('ArendeRemitterat'), {
        givna: [...arendet, den(null, handelse('ArendeAvslutat'))],
      }),
    ).toStrictEqual(saknar('om remissen skickades före avslutet')));
});

describe('within a meeting', () => {
  it('O-14: whether it was summoned to', () => {
    expect(iMotet('O-14', handelse('SammantradeOppnat'), kallat)).toStrictEqual(tillatet);
    expect(iMotet('O-14', handelse('SammantradeOppnat'), kallat.slice(1))).toStrictEqual(tillatet);
    expect(iMotet('O-14', handelse('SammantradeOppnat'), [])).toStrictEqual(saknar('kallelsen'));
  });

  it.each([
    ['O-15', handelse('JavAnmalt'), [], 'när sammanträdet öppnades'],
    ['O-14', handelse('SammantradeAterupptaget'), oppnat, 'ajourneringen'],
    ['O-23', handelse('ProtokollUpprattat'), oppnat, 'paragraferna'],
    [
      'O-24',
      handelse('ProtokollJusterat'),
      [...oppnat, ...protokollfort.slice(-1)],
      'när sammanträdet avslutades',
    ],
    ['O-24', handelse('ProtokollJusterat'), avslutat, 'protokollet'],
    ['O-24', handelse('JusteringVagrad'), avslutat, 'protokollet'],
    ['O-25', handelse('AnslagNedtaget'), justerat, 'anslaget'],
    ['O-26', handelse('ProtokollsutdragBestyrkt'), protokollfort, 'justeringen'],
  ] as const)('%s %#: in history it may stand outside the log', (id, fakta, givna, vad) =>
    expect(iMotet(id, fakta, givna, true)).toStrictEqual(saknar(vad)),
  );

  it('O-23: minutes may be written of one paragraf of several', () =>
    expect(
      iMotet('O-23', handelse('ProtokollUpprattat'), [
        ...avslutat,
        handelse('ParagrafTilldelad', { nr: 13 }),
      ]),
    ).toStrictEqual(tillatet));

  it('O-24: history is told of a day that cannot be, whatever minutes there were', () =>
    expect(iMotet('O-24', handelse('ProtokollJusterat'), avslutat, true, '2026-03-01')).toStrictEqual(
      nekat('JUSTERING_FORE_SAMMANTRADET', /Kontrollera dagen/),
    ));

  it('O-24: an approval may be refused while the meeting goes on, and is let pass when it has minutes', () => {
    const underMotet = [...oppnat, ...protokollfort.slice(-1)];
    expect(iMotet('O-24', handelse('JusteringVagrad'), underMotet)).toStrictEqual(tillatet);
    expect(iMotet('O-24', handelse('ProtokollJusterat'), protokollfort)).toStrictEqual(tillatet);
  });

  it('O-25: a notice that is up may be taken down', () =>
    expect(iMotet('O-25', handelse('AnslagNedtaget'), anslagetUppe, false, '2026-03-31')).toStrictEqual(
      tillatet,
    ));
});

describe('a paragraf that is sent from the meeting itself', () => {
  const utanArende = handelse('ParagrafTilldelad', { arenden: [] });
  const skickad = handelse('ParagrafExpedierad');
  const rader = (givna: Mote, importerad = false) =>
    ['O-23', 'O-24', 'O-25', 'O-26', 'O-27'].map((id) => iMotet(id, skickad, givna, importerad));
  const skrivet = [utanArende, den('2026-03-04', handelse('ProtokollUpprattat'))];
  const klart = [
    ...skrivet,
    den('2026-03-09', handelse('ProtokollJusterat')),
    den('2026-03-09', handelse('ProtokollsutdragBestyrkt')),
  ];

  it('has been written, approved and certified', () =>
    expect(rader(klart)).toStrictEqual(Array(5).fill(tillatet)));

  it('may in history have been all that, outside the log', () =>
    expect(rader([], true)).toStrictEqual([
      saknar('protokollet'),
      saknar('justeringen'),
      tillatet,
      saknar('utdragsbestyrkandet'),
      tillatet,
    ]));

  it('is refused where nobody has approved it, and only that', () =>
    expect(rader(skrivet)).toStrictEqual([
      tillatet,
      nekat('EJ_JUSTERAT', /^§ 12 är inte justerad/),
      tillatet,
      saknar('utdragsbestyrkandet'),
      tillatet,
    ]));

  it('cannot be judged where nobody has looked at the meeting', () => {
    const provad = { ...skickad, skedde: '2026-03-10', skal: null, import: false };
    const alla = prova({ handelse: provad, arende: null, handling: null });
    const svaren = Object.fromEntries(alla.map(({ regel, utfall }) => [regel.id, utfall]));
    expect(svaren).toMatchObject({ 'O-24': saknar('justeringen'), 'O-27': saknar('sammanträdet') });
  });
});
