import { describe, expect, it } from '@jest/globals';

import {
  anslagetUppe,
  avslutat,
  den,
  handelse,
  kallat,
  KF_I_MARS,
  med,
  motesstrom,
  oppnat,
  type Givet,
} from '../testing/index.js';
import type { SammantradeEvent, SammantradeStromEvent } from './sammantrade.events.js';
import { sammantradekatalog } from './sammantrade.katalog.js';
import { foldSammantrade, tomtSammantradeslage, utokaSammantrade } from './sammantrade.fold.js';
import { narvarandeVid } from './narvaro.js';

const vik = (...givna: readonly Givet<SammantradeStromEvent>[]) =>
  foldSammantrade(KF_I_MARS, motesstrom(...givna)).sammantrade;

describe('where a meeting is', () => {
  const ajournerat = handelse('SammantradeAjournerat');
  it.each([
    ['okant', []],
    ['kallat', kallat],
    ['oppnat', oppnat],
    ['avslutat', avslutat],
    ['avslutat', anslagetUppe],
    ['installt', [...kallat, handelse('SammantradeInstallt')]],
    ['ajournerat', [...oppnat, ajournerat]],
    ['oppnat', [...oppnat, ajournerat, handelse('SammantradeAterupptaget')]],
    ['avslutat', [...oppnat, ajournerat, handelse('SammantradeAvslutat')]],
    ['oppnat', [handelse('SammantradeInstallt'), handelse('SammantradeOppnat')]],
  ] as const)('is %s', (status, givna) => expect(vik(...givna).status).toBe(status));

  it('is not known when only what came of it is, as in an extract', () => {
    expect(vik(den('2026-03-09', handelse('ProtokollJusterat'))).status).toBe('okant');
    expect(vik(...kallat, handelse('ParagrafTilldelad')).status).toBe('okant');
    expect(vik(handelse('ProtokollsanteckningGjord')).status).toBe('okant');
  });

  it('does not depend on the order in which the facts were recorded', () =>
    expect(vik(...[...avslutat].reverse())).toMatchObject({
      status: 'avslutat',
      oppnat: { datum: '2026-03-02T08:00:00Z' },
      avslutat: { datum: '2026-03-02T08:45:00Z' },
    }));
});

describe('facts met alone, whatever is missing around them', () => {
  const typer = Object.keys(sammantradekatalog) as SammantradeEvent['type'][];
  it.each(typer)('%s of an unknown day gives a state', (typ) => {
    const mote = vik(den(null, handelse(typ)));
    expect(mote).toMatchObject(KF_I_MARS);
    expect(narvarandeVid(mote, 12) === null).toBe(typ !== 'NarvaroFaststalld');
  });

  it('keeps what each says, with its place in the log and its day as it was written', () =>
    expect(vik(den('2026-03', handelse('JavAnmalt'))).jav).toStrictEqual([
      { ...handelse('JavAnmalt').data, revision: 0, datum: '2026-03' },
    ]));

  it.each([
    ['KallelseUtfardad', 'kallelser'],
    ['KungorelseAnslagen', 'kungorelser'],
    ['NarvaroAndrad', 'narvaroandringar'],
    ['ProtokollUpprattat', 'protokoll'],
    ['JusteringVagrad', 'vagringar'],
    ['JusteringTillkannagiven', 'anslag'],
    ['ProtokollsutdragBestyrkt', 'utdrag'],
    ['ProtokollsanteckningGjord', 'anteckningar'],
  ] as const)('%s stands among %s, each time it was done', (typ, lista) =>
    expect(vik(handelse(typ), handelse(typ))[lista].map((p) => p.revision)).toStrictEqual([0, 1]),
  );

  it('is not said to have lost anything unless it has', () => {
    expect(vik(...avslutat).gallrad).toBe(false);
    expect(vik(...avslutat, { ...handelse('JavAnmalt'), gallrad: true }).gallrad).toBe(true);
    expect(vik({ ...handelse('JavAnmalt'), gallrad: true }, handelse('JavAnmalt')).gallrad).toBe(true);
  });

  it('takes the opening that came first, also when it was recorded last', () =>
    expect(
      vik(
        den('2026-03-02T09:00:00Z', handelse('SammantradeOppnat', { ordforande: 'p-annan' })),
        den('2026-03-02T08:00:00Z', handelse('SammantradeOppnat')),
      ),
    ).toMatchObject({ ordforande: 'p-ek', oppnat: { datum: '2026-03-02T08:00:00Z' } }));

  it('keeps the first opening and the first end', () =>
    expect(
      vik(
        den('2026-03-02T08:00:00Z', handelse('SammantradeOppnat')),
        den('2026-03-02T09:00:00Z', handelse('SammantradeOppnat', { ordforande: 'p-annan' })),
        den('2026-03-02T10:00:00Z', handelse('SammantradeAvslutat')),
        den('2026-03-02T11:00:00Z', handelse('SammantradeAvslutat')),
      ),
    ).toMatchObject({
      ordforande: 'p-ek',
      oppnat: { datum: '2026-03-02T08:00:00Z' },
      avslutat: { datum: '2026-03-02T10:00:00Z' },
    }));

  it('takes a chair and a name of the body from where somebody wrote them', () =>
    expect(vik(handelse('KallelseUtfardad', { organ: null }), handelse('SammantradeOppnat'))).toMatchObject({
      organnamn: 'Kommunfullmäktige',
      ordforande: 'p-ek',
    }));

  it('notes deviations with their reason', () =>
    expect(
      vik(med({ skedde: '2026-03-02', skal: 'Ändå' }, handelse('AvvikelseNoterad'))).avvikelser,
    ).toMatchObject([{ kod: 'SONDAG', skal: 'Ändå', datum: '2026-03-02' }]));
});

