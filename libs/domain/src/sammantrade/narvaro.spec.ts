import { describe, expect, it } from '@jest/globals';

import { handelse, KF_I_MARS, motesstrom, SN_I_MARS } from '../testing/index.js';
import { arBeslutsfor, arFullmaktigesMote, arJavig, narvarandeVid } from './narvaro.js';
import type { SammantradeStromEvent } from './sammantrade.events.js';
import { foldSammantrade } from './sammantrade.fold.js';
import type { Narvarande } from './sammantrade.types.js';

const person = (id: string, mer: Partial<Narvarande> = {}): Narvarande => ({
  person: id,
  uppdrag: 'ledamot',
  tjanstgor: true,
  ersatter: null,
  distans: null,
  ...mer,
});
const upprop = (personer: readonly string[], franParagraf: number | null = null, antalLedamoter = 5) =>
  handelse('NarvaroFaststalld', { narvarande: personer.map((p) => person(p)), antalLedamoter, franParagraf });
const gick = (franParagraf: number | null, ...personer: readonly string[]) =>
  handelse('NarvaroAndrad', { franParagraf, kom: [], gick: personer });
const kom = (franParagraf: number | null, ...personer: readonly string[]) =>
  handelse('NarvaroAndrad', { franParagraf, kom: personer.map((p) => person(p)), gick: [] });
const jav = (data = {}) => handelse('JavAnmalt', { person: 'b', paragraf: 12, ...data });

const kf = (...givna: readonly SammantradeStromEvent[]) =>
  foldSammantrade(KF_I_MARS, motesstrom(...givna)).sammantrade;
const sn = (...givna: readonly SammantradeStromEvent[]) =>
  foldSammantrade(SN_I_MARS, motesstrom(handelse('SammantradeOppnat', { organ: 'Socialnämnden' }), ...givna))
    .sammantrade;

/** Who is there at a paragraf, and of whom nobody can say. */
const vid = (mote: ReturnType<typeof kf>, paragraf: number): string | null => {
  const lage = narvarandeVid(mote, paragraf);
  if (!lage) return null;
  const namn = (l: readonly Narvarande[]) =>
    l
      .map((n) => n.person)
      .sort()
      .join('');
  return lage.osakra.length > 0 ? `${namn(lage.narvarande)}?${namn(lage.osakra)}` : namn(lage.narvarande);
};

describe('who is there at a paragraf', () => {
  it('is not known without a roll call, however many came', () =>
    expect(vid(kf(kom(12, 'a')), 12)).toBeNull());

  it('are those of the roll call', () => expect(vid(kf(upprop(['a', 'b'])), 12)).toBe('ab'));

  it('changes from the paragraf that somebody came or left at', () => {
    const mote = kf(upprop(['a', 'b']), gick(12, 'b'), kom(14, 'c'));
    expect(vid(mote, 11)).toBe('ab');
    expect(vid(mote, 12)).toBe('a');
    expect(vid(mote, 13)).toBe('a');
    expect(vid(mote, 14)).toBe('ac');
  });

  it('does not depend on the order in which the changes were recorded', () => {
    const mote = kf(kom(14, 'b'), gick(12, 'b'), upprop(['a', 'b']));
    expect([11, 12, 13, 14].map((nr) => vid(mote, nr))).toStrictEqual(['ab', 'a', 'a', 'ab']);
  });

  it('takes what was recorded last of one paragraf', () =>
    expect(vid(kf(upprop(['a', 'b']), gick(12, 'b'), kom(12, 'b')), 12)).toBe('ab'));

  it('lets an ersättare step in as a ledamot leaves', () => {
    const in_ = person('e', { uppdrag: 'ersattare', ersatter: 'b' });
    const mote = kf(
      upprop(['a', 'b']),
      handelse('NarvaroAndrad', { franParagraf: 12, kom: [in_], gick: ['b'] }),
    );
    expect(narvarandeVid(mote, 12)?.narvarande).toContainEqual(in_);
    expect(vid(mote, 12)).toBe('ae');
  });

  it('begins anew with a roll call after an adjournment', () => {
    const mote = kf(upprop(['a', 'b', 'c']), gick(11, 'a'), upprop(['a', 'd'], 12), gick(13, 'd'));
    expect([10, 11, 12, 13].map((nr) => vid(mote, nr))).toStrictEqual(['abc', 'bc', 'ad', 'a']);
  });

  it('takes the last of two roll calls at one paragraf, and who left at that paragraf is not there', () => {
    expect(vid(kf(upprop(['a', 'b'], 12), upprop(['a', 'c'], 12)), 12)).toBe('ac');
    expect(vid(kf(upprop(['a', 'b'], 12), gick(12, 'b')), 12)).toBe('a');
  });

  it('takes the roll call that is nearest before, whichever was recorded first', () => {
    const mote = kf(upprop(['a', 'd'], 12), upprop(['a', 'b', 'c']));
    expect([11, 12].map((nr) => vid(mote, nr))).toStrictEqual(['abc', 'ad']);
  });

  it('is left open for those of whom nobody wrote down when', () => {
    const mote = kf(upprop(['a', 'b']), gick(null, 'b'), kom(null, 'c', 'a'), kom(null, 'c'));
    expect(vid(mote, 12)).toBe('a?bc');
  });

  it('does not count one who is jävig, at that paragraf alone', () => {
    const mote = kf(upprop(['a', 'b']), jav());
    expect(vid(mote, 12)).toBe('a');
    expect(vid(mote, 13)).toBe('ab');
  });

  it('nor one who went out before the jäv was tried', () =>
    expect(vid(kf(upprop(['a', 'b']), jav({ godtaget: null, lamnadeRummet: true })), 12)).toBe('a'));

  it('nor one found jävig of whom the minutes do not say that they went out', () => {
    expect(vid(kf(upprop(['a', 'b']), jav({ lamnadeRummet: null })), 12)).toBe('a');
    expect(vid(kf(upprop(['a', 'b']), jav({ lamnadeRummet: false })), 12)).toBe('a');
  });

  it('is left open for a jäv that nobody has tried, and for one of no paragraf', () => {
    expect(vid(kf(upprop(['a', 'b']), jav({ godtaget: null, lamnadeRummet: null })), 12)).toBe('a?b');
    expect(vid(kf(upprop(['a', 'b']), jav({ paragraf: null })), 12)).toBe('a?b');
    expect(vid(kf(upprop(['a']), kom(null, 'b'), jav()), 12)).toBe('a');
  });

  it('counts one whose jäv was not found to be one', () =>
    expect(vid(kf(upprop(['a', 'b']), jav({ godtaget: false })), 12)).toBe('ab'));
});

