import { describe, expect, it } from '@jest/globals';

import {
  den,
  givetOrgan as given,
  handelse,
  organkommando as kommando,
  organlage,
} from '../testing/index.js';
import { organkort } from '../visa/organkort.js';
import type { Kanal } from './organisation.events.js';
import { angivenExpedieringsregelVid, expedieringsregelVid } from './organ.vid.js';

const inrattat = den('2020-01-01', handelse('OrganInrattat'));
const inget = {
  paminnelseEfter: null,
  eskaleringEfter: null,
  sekreterare: null,
  eskalerasTill: null,
  kvitterar: null,
};

describe('How what is sent to a body is followed up', () => {
  const lage = organlage(
    inrattat,
    den('2024-01-01', handelse('ExpedieringsregelAngiven')),
    den(
      '2025-01-01',
      handelse('ExpedieringsregelAngiven', { ...inget, paminnelseEfter: 4, kvitterar: false }),
    ),
  );

  it('holds from its day on, until something else does', () => {
    expect(expedieringsregelVid(lage, '2024-12-31')).toEqual({
      paminnelseEfter: 2,
      eskaleringEfter: 5,
      sekreterare: 'sekreterare@kommunen.example',
      eskalerasTill: 'kansliet@kommunen.example',
      kvitterar: true,
    });
    expect(expedieringsregelVid(lage, '2025-01-01')).toEqual({
      ...inget,
      paminnelseEfter: 4,
      eskaleringEfter: 7,
      kvitterar: false,
    });
  });

  it('is as it otherwise is where nothing has been said, or there is no body', () => {
    const standard = { ...inget, paminnelseEfter: 3, eskaleringEfter: 7 };
    expect(expedieringsregelVid(lage, '2023-12-31')).toEqual(standard);
    expect(expedieringsregelVid(organlage(), '2025-01-01')).toEqual(standard);
    expect(angivenExpedieringsregelVid(lage, '2023-12-31')).toBeNull();
  });

  it('stands on the card as it was said', () => {
    const regeln = (dag: '2023-12-31' | '2025-01-01') =>
      organkort(lage, dag, { revision: 2, position: '3' })?.expedieringsregel;
    expect(regeln('2023-12-31')).toBeNull();
    expect(regeln('2025-01-01')).toEqual({ ...inget, paminnelseEfter: 4, kvitterar: false });
  });

  it('goes on to somebody else later than it reminds', () => {
    const ange = (paminnelseEfter: number | null, eskaleringEfter: number | null) =>
      given(inrattat).when(kommando('AngeExpedieringsregel', { paminnelseEfter, eskaleringEfter }));
    for (const [p, e] of [
      [5, 5],
      [5, 4],
      [7, null],
      [null, 3],
    ] as const)
      ange(p, e).thenInvalid('ESKALERING_FORE_PAMINNELSE', 'eskaleringEfter');
    for (const [p, e] of [
      [5, 6],
      [6, null],
      [null, 4],
      [null, null],
    ] as const)
      ange(p, e).then(handelse('ExpedieringsregelAngiven', { paminnelseEfter: p, eskaleringEfter: e }));
  });

  it.each(['paminnelseEfter', 'eskaleringEfter'] as const)('%s is a working day at least', (falt) => {
    for (const antal of [0, -1, 1.5])
      given(inrattat)
        .when(kommando('AngeExpedieringsregel', { ...inget, [falt]: antal }))
        .thenInvalid('ARBETSDAGAR_OGILTIGA', falt);
  });

  it.each(['sekreterare', 'eskalerasTill'] as const)('%s is an e-mail address', (falt) =>
    given(inrattat)
      .when(kommando('AngeExpedieringsregel', { ...inget, [falt]: 'kansliet' }))
      .thenInvalid('ADRESS_OGILTIG', falt),
  );

  it('cannot be corrected into what it cannot be', () =>
    given(inrattat, handelse('ExpedieringsregelAngiven'))
      .when(
        kommando(
          'RattaUppgift',
          { avserHandelse: 1, falt: '/eskaleringEfter', fran: undefined, till: 2 },
          { skal: 'Fel' },
        ),
      )
      .thenInvalid('ESKALERING_FORE_PAMINNELSE', 'eskaleringEfter'));
});

describe('Where messages to a body go', () => {
  const ange = (kanal: Kanal, adress: string) =>
    given(inrattat).when(kommando('AngeBrevlada', { kanal, adress }));

  it.each<[Kanal, string]>([
    ['e-post', 'sn@kommun.example'],
    ['e-post', 'social.namnden+diarium@forvaltning.kommun.example'],
    ['e-post', 'nämnd@åmål.example'],
    ['webhook', 'https://diarium.example/in?organ=SN'],
    ['webhook', 'https://diarium.example'],
    ['webhook', 'https://10.0.0.8:8443/in'],
    ['webhook', 'http://10.0.0.8:8080/in'],
    ['post', 'Nämnden\nBox 1\n123 45 Staden'],
  ])('%s reaches %s', (kanal, adress) =>
    ange(kanal, adress).then(handelse('BrevladaAngiven', { kanal, adress })),
  );

  it.each<[Kanal, string]>([
    ['e-post', 'Socialnämnden'],
    ['e-post', 'sn@kommun'],
    ['e-post', 'sn@kommun.example, tn@kommun.example'],
    ['e-post', 'Socialnämnden <sn@kommun.example>'],
    ['e-post', 'https://diarium.example'],
    ['webhook', 'http://diarium.example/in'],
    ['webhook', 'http://10.0.0.8.diarium.example/in'],
    ['webhook', 'diarium.example/in'],
    ['webhook', 'https://anna:hemligt@diarium.example/in'],
    ['webhook', 'https:///in'],
    ['webhook', 'https://diarium.example/i n'],
    ['webhook', 'sn@kommun.example'],
    ['post', ' \n'],
  ])('%s does not reach %j', (kanal, adress) => ange(kanal, adress).thenInvalid('ADRESS_OGILTIG', 'adress'));

  it('is checked in history and corrections too', () => {
    given(inrattat)
      .when(kommando('AngeBrevlada', { adress: 'nej' }, { import: true, skedde: '2024-01-01' }))
      .thenInvalid('ADRESS_OGILTIG', 'adress');
    given(inrattat, handelse('BrevladaAngiven'))
      .when(
        kommando(
          'RattaUppgift',
          { avserHandelse: 1, falt: '/kanal', fran: undefined, till: 'webhook' },
          { skal: 'Fel' },
        ),
      )
      .thenInvalid('ADRESS_OGILTIG', 'adress');
  });

  it('asks nothing of an address that is gone (gallring)', () => {
    const gallrad = { ...handelse('BrevladaAngiven', { adress: '' }), gallrad: true } as const;
    given(inrattat, gallrad)
      .when(
        kommando(
          'RattaUppgift',
          { avserHandelse: 1, falt: '/kanal', fran: undefined, till: 'post' },
          { skal: 'Fel' },
        ),
      )
      .then({
        ...handelse('UppgiftRattad', { avserHandelse: 1, falt: '/kanal', fran: 'e-post', till: 'post' }),
        skal: 'Fel',
      });
  });
});
