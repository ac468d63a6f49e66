import { describe, expect, it } from '@jest/globals';

import type { Mottagare } from '../arende/arende.types.js';
import {
  avslutat,
  avviker,
  den,
  exempelkommun,
  givetMote,
  handelse,
  justerat,
  mote,
  motet,
  moteskommando as kommando,
  noterat,
  oppnat,
  protokollfort,
} from '../testing/index.js';
import { sammantradeskort } from '../visa/sammantradeskort.js';

const NU = '2026-03-20T09:00:00.000Z';
const utanArende = den('2026-03-02T08:35:00Z', handelse('ParagrafTilldelad', { nr: 13, arenden: [] }));
const skrivet = [
  ...avslutat,
  utanArende,
  den('2026-03-04', handelse('ProtokollUpprattat', { paragrafer: [12, 13] })),
];
const justerad = [...skrivet, den('2026-03-09', handelse('ProtokollJusterat', { paragrafer: [12, 13] }))];
const expediera = (data: Parameters<typeof kommando<'ExpedieraParagraf'>>[1] = {}, egna = {}) =>
  kommando('ExpedieraParagraf', { paragraf: 13, ...data }, { nu: NU, ...egna });
const expedierad = (data: object = {}) => handelse('ParagrafExpedierad', { paragraf: 13, ...data });

describe('A paragraf without ärende', () => {
  it('is sent when it has been approved', () =>
    givetMote(...justerad)
      .when(expediera())
      .then(expedierad()));

  it('may be sent once more, and each time has a number of its own', () =>
    givetMote(...justerad, den('2026-03-10', expedierad()))
      .when(expediera())
      .then(expedierad({ nr: 2 })));

  it('does not get the number of one that was annulled', () =>
    givetMote(
      ...justerad,
      den('2026-03-10', expedierad()),
      handelse('HandelseMakulerad', { avserHandelse: justerad.length }),
    )
      .when(expediera())
      .then(expedierad({ nr: 2 })));

  it('is not sent before it has been approved, unless somebody says why', () => {
    givetMote(...skrivet)
      .when(expediera())
      .thenRefuses('EJ_JUSTERAT', 'O-24');
    givetMote(...skrivet)
      .when(expediera({}, avviker('O-24')))
      .then(expedierad(), noterat('O-24', 'EJ_JUSTERAT', 'ParagrafExpedierad', 'Beslutat trots O-24'));
  });

  it('is not sent on a day before it was approved', () =>
    givetMote(...justerad)
      .when(expediera({}, { skedde: '2026-03-08' }))
      .thenRefuses('EXPEDIERAT_FORE_JUSTERING', 'O-24'));

  it('may be sent the same day, and where the day is not known', () => {
    for (const skedde of ['2026-03-09', '2026-03', null])
      givetMote(...justerad)
        .when(expediera({}, { skedde }))
        .then(expedierad());
  });

  it('is one that the meeting has', () =>
    givetMote(...justerad)
      .when(expediera({ paragraf: 14 }))
      .thenUnknown('PARAGRAF_OKAND'));

  it('belongs to no ärende: what settles one is sent from there', () => {
    givetMote(...justerat)
      .when(expediera({ paragraf: 12 }))
      .thenRefuses('PARAGRAF_HAR_ARENDE', 'O-27');
    givetMote(...justerat)
      .when(expediera({ paragraf: 12 }))
      .thenSays(/§ 12 hör till KS-2026-17/);
  });

  it('does not ask for the notice, nor for an extract', () => {
    const bestyrkt = den('2026-03-10', handelse('ProtokollsutdragBestyrkt', { paragraf: 13 }));
    givetMote(...justerad, bestyrkt)
      .when(expediera())
      .then(expedierad());
  });
});

describe('Imported history of a paragraf that was sent', () => {
  const historia = { import: true, skedde: '2026-03-10' };

  it('may be all that is known of it', () =>
    givetMote()
      .when(expediera({ paragraf: 14 }, historia))
      .then(expedierad({ paragraf: 14 })));

  it('is noted where it was sent before the meeting, or belongs to an ärende', () => {
    givetMote(...oppnat)
      .when(expediera({}, { ...historia, skedde: '2026-03-01' }))
      .then(expedierad(), noterat('O-27', 'EXPEDIERING_FORE_BESLUT', 'ParagrafExpedierad'));
    givetMote(...protokollfort)
      .when(expediera({ paragraf: 12 }, historia))
      .then(expedierad({ paragraf: 12 }), noterat('O-27', 'PARAGRAF_HAR_ARENDE', 'ParagrafExpedierad'));
  });
});

describe('A group that a paragraf is sent to', () => {
  const grupp: Mottagare = { typ: 'grupp', grupp: 'Samtliga nämnder', expanderad: null };
  const id = { organ: 'KS', datum: '2024-03-04', nr: 1 } as const;
  const { register } = exempelkommun();
  const paragrafen = [
    den('2024-03-04', handelse('ParagrafTilldelad', { nr: 13, arenden: [] })),
    den('2024-03-08', handelse('ProtokollJusterat', { paragrafer: [13] })),
  ];
  const skickad = (egna: object = {}) =>
    motet(id, { register })(...paragrafen).when(expediera({ mottagare: [grupp] }, egna));

  it('is written out as it was on the day of the meeting, without the body that met', () => {
    const beslutade: unknown[] = [];
    skickad().then(
      expect.objectContaining({
        type: 'ParagrafExpedierad',
        data: expect.objectContaining({
          mottagare: [
            {
              ...grupp,
              expanderad: {
                asymmetricMatch: (namn: unknown) => {
                  beslutade.push(...(namn as string[]));
                  return true;
                },
              },
            },
          ],
        }),
      }) as never,
    );
    expect(beslutade).toContain('Socialnämnden');
    expect(beslutade).not.toContain('Kommunstyrelsen');
  });

  it('stays as history says it', () =>
    skickad({ import: true }).then(
      expedierad({ mottagare: [grupp] }),
      noterat(null, 'GRUPP_EJ_EXPANDERAD', 'ParagrafExpedierad'),
    ));
});

describe('What has been sent of a meeting', () => {
  it('stands on its card', () => {
    const { expedieringar } = sammantradeskort(
      mote([
        ...justerad,
        den('2026-03-10', expedierad()),
        den('2026-03-12', expedierad({ nr: 2, ersatter: 1 })),
      ]),
      { revision: 0, position: '0' },
    );
    expect(expedieringar).toMatchObject([
      { nr: 1, paragraf: 13, datum: '2026-03-10', ersatter: null },
      { nr: 2, paragraf: 13, datum: '2026-03-12', ersatter: 1 },
    ]);
  });
});
