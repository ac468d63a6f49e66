import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deciderSpec, handelse, inspelade, med } from '../testing/index.js';
import type { Forsoksutfall, LeveransCommand } from './leverans.commands.js';
import { leveransDecider } from './leverans.decider.js';
import type { LeveransEvent } from './leverans.events.js';
import { ejSkickad, type Leverans } from './leverans.state.js';
import { LEVERANSLAGEN } from './leverans.types.js';

const NU = '2026-03-02T09:00:00.000Z';
const uppgifter = { nu: NU, skedde: NU, import: false, avvikelser: [] } as const;
const kommando = <T extends LeveransCommand['type']>(
  type: T,
  data: Extract<LeveransCommand, { type: T }>['data'],
): LeveransCommand => ({ type, data, ...uppgifter }) as LeveransCommand;

const forsta = { omgang: 1, forsok: 1, kanal: 'webhook' } as const;
const BORTA: Forsoksutfall = {
  utfall: 'misslyckad',
  kod: 'TIDEN_GICK_UT',
  orsak: 'Inget svar inom 10 sekunder',
  kanLakas: true,
  tidigast: null,
};
const forsok = (utfall: Forsoksutfall = BORTA, vilket: object = {}): LeveransCommand =>
  kommando('NoteraForsok', { ...forsta, ...vilket, leverans: 'arende-KS-2026-17-12-1', utfall, skala: 1 });
const framme = forsok({ utfall: 'levererad', bevis: '202 Accepted' });
const kvittera = (av = 'Berit Berg') => kommando('KvitteraMottagande', { av, satt: 'lank' });
const sandOm = kommando('SandOm', { kanal: 'epost', adress: 'sn@exempel.se' });
const aterkalla = (tyst = false) => kommando('AterkallaLeverans', { tyst });
const paminn = kommando('PaminnOmKvittens', { omgang: 1, kanal: 'epost' });
const eskalera = kommando('EskaleraLeverans', { omgang: 1 });
const kvitto = (utfall: 'levererad' | 'studsade') =>
  kommando('NoteraTransportkvitto', { utfall, text: '550 5.1.1 finns inte' });

const given = deciderSpec(leveransDecider, (...givna) => inspelade<LeveransEvent>(...givna));
const skickad = handelse('SkickadTillMottagare');
const levererad = handelse('Levererad');
const misslyckad = handelse('LeveransMisslyckad');
const uppgiven = handelse('LeveransUppgiven', { forsok: 1 });
const omsand = handelse('LeveransOmsand');
const aterkallad = handelse('LeveransAterkallad');
const kvitterad = handelse('MottagandeKvitterat');
const igen = (nastaForsok: string | null, data: object = {}) =>
  handelse('LeveransMisslyckad', { nastaForsok, ...data });

describe('an attempt', () => {
  it('that arrived says so, and what the receiver answered', () =>
    given().when(framme).then(skickad, levererad));

  it('that did not says when the next one is', () =>
    given()
      .when(forsok())
      .then(igen(expect.stringMatching(/^2026-03-02T09:00:2[5-7]/) as unknown as string)));

  it('that cannot succeed later either is the last', () =>
    given()
      .when(forsok({ ...BORTA, kanLakas: false }))
      .then(igen(null), uppgiven));

  it('is the last when the next one would be on the fifth day', () => {
    const start = med({ registrerad: '2026-02-26T12:00:00.000Z' }, misslyckad);
    const sist = handelse('LeveransMisslyckad', { forsok: 13, nastaForsok: null });
    given(start, handelse('LeveransMisslyckad', { forsok: 12 }))
      .when(forsok(BORTA, { forsok: 13 }))
      .then(sist, handelse('LeveransUppgiven', { forsok: 13 }));
  });

  it('waits as long as the receiver asks', () =>
    given()
      .when(forsok({ ...BORTA, tidigast: '2026-03-02T10:00:00.000Z' }))
      .then(igen('2026-03-02T10:00:00.000Z')));

  it('made by two at once counts once', () => given(misslyckad).when(forsok()).thenNothing());

  it('that arrived counts although another had failed, given up or been called back', () => {
    for (const fore of [misslyckad, uppgiven, aterkallad]) given(fore).when(framme).then(skickad, levererad);
  });

  it('that failed after another arrived is of no weight', () =>
    given(skickad, levererad)
      .when(forsok(BORTA, { forsok: 2 }))
      .thenNothing());

  it('of a round that is over is of no weight', () => given(omsand).when(framme).thenNothing());

  it('after it was called back does not begin it again', () =>
    given(aterkallad).when(forsok()).thenNothing());
});

