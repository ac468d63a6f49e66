import { describe, expect, it } from '@jest/globals';

import { den, handelse, strom, type Givet } from '../testing/index.js';
import { fold } from '../tid/fold.js';
import type { ArendeEvent } from './arende.events.js';
import { evolve } from './arende.evolve.js';
import type { Arendestatus } from './arende.types.js';

const oppnat = handelse('ArendeOppnat');
const statusEfter = (...fakta: readonly Givet[]): Arendestatus | undefined =>
  fold(strom(oppnat, ...fakta)).arende?.status;

type Faktum = readonly [vad: string, fakta: ArendeEvent];

/** Facts that set a status on the road to a beslut. */
const FORE_BESLUT: readonly (readonly [Arendestatus, ArendeEvent])[] = [
  ['underBeredning', handelse('HandlaggareTilldelad')],
  ['underBeredning', handelse('ArendeBerett')],
  ['underBeredning', handelse('TjansteskrivelseUpprattad')],
  ['underBeredning', handelse('YttrandeInkommet')],
  ['remitterat', handelse('ArendeRemitterat')],
  ['anmalt', handelse('ArendeAnmaltTillSammantrade')],
  ['bordlagt', handelse('ArendeBordlagt')],
  ['aterremitterat', handelse('ArendeAterremitterat')],
  ['forslagLamnat', handelse('ForslagTillBeslutLamnat')],
];

/** Facts that set a status from the beslut on, in the order of the statuses. */
const FRAN_BESLUT: readonly (readonly [Arendestatus, ArendeEvent])[] = [
  ['beslutat', handelse('BeslutFattat')],
  ['avslutat', handelse('ArendeAvslutat')],
  ['sammanlagt', handelse('ArendeSammanlagt')],
  ['overlamnat', handelse('ArendeOverlamnatTillNamnd')],
  ['makulerat', handelse('ArendeMakulerat')],
];

const SATTER_INGEN: readonly Faktum[] = (
  [
    'HandlingRegistrerad',
    'HandlingUpprattad',
    'HandlingFlyttad',
    'SekretessMarkerad',
    'SekretessHavd',
    'MotionVackt',
    'ArendeRelaterat',
    'SamverkanGenomford',
    'YrkandeFramstallt',
    'YrkandeAtertaget',
    'ReservationAnmald',
    'BeslutExpedierat',
    'SammanlaggningMottagen',
    'AvvikelseNoterad',
    'AnteckningGjord',
    'ArendeAteroppnat',
  ] as const
).map((typ) => [typ, handelse(typ)]);

describe('the status an ärende gets', () => {
  it('when it is opened: registrerat', () => expect(statusEfter()).toBe('registrerat'));

  it.each([...FORE_BESLUT, ...FRAN_BESLUT].map(([status, f]) => [status, f.type, f] as const))(
    '%s by %s',
    (status, _typ, fakta) => expect(statusEfter(fakta)).toBe(status),
  );

  it('beslutat when the motion is written off', () =>
    expect(statusEfter(handelse('MotionAvskriven'))).toBe('beslutat'));

  it('overklagat, and upphavt when the court has annulled the beslut: then it starts over', () => {
    const beslut = handelse('BeslutFattat');
    const overklagat = handelse('OverklagandeInkommet');
    expect(statusEfter(beslut, overklagat)).toBe('overklagat');
    expect(statusEfter(beslut, overklagat, handelse('BeslutUpphavt'))).toBe('upphavt');
    expect(statusEfter(beslut, handelse('BeslutUpphavt'), handelse('ArendeBerett'))).toBe('underBeredning');
  });

  it('none when it was an återremiss that was annulled: the beslut stands', () => {
    const upphavt = handelse('BeslutUpphavt', { avser: { slag: 'aterremiss', nr: 1 } });
    expect(statusEfter(handelse('ArendeAterremitterat'), upphavt)).toBe('aterremitterat');
    expect(statusEfter(handelse('ArendeAterremitterat'), handelse('BeslutFattat'), upphavt)).toBe('beslutat');
  });

  it('none by a beslut that does not settle the matter', () => {
    const delbeslut = handelse('BeslutFattat', { slutligt: false });
    expect(statusEfter(delbeslut)).toBe('registrerat');
    expect(statusEfter(handelse('ForslagTillBeslutLamnat'), delbeslut)).toBe('forslagLamnat');
  });

  it.each(SATTER_INGEN)('none by %s', (_typ, fakta) => {
    for (const [status, fore] of [...FORE_BESLUT, ...FRAN_BESLUT])
      if (!(fakta.type === 'ArendeAteroppnat' && status === 'avslutat'))
        expect(statusEfter(fore, fakta)).toBe(status);
    expect(statusEfter(fakta)).toBe('registrerat');
  });
});

describe('before a beslut the last fact wins', () => {
  const par = FORE_BESLUT.flatMap(([, forst]) =>
    FORE_BESLUT.map(([status, sist]) => [forst.type, sist.type, status, forst, sist] as const),
  );

  it.each(par.filter(([typ]) => typ !== 'ArendeRemitterat'))(
    '%s, then %s: %s',
    (_forst, _sist, status, forst, sist) => expect(statusEfter(forst, sist)).toBe(status),
  );

  it('whatever the order they were recorded in', () => {
    const forslag = den('2026-02-02', handelse('ForslagTillBeslutLamnat'));
    const bordlagt = den('2026-02-09', handelse('ArendeBordlagt'));
    expect(statusEfter(forslag, bordlagt)).toBe('bordlagt');
    expect(statusEfter(bordlagt, forslag)).toBe('bordlagt');
  });
});

