import { describe, expect, it } from '@jest/globals';

import {
  anslagetUppe,
  avslutat,
  den,
  handelse,
  justerat,
  KF_I_MARS,
  motesstrom,
  oppnat,
  type Givet,
} from '../testing/index.js';
import {
  anslagAv,
  anslaget,
  avslutatNar,
  justeringAv,
  paragraflage,
  sistaSammantradesdag,
  sitterUppe,
} from './justering.js';
import type { SammantradeStromEvent } from './sammantrade.events.js';
import { foldSammantrade } from './sammantrade.fold.js';

const mote = (...givna: readonly Givet<SammantradeStromEvent>[]) =>
  foldSammantrade(KF_I_MARS, motesstrom(...givna)).sammantrade;

describe('the approval of a paragraf', () => {
  it('is the set that it is in, with the day as exactly as it is known', () => {
    const tva = mote(
      den('2026-03-02', handelse('ProtokollJusterat', { paragrafer: [14], omedelbar: true })),
      den('2026-03', handelse('ProtokollJusterat', { paragrafer: [12, 13] })),
    );
    expect(justeringAv(tva, 14)).toMatchObject({ omedelbar: true, datum: '2026-03-02' });
    expect(justeringAv(tva, 13)).toMatchObject({ paragrafer: [12, 13], datum: '2026-03' });
    expect(justeringAv(tva, 15)).toBeNull();
  });
});

describe('the notice of a paragraf', () => {
  it('is up until it is taken down', () => {
    expect(anslagAv(mote(...anslagetUppe), 12)).toMatchObject([
      { nr: 1, datum: '2026-03-10', nedtaget: null, avbrutet: null },
    ]);
    const nere = anslagAv(mote(...anslagetUppe, den('2026-03-31', handelse('AnslagNedtaget'))), 12);
    expect(nere).toMatchObject([{ nedtaget: { datum: '2026-03-31' }, avbrutet: null }]);
    expect(nere.some(sitterUppe)).toBe(false);
  });

  it('may break off and go up again, as one of its own', () => {
    const igen = anslagAv(
      mote(
        ...anslagetUppe,
        den('2026-03-20', handelse('AnslagAvbrutet')),
        den('2026-03-21', handelse('JusteringTillkannagiven', { nr: 2 })),
      ),
      12,
    );
    expect(igen.map(sitterUppe)).toStrictEqual([false, true]);
    expect(igen).toMatchObject([{ avbrutet: { datum: '2026-03-20' } }, { nr: 2, avbrutet: null }]);
  });

  it('is not of other paragrafer, and there is none where nobody put one up', () => {
    expect(anslagAv(mote(...anslagetUppe), 13)).toStrictEqual([]);
    expect(anslagAv(mote(...justerat), 12)).toStrictEqual([]);
    expect(anslaget(mote(...anslagetUppe), 2)).toBeNull();
  });

  it('is known to be down also when the day puts that before it went up', () =>
    expect(anslagAv(mote(den('2026-03-01', handelse('AnslagNedtaget')), ...anslagetUppe), 12)).toMatchObject([
      { nedtaget: { datum: '2026-03-01' } },
    ]));
});

describe('the end of the meeting', () => {
  it('is known when somebody recorded it', () => {
    expect(avslutatNar(mote(...oppnat))).toBeNull();
    expect(avslutatNar(mote(...avslutat))).toStrictEqual({ datum: '2026-03-02T08:45:00Z' });
    expect(avslutatNar(mote(den(null, handelse('SammantradeAvslutat'))))).toStrictEqual({ datum: null });
  });

  it('is on the day in its name unless it was adjourned', () => {
    expect(sistaSammantradesdag(mote())).toBe('2026-03-02');
    expect(sistaSammantradesdag(mote(den(null, handelse('SammantradeAvslutat'))))).toBe('2026-03-02');
    expect(sistaSammantradesdag(mote(handelse('SammantradeAjournerat')))).toBeNull();
    expect(
      sistaSammantradesdag(
        mote(handelse('SammantradeAjournerat'), den('2026-03-03', handelse('SammantradeAvslutat'))),
      ),
    ).toBe('2026-03-03');
  });
});

describe('what is true of one paragraf', () => {
  it('is all that the meeting says of it', () => {
    expect(paragraflage(mote(...anslagetUppe), 12)).toMatchObject({
      paragraf: { nr: 12, arenden: ['KS-2026-17'] },
      narvaro: { narvarande: [{ person: 'p-ek' }, { person: 'p-lind' }, { person: 'p-berg' }], osakra: [] },
      beslutsfor: true,
      justering: { datum: '2026-03-09' },
      anslag: [{ nr: 1 }],
    });
  });

  it('is null where nothing is known', () =>
    expect(paragraflage(mote(), 12)).toStrictEqual({
      paragraf: null,
      narvaro: null,
      beslutsfor: null,
      justering: null,
      anslag: [],
    }));
});
