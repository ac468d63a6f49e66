import { describe, expect, it } from '@jest/globals';

import { den, handelse, med, strom } from '../testing/index.js';
import { historik, historikrad } from './historik.js';

const oppnat = handelse('ArendeOppnat');

describe('a line of the audit trail', () => {
  it('says what, when in both times, and who; nothing else when there is nothing else', () =>
    expect(
      historikrad(strom(med({ skedde: '2025', registrerad: '2026-01-07T08:00:00.000Z' }, oppnat))[0]!),
    ).toStrictEqual({
      revision: 0,
      handelseId: 'h-0',
      typ: 'ArendeOppnat',
      skedde: '2025',
      registrerad: '2026-01-07T08:00:00.000Z',
      aktor: { id: 'registrator', roll: 'registrator' },
      text: 'Ärendet öppnades: Motion om cykelväg till skolan.',
    }));

  it('says why, on what evidence, and that it was recorded afterwards', () => {
    const kalla = { handling: 'protokoll', sida: '4' };
    const [faktum] = strom(med({ skal: 'Fel', kalla, import: true }, oppnat));
    expect(historikrad(faktum!, { rattad: null, makulerad: null })).toMatchObject({
      skal: 'Fel',
      kalla,
      import: true,
    });
    expect(historikrad(faktum!, { rattad: null, makulerad: null })).not.toHaveProperty('rattad');
    expect(historikrad(faktum!, { rattad: 0, makulerad: 0 })).toMatchObject({ rattad: 0, makulerad: 0 });
  });
});

it('a line says that what it told of is gone, and only that line', () => {
  const rader = historik(
    strom(oppnat, { ...handelse('AnteckningGjord', { text: '' }), gallrad: true }, handelse('BeslutFattat')),
  );
  expect(rader?.map((rad) => rad.gallrad)).toStrictEqual([undefined, true, undefined]);
  expect(rader?.[0]).not.toHaveProperty('gallrad');
});

describe('the audit trail', () => {
  it('stands in order of revision, whatever the days', () =>
    expect(
      historik(
        strom(oppnat, den('2026-01-20', handelse('AnteckningGjord')), den('1998', handelse('ArendeBerett'))),
      )?.map((rad) => rad.typ),
    ).toStrictEqual(['ArendeOppnat', 'AnteckningGjord', 'ArendeBerett']));

  it('is none where no ärende was opened', () => {
    expect(historik([])).toBeNull();
    expect(historik(strom(handelse('AnteckningGjord')))).toBeNull();
  });

  it('shows an annulled event under the day it was said to have happened, and not before', () => {
    const h = strom(
      oppnat,
      den('2026-02-02', handelse('ArendeBordlagt')),
      handelse('HandelseMakulerad', { avserHandelse: 1 }),
    );
    const vid = (dag: string) =>
      historik(h, { giltig: Date.parse(`${dag}T22:59:59.999Z`) })?.map((rad) => rad.typ);
    expect(vid('2026-02-01')).toStrictEqual(['ArendeOppnat', 'HandelseMakulerad']);
    expect(vid('2026-02-02')).toStrictEqual(['ArendeOppnat', 'ArendeBordlagt', 'HandelseMakulerad']);
  });
});