describe('while a remiss is unanswered', () => {
  const remitterat = handelse('ArendeRemitterat');
  const svar = handelse('YttrandeInkommet', { remissId: '1' });

  it.each(['HandlaggareTilldelad', 'ArendeBerett', 'TjansteskrivelseUpprattad', 'YttrandeInkommet'] as const)(
    'preparation leaves it remitterat: %s',
    (typ) => expect(statusEfter(remitterat, handelse(typ))).toBe('remitterat'),
  );

  it('its answer makes it underBeredning', () =>
    expect(statusEfter(remitterat, svar)).toBe('underBeredning'));

  it('one of two answers does not', () => {
    const tva = handelse('ArendeRemitterat', { till: ['Tekniska nämnden', 'Miljönämnden'] });
    const andra = handelse('YttrandeInkommet', { remissId: '1', nr: 2, fran: 'Miljönämnden' });
    expect(statusEfter(tva, svar)).toBe('remitterat');
    expect(statusEfter(tva, svar, andra)).toBe('underBeredning');
  });

  it('nor the answer to one of two remisser', () => {
    const andra = handelse('ArendeRemitterat', { remissId: '2', till: ['Miljönämnden'] });
    expect(statusEfter(remitterat, andra, svar)).toBe('remitterat');
  });

  it('what a body does still shows', () => {
    expect(statusEfter(remitterat, handelse('ArendeBordlagt'))).toBe('bordlagt');
    expect(statusEfter(remitterat, handelse('ArendeBordlagt'), handelse('ArendeBerett'))).toBe('remitterat');
  });

  it('a remiss whose answer was already there does not wait', () =>
    expect(statusEfter(den('2026-01-01', svar), den('2026-01-02', remitterat))).toBe('underBeredning'));
});

describe('from the beslut on', () => {
  it.each(FRAN_BESLUT)('nothing that comes before a beslut changes %s', (status, fakta) => {
    for (const [, fore] of FORE_BESLUT) expect(statusEfter(fakta, fore)).toBe(status);
  });

  const senare = FRAN_BESLUT.flatMap(([nu, a], i) =>
    FRAN_BESLUT.map(([ny, b], j) => [nu, ny, a, b, j >= i || ny === 'beslutat' ? ny : nu] as const),
  );
  it.each(senare)('%s, then what makes it %s', (_nu, _ny, a, b, status) =>
    expect(statusEfter(a, b)).toBe(status),
  );
});

describe('an ärende that was reopened', () => {
  const avslutat = handelse('ArendeAvslutat');
  const ateroppnat = handelse('ArendeAteroppnat');

  it.each([...FORE_BESLUT, FRAN_BESLUT[0]!])('is what it was: %s', (status, fore) =>
    expect(statusEfter(fore, avslutat, ateroppnat)).toBe(status),
  );

  it('is registrerat when nothing had happened', () =>
    expect(statusEfter(avslutat, ateroppnat)).toBe('registrerat'));

  it('is closed again, and opened again', () => {
    const forslag = handelse('ForslagTillBeslutLamnat');
    expect(statusEfter(avslutat, ateroppnat, forslag, avslutat)).toBe('avslutat');
    expect(statusEfter(avslutat, ateroppnat, forslag, avslutat, ateroppnat)).toBe('forslagLamnat');
  });

  it('closed twice is opened to what it was before the first', () =>
    expect(statusEfter(handelse('ArendeBordlagt'), avslutat, avslutat, ateroppnat)).toBe('bordlagt'));

  it('goes on from there', () =>
    expect(statusEfter(handelse('ArendeBordlagt'), avslutat, ateroppnat, handelse('ArendeBerett'))).toBe(
      'underBeredning',
    ));

  it('never closed, or gone on elsewhere, is not touched', () => {
    expect(statusEfter(handelse('BeslutFattat'), ateroppnat)).toBe('beslutat');
    expect(statusEfter(avslutat, handelse('ArendeSammanlagt'), ateroppnat)).toBe('sammanlagt');
  });
});

describe('statuses that no fact gives yet', () => {
  const efter = (status: Arendestatus, fakta: ArendeEvent): Arendestatus | undefined => {
    const [forsta, andra] = strom(oppnat, fakta);
    const arende = evolve(null, forsta!);
    return evolve(arende && { ...arende, status }, andra!)?.status;
  };

  it.each(FORE_BESLUT)('after upphavt preparation starts over: %s', (status, fakta) =>
    expect(efter('upphavt', fakta)).toBe(status),
  );

  it.each(FORE_BESLUT)('an appeal is not moved by what belongs before the beslut (%s)', (_status, fakta) =>
    expect(efter('overklagat', fakta)).toBe('overklagat'),
  );

  it('an appealed or annulled beslut may be followed by another', () => {
    expect(efter('overklagat', handelse('BeslutFattat'))).toBe('beslutat');
    expect(efter('upphavt', handelse('BeslutFattat'))).toBe('beslutat');
    expect(efter('overklagat', handelse('ArendeAvslutat'))).toBe('avslutat');
  });
});
