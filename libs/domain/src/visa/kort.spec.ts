import { describe, expect, it } from '@jest/globals';

import { den, handelse, strom, type Givet } from '../testing/index.js';
import { fold } from '../tid/fold.js';
import { kort, listrad, sammaRad } from './kort.js';

const arende = (...fakta: readonly Givet[]) => fold(strom(handelse('ArendeOppnat'), ...fakta)).arende!;
const plats = { revision: 3, position: '47' };

describe('the card', () => {
  it('says which ärende it is, as people write it too', () => {
    expect(kort(arende(), plats)).toMatchObject({
      id: 'KS-2026-17',
      diarienummer: '2026.17 KS',
      serie: 'KS',
      revision: 3,
      position: '47',
    });
    expect(kort(arende(), { ...plats, form: '{serie} {ar}/{lopnr}' }).diarienummer).toBe('KS 2026/17');
  });

  it('has these members and no others', () =>
    expect(Object.keys(kort(arende(), plats)).sort()).toStrictEqual([
      'anmalningar',
      'anteckningar',
      'arendemening',
      'aterrapporteringar',
      'aterremisser',
      'avvikelser',
      'beredningar',
      'beslut',
      'beslutsrattelser',
      'bordlaggningar',
      'delgivningar',
      'diarienummer',
      'domar',
      'ejDeltagande',
      'enhet',
      'ersattAv',
      'expedieringar',
      'forslag',
      'fristanmalningar',
      'frister',
      'gallrad',
      'handlaggare',
      'handlingar',
      'id',
      'inhibitioner',
      'initiativ',
      'initiativtagare',
      'instans',
      'internArendemening',
      'klassificering',
      'lagakraft',
      'motion',
      'motionAtertagen',
      'motionAvskriven',
      'motionsfristPasserad',
      'omrostningar',
      'oppnad',
      'organ',
      'overklaganden',
      'overlamnanden',
      'position',
      'propositioner',
      'relationer',
      'remisser',
      'remisspaminnelser',
      'reservationer',
      'revision',
      'samverkan',
      'sarskildaYttranden',
      'sekretess',
      'serie',
      'slag',
      'status',
      'svarstidsforlangningar',
      'tillfallen',
      'tjansteskrivelser',
      'upphavanden',
      'utgangnaTider',
      'verkstallanden',
      'verkstallighetsrattelser',
      'yrkanden',
      'yttranden',
    ]));

  it('lists what somebody waits for, and whether it came', () => {
    const remisser = [
      handelse('ArendeRemitterat', { remissId: '1', svarSenast: '2026-05-01' }),
      handelse('ArendeRemitterat', { remissId: '2', svarSenast: null }),
      handelse('ArendeRemitterat', { remissId: '3', svarSenast: '2026-06-01' }),
    ];
    expect(
      kort(arende(...remisser, handelse('YttrandeInkommet', { remissId: '3' })), plats).frister,
    ).toStrictEqual([
      { typ: 'remissvar', datum: '2026-05-01', avser: '1', uppfylld: false },
      { typ: 'remissvar', datum: '2026-06-01', avser: '3', uppfylld: true },
    ]);
  });

  it('waits for an answer to a motion for a year from the day it was raised, if that is known', () => {
    const vackt = (dag: string) => den(dag, handelse('MotionVackt'));
    expect(kort(arende(vackt('2025-02-24')), plats).frister).toStrictEqual([
      { typ: 'motionsfrist', datum: '2026-02-24', avser: 'motionen', uppfylld: false },
    ]);
    expect(kort(arende(vackt('2025-02')), plats).frister).toStrictEqual([]);
    expect(kort(arende(vackt('2025-02-24/..')), plats).frister).toStrictEqual([]);
  });

  it.each([
    [handelse('BeslutFattat'), true],
    [handelse('BeslutFattat', { slutligt: false }), false],
    [handelse('MotionsfristAnmald'), true],
    [handelse('MotionAvskriven'), true],
    [handelse('MotionAtertagen'), true],
    [handelse('ArendeBerett'), false],
  ])('and no longer when it is settled or reported: $0.type', (sedan, uppfylld) =>
    expect(kort(arende(den('2025-02-24', handelse('MotionVackt')), sedan), plats).frister).toMatchObject([
      { typ: 'motionsfrist', uppfylld },
    ]),
  );
});

describe('an ärende whose protected content is gone', () => {
  const bort = <E>(event: E): E & { readonly gallrad: true } => ({ ...event, gallrad: true });
  const gallrad = (...fakta: readonly Givet[]) => kort(fold(strom(...fakta)).arende!, plats).gallrad;
  const oppnat = handelse('ArendeOppnat');

  it('says so, whichever fact it stood in', () => {
    expect(gallrad(oppnat, handelse('AnteckningGjord'))).toBe(false);
    expect(gallrad(bort(oppnat), handelse('AnteckningGjord'))).toBe(true);
    expect(gallrad(oppnat, bort(handelse('AnteckningGjord', { text: '' })), handelse('BeslutFattat'))).toBe(
      true,
    );
  });

  it('says so when it was only a correction that is gone, whether what is left of it fits or not', () => {
    const rattelse = { avserHandelse: 1, fran: null, till: null } as const;
    const remiss = handelse('ArendeRemitterat');
    for (const falt of ['/svarSenast', '/skedde', '/till'])
      expect(gallrad(oppnat, remiss, bort(handelse('UppgiftRattad', { ...rattelse, falt })))).toBe(true);
  });

  it('does not say so for what it does not rest on: an annulled fact, or one that had not happened', () => {
    const anteckning = bort(handelse('AnteckningGjord', { text: '' }));
    expect(gallrad(oppnat, anteckning, handelse('HandelseMakulerad', { avserHandelse: 1 }))).toBe(false);
    const h = strom(den('2026-01-02', oppnat), den('2026-02-02', anteckning));
    const vid = (dag: string) => fold(h, { giltig: Date.parse(`${dag}T12:00:00Z`) }).arende?.gallrad;
    expect([vid('2026-01-30'), vid('2026-02-03')]).toStrictEqual([false, true]);
  });
});

describe('the row of the register', () => {
  it('shows what the register shows', () =>
    expect(listrad(arende(den('2026-02-02', handelse('HandlaggareTilldelad'))))).toStrictEqual({
      serie: 'KS',
      ar: 2026,
      lopnr: 17,
      arendemening: 'Motion om cykelväg till skolan',
      slag: 'ovrigt',
      status: 'underBeredning',
      organ: 'Kommunstyrelsen',
      instans: null,
      handlaggare: 'hl-berg',
      oppnad: '2026-01-07T08:00:00.000Z',
    }));

  it('is the same as long as that is', () => {
    const fore = listrad(arende());
    expect(sammaRad(fore, listrad(arende(handelse('AnteckningGjord'))))).toBe(true);
    expect(sammaRad(fore, listrad(arende(handelse('HandlaggareTilldelad'))))).toBe(false);
    for (const namn of Object.keys(fore))
      expect(sammaRad(fore, { ...fore, [namn]: 'något annat' })).toBe(false);
  });
});