describe('a meeting in two times', () => {
  const borjan = Date.parse('2026-03-02T08:35:00Z');
  const strom = motesstrom(
    ...avslutat,
    handelse('UppgiftRattad', { avserHandelse: 3, falt: '/antalLedamoter', fran: 3, till: 5 }),
    handelse('HandelseMakulerad', { avserHandelse: 5 }),
  );

  it('was as far as it had come then', () => {
    const { sammantrade } = foldSammantrade(KF_I_MARS, strom, { giltig: borjan });
    expect(sammantrade).toMatchObject({ status: 'oppnat', paragrafer: [{ nr: 12 }] });
    const [precis, strax] = [0, -1].map((ms) => Date.parse('2026-03-02T08:30:00Z') + ms);
    const paragrafer = (giltig: number | undefined) =>
      foldSammantrade(KF_I_MARS, strom, { giltig }).sammantrade.paragrafer;
    expect([paragrafer(precis).length, paragrafer(strax).length]).toStrictEqual([1, 0]);
    expect(foldSammantrade(KF_I_MARS, strom, { giltig: 0 }).sammantrade.status).toBe('okant');
  });

  it('is with its corrections, and without what was annulled', () => {
    const { sammantrade, markeringar, revision, fakta } = foldSammantrade(KF_I_MARS, strom);
    expect(sammantrade).toMatchObject({ status: 'oppnat', upprop: [{ antalLedamoter: 5 }] });
    expect(markeringar.get(3)).toStrictEqual({ rattad: 6, makulerad: null });
    expect(markeringar.get(5)).toStrictEqual({ rattad: null, makulerad: 7 });
    expect(revision).toBe(7);
    expect(fakta.map(({ faktum }) => faktum.revision)).toStrictEqual([0, 1, 2, 3, 4]);
  });

  it('was without them as long as the log did not know', () => {
    const registrerad = Date.parse(strom[5]!.metadata.registrerad);
    const { sammantrade, revision } = foldSammantrade(KF_I_MARS, strom, { vidTidpunkt: registrerad });
    expect(sammantrade).toMatchObject({ status: 'avslutat', upprop: [{ antalLedamoter: 3 }] });
    expect(revision).toBe(5);
  });
});

describe('the state with one more event', () => {
  it('is the fold of all of them, in whatever order they came', () => {
    const strom = motesstrom(
      ...[...anslagetUppe].reverse(),
      handelse('UppgiftRattad', { avserHandelse: 0, falt: '/skedde', fran: null, till: '2026-03-11' }),
      den('2026-02-19', handelse('KallelseUtfardad', { arenden: [] })),
    );
    const lage = strom.reduce(utokaSammantrade, tomtSammantradeslage(KF_I_MARS));
    expect(lage.handelser).toStrictEqual(strom);
    expect(lage.sammantrade).toStrictEqual(foldSammantrade(KF_I_MARS, strom).sammantrade);
    expect(lage.sammantrade.anslag).toMatchObject([{ datum: '2026-03-11' }]);
  });
});
