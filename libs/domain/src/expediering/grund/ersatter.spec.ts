import { describe, it } from '@jest/globals';

import {
  delegationsbeslutet,
  delegationskommando,
  den,
  givetArende,
  givetMote,
  handelse,
  kommando,
  moteskommando,
} from '../../testing/index.js';

/* An expediering may take the place of an earlier one, wherever expedieringar stand. */

const NU = '2026-04-01T09:00:00.000Z';
const egna = { nu: NU };
const makulerad = (avserHandelse: number) => handelse('HandelseMakulerad', { avserHandelse });

const beslut = [handelse('ArendeOppnat'), den('2026-01-12', handelse('BeslutFattat'))] as const;
const iArendet = {
  namn: 'an ärende',
  utan: () => givetArende(...beslut),
  efterEn: () => givetArende(...beslut, handelse('BeslutExpedierat')),
  efterMakulerad: () => givetArende(...beslut, handelse('BeslutExpedierat'), makulerad(2)),
  efterErsattMakulerad: () =>
    givetArende(
      ...beslut,
      handelse('BeslutExpedierat'),
      handelse('BeslutExpedierat', { nr: 2, ersatter: 1 }),
      makulerad(2),
    ),
  expediera: (ersatter: number | null) => kommando('ExpedieraBeslut', { ersatter }, egna),
  expedierat: (nr: number, ersatter: number | null) => handelse('BeslutExpedierat', { nr, ersatter }),
  ratta: (falt: string, till: number | string, avserHandelse = 2) =>
    kommando('RattaUppgift', { avserHandelse, falt, fran: undefined, till }, { ...egna, skal: 'Fel' }),
};
const justerad = [
  handelse('ParagrafTilldelad', { arenden: [] }),
  den('2026-03-09', handelse('ProtokollJusterat')),
] as const;
const iMotet = {
  namn: 'a meeting',
  utan: () => givetMote(...justerad),
  efterEn: () => givetMote(...justerad, handelse('ParagrafExpedierad')),
  efterMakulerad: () => givetMote(...justerad, handelse('ParagrafExpedierad'), makulerad(2)),
  efterErsattMakulerad: () =>
    givetMote(
      ...justerad,
      handelse('ParagrafExpedierad'),
      handelse('ParagrafExpedierad', { nr: 2, ersatter: 1 }),
      makulerad(2),
    ),
  expediera: (ersatter: number | null) => moteskommando('ExpedieraParagraf', { ersatter }, egna),
  expedierat: (nr: number, ersatter: number | null) => handelse('ParagrafExpedierad', { nr, ersatter }),
  ratta: (falt: string, till: number | string, avserHandelse = 2) =>
    moteskommando('RattaUppgift', { avserHandelse, falt, fran: undefined, till }, { ...egna, skal: 'Fel' }),
};
const fattat = [
  den('2026-02-02', handelse('DelegationsbeslutFattat')),
  den('2026-02-20', handelse('DelegationsbeslutAnmalt')),
] as const;
const givet = delegationsbeslutet();
const iDelegationsbeslutet = {
  namn: 'a decision outside a meeting',
  utan: () => givet(...fattat),
  efterEn: () => givet(...fattat, handelse('DelegationsbeslutExpedierat')),
  efterMakulerad: () => givet(...fattat, handelse('DelegationsbeslutExpedierat'), makulerad(2)),
  efterErsattMakulerad: () =>
    givet(
      ...fattat,
      handelse('DelegationsbeslutExpedierat'),
      handelse('DelegationsbeslutExpedierat', { nr: 2, ersatter: 1 }),
      makulerad(2),
    ),
  expediera: (ersatter: number | null) =>
    delegationskommando('ExpedieraDelegationsbeslut', { ersatter }, egna),
  expedierat: (nr: number, ersatter: number | null) =>
    handelse('DelegationsbeslutExpedierat', { nr, ersatter }),
  ratta: (falt: string, till: number | string, avserHandelse = 2) =>
    delegationskommando(
      'RattaUppgift',
      { avserHandelse, falt, fran: undefined, till },
      { ...egna, skal: 'Fel' },
    ),
};

describe.each([iArendet, iMotet, iDelegationsbeslutet])('an expediering in $namn', (i) => {
  /** The three differ in types alone. */
  type Spec = {
    readonly when: (command: unknown) => {
      readonly then: (...handelser: readonly unknown[]) => void;
      readonly thenInvalid: (kod: string, falt: string) => void;
    };
  };
  const utan = () => i.utan() as Spec;
  const efterEn = () => i.efterEn() as Spec;

  it('may take the place of an earlier one', () => efterEn().when(i.expediera(1)).then(i.expedierat(2, 1)));

  it('takes the place of none where none is named', () =>
    efterEn().when(i.expediera(null)).then(i.expedierat(2, null)));

  it('cannot take the place of itself', () => {
    utan().when(i.expediera(1)).thenInvalid('ERSATTER_SIG_SJALV', 'ersatter');
    efterEn().when(i.ratta('/ersatter', 1)).thenInvalid('ERSATTER_SIG_SJALV', 'ersatter');
  });

  it('cannot take the place of one that is not there', () => {
    efterEn().when(i.expediera(3)).thenInvalid('ERSATTER_OKAND', 'ersatter');
    (i.efterMakulerad() as Spec).when(i.expediera(1)).thenInvalid('ERSATTER_OKAND', 'ersatter');
    efterEn().when(i.ratta('/ersatter', 2)).thenInvalid('ERSATTER_OKAND', 'ersatter');
  });

  it('may have something else corrected, whatever has become of the one it took the place of', () =>
    (i.efterErsattMakulerad() as Spec).when(i.ratta('/kanal', 'bud', 3)).then({
      ...handelse('UppgiftRattad', {
        avserHandelse: 3,
        falt: '/kanal',
        fran: i === iDelegationsbeslutet ? 'post' : 'e-post',
        till: 'bud',
      }),
      skal: 'Fel',
    }));
});
