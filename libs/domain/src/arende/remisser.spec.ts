import { describe, expect, it } from '@jest/globals';

import { den, handelse, strom, type Givet } from '../testing/index.js';
import { fold } from '../tid/fold.js';

const oppnat = handelse('ArendeOppnat');
const remiss = (...till: readonly string[]) => handelse('ArendeRemitterat', { till });
const yttrande = (fran: string, nr = 1, remissId: string | null = '1') =>
  handelse('YttrandeInkommet', { fran, nr, remissId });

const besvaradAv = (...fakta: readonly Givet[]) => {
  const [forsta] = fold(strom(oppnat, ...fakta)).arende!.remisser;
  return [forsta?.obesvarad, forsta?.besvaradAv];
};

describe('a remiss', () => {
  it('waits for those it was sent to', () =>
    expect(besvaradAv(remiss('Tekniska nämnden', 'Miljönämnden'))).toStrictEqual([true, []]));

  it('to one is answered by its opinion', () =>
    expect(besvaradAv(remiss('Tekniska nämnden'), yttrande('Tekniska nämnden'))).toStrictEqual([
      false,
      ['Tekniska nämnden'],
    ]));

  it('to several is answered when all have answered, each by its name', () => {
    const tva = remiss('Tekniska nämnden', 'Miljönämnden', 'Länsstyrelsen');
    expect(besvaradAv(tva, yttrande('Miljönämnden'))).toStrictEqual([true, ['Miljönämnden']]);
    expect(
      besvaradAv(
        tva,
        yttrande('Miljönämnden'),
        yttrande('LÄNSSTYRELSEN ', 2),
        yttrande(' tekniska nämnden', 3),
      ),
    ).toStrictEqual([false, ['Miljönämnden', 'Länsstyrelsen', 'Tekniska nämnden']]);
  });

  it('is not answered twice by the same', () =>
    expect(
      besvaradAv(
        remiss('Tekniska nämnden', 'Miljönämnden'),
        yttrande('Miljönämnden'),
        yttrande('Miljönämnden', 2),
      ),
    ).toStrictEqual([true, ['Miljönämnden']]));

  it('takes a name it does not know for the only one still to answer', () => {
    expect(besvaradAv(remiss('Tekniska nämnden'), yttrande('Samhällsbyggnadskontoret'))).toStrictEqual([
      false,
      ['Tekniska nämnden'],
    ]);
    expect(besvaradAv(remiss('A', 'B'), yttrande('B'), yttrande('Kontoret', 2))).toStrictEqual([
      false,
      ['B', 'A'],
    ]);
  });

  it('does not guess between several', () =>
    expect(besvaradAv(remiss('A', 'B'), yttrande('Kontoret'))).toStrictEqual([true, []]));

  it('is not answered by an opinion without remiss, or for another', () => {
    expect(besvaradAv(remiss('A'), yttrande('A', 1, null))).toStrictEqual([true, []]);
    expect(besvaradAv(remiss('A'), yttrande('A', 1, '2'))).toStrictEqual([true, []]);
  });

  it('that names the same body twice waits for one answer', () =>
    expect(besvaradAv(remiss('A', 'A'), yttrande('A'))).toStrictEqual([false, ['A']]));

  it('met after its answers is answered by them', () =>
    expect(
      besvaradAv(den('2026-01-01', yttrande('B')), den('2026-01-02', yttrande('A', 2)), remiss('A', 'B')),
    ).toStrictEqual([false, ['B', 'A']]));

  it('waits again when the opinion is annulled', () =>
    expect(
      besvaradAv(remiss('A'), yttrande('A'), handelse('HandelseMakulerad', { avserHandelse: 2 })),
    ).toStrictEqual([true, []]));
});

describe('the last day to answer a remiss', () => {
  const svarSenast = (...fakta: readonly Givet[]) =>
    fold(strom(oppnat, ...fakta)).arende!.remisser.map((r) => r.svarSenast);
  const forlangd = (dag: string, datum: string, remissId = '1') =>
    den(datum, handelse('RemissSvarstidForlangd', { remissId, svarSenast: dag }));
  const remitterat = den('2026-02-02', handelse('ArendeRemitterat', { svarSenast: '2026-03-31' }));

  it('is the one that was given last, in the order things happened', () => {
    expect(svarSenast(remitterat)).toEqual(['2026-03-31']);
    const sist = forlangd('2026-05-31', '2026-04-10');
    const forst = forlangd('2026-04-30', '2026-03-20');
    expect(svarSenast(remitterat, forst, sist)).toEqual(['2026-05-31']);
    expect(svarSenast(remitterat, sist, forst)).toEqual(['2026-05-31']);
  });

  it('is of that remiss, also where a date puts it before the remiss', () => {
    const annan = den('2026-02-03', handelse('ArendeRemitterat', { remissId: '2', svarSenast: null }));
    expect(svarSenast(remitterat, annan, forlangd('2026-04-30', '2026-03-01', '2'))).toEqual([
      '2026-03-31',
      '2026-04-30',
    ]);
    expect(svarSenast(remitterat, forlangd('2026-04-30', '2026-02-01'))).toEqual(['2026-04-30']);
  });
});
