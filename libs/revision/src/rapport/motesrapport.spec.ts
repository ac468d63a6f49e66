import { describe, expect, it } from '@jest/globals';
import type { Historikrad } from '#domain';
import type { Motesuppspelning } from '#queries';
import { RAPPORTFORMAT, skrivRapport } from './format.js';
import { motesrapport } from './motesrapport.js';

const rad = (revision: number, text: string, registrerad = '2026-03-11T09:00:00.000Z', mer = {}) => ({
  ...({
    ...{ revision, handelseId: `h-${revision}`, typ: 'ParagrafTilldelad', skedde: '2026-03-10', registrerad },
    ...{ aktor: { id: 'sekreteraren', roll: 'namndsekreterare' }, text },
  } satisfies Historikrad),
  mening: `${text} Det hände.`,
  ...mer,
});
const ingen = { narvarande: null, osakra: [], beslutsfor: null, jav: [] };
const sent = rad(7, 'Ett yttrande kom in.', '2026-03-14T09:00:00.000Z');
const oklart = {
  ...rad(8, 'En anteckning gjordes.'),
  registreratDa: 'nej',
  hantDa: 'kanInteAvgoras',
} as const;

const mote: Motesuppspelning = {
  ...{
    id: 'KF-2026-03-10',
    organ: 'KF',
    organnamn: 'Kommunfullmäktige',
    datum: '2026-03-10',
    status: 'installt',
  },
  handelser: [rad(4, 'Sammanträdet <b>ställdes</b> in.')],
  paragrafer: [
    {
      ...{ nr: 12, slag: 'arende', rubrik: 'Cykelväg', narvaro: ingen },
      handelser: [rad(1, 'Paragraf 12 tilldelades.', undefined, { rattad: 3 })],
      arenden: [
        {
          ...{ id: 'KS-2026-17', diarienummer: '2026.17 KS', arendemening: 'Cykelväg till skolan' },
          handelser: [rad(5, 'KF beslutade bifall.')],
          kunskap: {
            ogonblick: { fran: null, till: 'x', grund: 'datum', text: 'Bara dagen är känd.' },
            ...{ registrerat: 3, ejRegistrerat: [sent], kanInteAvgoras: [oklart] },
          },
        },
        { id: 'KS-2026-99', diarienummer: null, arendemening: null, handelser: [], kunskap: null },
      ],
    },
    {
      nr: 13,
      slag: 'ovrigt',
      rubrik: null,
      narvaro: { ...ingen, beslutsfor: true },
      handelser: [],
      arenden: [],
    },
  ],
};
const av = { mote, vidTidpunkt: '2026-03-15' };
const text = async (format: 'md' | 'html'): Promise<string> =>
  Buffer.from(await skrivRapport(motesrapport(av), format)).toString('utf8');

describe('the report of a meeting', () => {
  it.each(RAPPORTFORMAT)('is the same bytes of the same history as %s', async (format) => {
    const [en, annan] = await Promise.all([
      skrivRapport(motesrapport(av), format),
      skrivRapport(motesrapport(structuredClone(av)), format),
    ]);
    expect(Buffer.compare(en, annan)).toBe(0);
    expect(en.length).toBeGreaterThan(1_000);
  });

  it('says of itself when the newest thing it tells of was recorded', () =>
    expect(motesrapport(av).fil.skapad).toBe('2026-03-14T09:00:00.000Z'));

  it('tells paragraf by paragraf what was done, and what was known when it was', async () => {
    const md = await text('md');
    expect(md).toContain('Kommunfullmäktige (KF)');
    expect(md).toContain('inställt');
    expect(md).toContain('vad loggen visste vid 2026-03-15');
    const ordning = [
      '## § 12 Cykelväg'.replace('§ ', '§\u00a0'),
      'inget upprop, om beslutsför kan inte avgöras, inget jäv',
      'Paragraf 12 tilldelades.',
      'Rättad av händelse 3.',
      '### 2026.17 KS Cykelväg till skolan',
      'KF beslutade bifall.',
      'Bara dagen är känd. Händelser i ärendet som var registrerade då: 3.',
      'Hade hänt, men var inte registrerat:',
      'Ett yttrande kom in.',
      'Kan inte avgöras:',
      'Registrerat då: nej. Hade hänt då: kan inte avgöras.',
      '### KS-2026-99',
      'Ärendet finns inte i loggen.',
      '## § 13'.replace('§ ', '§\u00a0'),
      'inget upprop, beslutsför',
    ].map((del) => md.indexOf(del));
    expect(ordning).not.toContain(-1);
    expect(ordning).toEqual(ordning.toSorted((a, b) => a - b));
  });

  it('has one title, headings in order and named tables, and escapes every text', async () => {
    const html = await text('html');
    const nivaer = [...html.matchAll(/<h([1-6])>/g)].map((m) => Number(m[1]));
    expect(nivaer.filter((n) => n === 1)).toHaveLength(1);
    nivaer.forEach((n, i) => expect(n - (nivaer[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(html.match(/<caption>/g)?.length).toBe(html.match(/<table>/g)?.length);
    expect(html).not.toMatch(/<b>|undefined|NaN|\[object/);
  });
});