describe('whether somebody is jävig', () => {
  it('is what was said last of that paragraf', () => {
    expect(arJavig(kf(), 'b', 12)).toBe(false);
    expect(arJavig(kf(jav()), 'b', 12)).toBe(true);
    expect(arJavig(kf(jav()), 'b', 13)).toBe(false);
    expect(arJavig(kf(jav()), 'a', 12)).toBe(false);
    expect(arJavig(kf(jav({ godtaget: null })), 'b', 12)).toBeNull();
    expect(arJavig(kf(jav({ godtaget: null }), jav({ godtaget: false })), 'b', 12)).toBe(false);
    expect(arJavig(kf(jav({ paragraf: null })), 'b', 12)).toBeNull();
    expect(arJavig(kf(jav({ paragraf: null }), jav({ godtaget: false })), 'b', 12)).toBe(false);
    expect(arJavig(kf(jav({ paragraf: null, godtaget: false })), 'b', 12)).toBe(false);
  });
});

describe('whether it can decide', () => {
  it('takes more than half', () => {
    expect(arBeslutsfor(kf(upprop(['a', 'b', 'c'])), 12)).toBe(true);
    expect(arBeslutsfor(kf(upprop(['a', 'b'])), 12)).toBe(false);
    expect(arBeslutsfor(kf(upprop(['a', 'b'], null, 4)), 12)).toBe(false);
  });

  it('does not count those who only listen', () => {
    const lyssnar = handelse('NarvaroFaststalld', {
      narvarande: ['a', 'b', 'c'].map((p) => person(p, { tjanstgor: p !== 'c' })),
      antalLedamoter: 5,
    });
    expect(arBeslutsfor(kf(lyssnar), 12)).toBe(false);
  });

  it('is not known without a roll call or the size of the body', () => {
    expect(arBeslutsfor(kf(), 12)).toBeNull();
    expect(arBeslutsfor(kf(handelse('NarvaroFaststalld', { antalLedamoter: null })), 12)).toBeNull();
    expect(arBeslutsfor(kf(upprop(['a', 'b', 'c'], 13)), 12)).toBeNull();
  });

  it('keeps the size that an earlier roll call gave', () => {
    const senare = handelse('NarvaroFaststalld', {
      narvarande: [person('a')],
      antalLedamoter: null,
      franParagraf: 12,
    });
    expect(arBeslutsfor(kf(upprop(['a', 'b', 'c']), senare), 12)).toBe(false);
  });

  it('is not known while those of whom nobody can say would settle it', () => {
    expect(arBeslutsfor(kf(upprop(['a', 'b', 'c']), gick(null, 'c')), 12)).toBeNull();
    expect(arBeslutsfor(kf(upprop(['a', 'b', 'c', 'd']), gick(null, 'd')), 12)).toBe(true);
    expect(arBeslutsfor(kf(upprop(['a']), kom(null, 'b')), 12)).toBe(false);
  });

  it('is known although nobody knows when somebody came who only listens', () => {
    const ahorare = handelse('NarvaroAndrad', {
      franParagraf: null,
      kom: [person('c', { uppdrag: 'ersattare', tjanstgor: false })],
      gick: [],
    });
    expect(arBeslutsfor(kf(upprop(['a', 'b']), ahorare), 12)).toBe(false);
  });

  it('may be although jäv makes them too few in fullmäktige, not in a nämnd', () => {
    expect(arBeslutsfor(kf(upprop(['a', 'b', 'c']), jav()), 12)).toBe(true);
    expect(arBeslutsfor(sn(upprop(['a', 'b', 'c']), jav()), 12)).toBe(false);
    expect(arBeslutsfor(sn(upprop(['a', 'b', 'c', 'd']), jav()), 12)).toBe(true);
  });

  it('is not known of jäv in a body that may be either', () => {
    const okant = (...givna: readonly SammantradeStromEvent[]) =>
      foldSammantrade(SN_I_MARS, motesstrom(...givna)).sammantrade;
    expect(arBeslutsfor(okant(upprop(['a', 'b', 'c']), jav()), 12)).toBeNull();
    expect(arBeslutsfor(okant(upprop(['a', 'b', 'c'])), 12)).toBe(true);
  });
});

describe('whether it is fullmäktige that meets', () => {
  const mote = (organ: string, namn: string | null) =>
    arFullmaktigesMote(
      foldSammantrade(
        { organ, datum: '2026-03-02', nr: 1 },
        motesstrom(handelse('KallelseUtfardad', { organ: namn })),
      ).sammantrade,
    );

  it.each([
    ['KF', null, true],
    ['KS', null, false],
    ['KSAU', null, false],
    ['RF', 'Regionfullmäktige', true],
    ['SN', 'Socialnämnden', false],
    ['SN', null, null],
  ])('%s, %s: %s', (organ, namn, svar) => expect(mote(organ, namn)).toBe(svar));
});