describe('the transport', () => {
  it('tells later that it came back: somebody has to take over', () =>
    given(skickad, levererad)
      .when(kvitto('studsade'))
      .then(
        igen(null, { kod: 'STUDSADE', orsak: '550 5.1.1 finns inte' }),
        handelse('LeveransUppgiven', { forsok: 1, kod: 'STUDSADE' }),
      ));
  it('does not take back what a person has acknowledged', () =>
    given(skickad, levererad, kvitterad).when(kvitto('studsade')).thenNothing());
  it('tells later that it arrived', () =>
    given(misslyckad)
      .when(kvitto('levererad'))
      .then(handelse('Levererad', { bevis: '550 5.1.1 finns inte' })));
  it('has nothing to tell of what was never sent', () =>
    given().when(kvitto('levererad')).thenRefuses('INGET_SKICKAT'));
});

describe('acknowledging', () => {
  it('says who had it', () => given(skickad, levererad).when(kvittera()).then(kvitterad));
  it('is done once by the same', () => given(kvitterad).when(kvittera()).thenNothing());
  it('is refused to another after that', () =>
    given(kvitterad).when(kvittera('Olof Ek')).thenRefuses('REDAN_KVITTERAD'));
  it('is refused where it was called back', () =>
    given(aterkallad).when(kvittera()).thenRefuses('LEVERANSEN_ATERKALLAD'));
  it('means that it arrived, whatever the transport said', () => {
    const lage = inspelade<LeveransEvent>(misslyckad, uppgiven, kvitterad).reduce(
      leveransDecider.evolve,
      ejSkickad,
    );
    expect(lage).toMatchObject({ lage: 'levererad', kvitterad: { av: 'Berit Berg' } });
  });
  it('is not asked for again of a new round', () =>
    given(kvitterad, omsand, handelse('Levererad', { omgang: 2 }))
      .when(kommando('PaminnOmKvittens', { omgang: 2, kanal: 'epost' }))
      .thenNothing());
});

describe('sending again', () => {
  it('is a round of its own, to where the recipient is now', () =>
    given(misslyckad, uppgiven).when(sandOm).then(omsand));
  it('begins the attempts anew', () => {
    const lage = inspelade<LeveransEvent>(misslyckad, uppgiven, omsand).reduce(
      leveransDecider.evolve,
      ejSkickad,
    );
    expect(lage).toStrictEqual({
      ...ejSkickad,
      omgang: 2,
      vag: { kanal: 'epost', adress: 'sn@exempel.se' },
    });
  });
  it('is refused where it was called back', () =>
    given(aterkallad).when(sandOm).thenRefuses('LEVERANSEN_ATERKALLAD'));
});

describe('calling back', () => {
  it('is for what waits', () => given(misslyckad).when(aterkalla()).then(aterkallad));
  it('is refused for what has arrived', () =>
    given(skickad, levererad).when(aterkalla()).thenRefuses('LEVERANSEN_AVGJORD'));
  it('leaves what has arrived alone when all of it is called back', () => {
    given(skickad, levererad).when(aterkalla(true)).thenNothing();
    given(uppgiven).when(aterkalla(true)).thenNothing();
  });
  it('says why', () =>
    given()
      .when({ ...aterkalla(), skal: 'fel mottagare' })
      .then({ ...aterkallad, skal: 'fel mottagare' }));
});

describe('nobody has acknowledged', () => {
  const pamind = handelse('LeveransPamind');
  it('is reminded of once', () => {
    given(skickad, levererad).when(paminn).then(pamind);
    given(skickad, levererad, pamind).when(paminn).thenNothing();
  });
  it('is told of above once', () => {
    given(skickad, levererad).when(eskalera).then(handelse('LeveransEskalerad'));
    given(skickad, levererad, handelse('LeveransEskalerad')).when(eskalera).thenNothing();
  });
  it.each([
    ['has not arrived', [misslyckad]],
    ['somebody has', [levererad, kvitterad]],
    ['it is sent again', [levererad, omsand]],
  ])('is nothing to do about where %s', (_, givna) => {
    given(...givna)
      .when(paminn)
      .thenNothing();
    given(...givna)
      .when(eskalera)
      .thenNothing();
  });
});

it('is always in exactly one state, and what decides is what is remembered', () => {
  const kommandon = [
    framme,
    forsok(),
    forsok(BORTA, { forsok: 2 }),
    kvittera(),
    sandOm,
    aterkalla(true),
    paminn,
    eskalera,
    kvitto('studsade'),
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kommandon), { maxLength: 12 }), (ordning) => {
      let lage: Leverans = ejSkickad;
      for (const command of ordning) {
        let beslutat: readonly LeveransEvent[] = [];
        try {
          beslutat = leveransDecider.decide(command, lage);
        } catch (error) {
          expect(error).toHaveProperty('name', 'RuleViolation');
        }
        lage = inspelade<LeveransEvent>(...beslutat).reduce(leveransDecider.evolve, lage);
        expect(LEVERANSLAGEN).toContain(lage.lage);
        // what waits is to be tried, now or at a moment; nothing else is
        if (lage.lage !== 'vantar') expect(lage.nastaForsok).toBeNull();
        else expect(lage.forsok === 0 || lage.nastaForsok !== null).toBe(true);
        expect(lage.lage === 'levererad').toBe(lage.levererad !== null);
      }
    }),
  );
});
