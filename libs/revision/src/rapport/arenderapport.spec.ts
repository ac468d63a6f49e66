import { describe, expect, it } from '@jest/globals';
import { fold, historik, kort, type Kort } from '#domain';
import { arendebok, kommando } from '#domain/testing';
import type { Underlag } from '#queries';
import { arenderapport, type Rapportunderlag } from './arenderapport.js';
import { RAPPORTFORMAT, skrivRapport } from './format.js';

const NU = '2026-01-05T10:00:00.000Z';

const handelser = arendebok()
  .oppna({ nu: '2026-01-02T10:00:00.000Z' }, { arendemening: 'Cykelväg <b>till</b> skolan' })
  .gor(
    kommando('BeredArende', { organ: 'Kommunstyrelsen', paragraf: '31' }, { nu: NU, skedde: '2026-01' }),
    kommando('MakuleraHandelse', { avserHandelse: 1 }, { nu: NU, skedde: NU, skal: 'Fel ärende' }),
  )
  .handelser();
const kortet: Kort = kort(fold(handelser).arende!, { revision: 2, position: '3' });
const rader = historik(handelser)!;
const [rad] = rader;

const ingenNarvaro = { narvarande: null, osakra: [], beslutsfor: null, jav: [] };
const underlag = {
  id: kortet.id,
  diarienummer: kortet.diarienummer,
  arendemening: kortet.arendemening,
  beslut: { ...rad!, nr: 1, organ: 'KF', paragraf: '12', mening: 'KF § 12 beslutade.' },
  ogonblick: { fran: null, till: NU, grund: 'kalla', text: 'Dagen är inte känd.' },
  kort: null,
  registrerat: [],
  ejRegistrerat: [{ ...rad!, mening: 'Det sena.' }],
  kanInteAvgoras: [{ ...rad!, mening: 'Det oklara.', registreratDa: 'nej', hantDa: 'kanInteAvgoras' }],
  behandlingen: [],
  sammantrade: {
    id: 'KF-2026-03-02',
    paragraf: 12,
    kantDa: ingenNarvaro,
    kantNu: { ...ingenNarvaro, beslutsfor: true },
    ...{ registrerat: [], ejRegistrerat: [], kanInteAvgoras: [] },
  },
  regler: [
    {
      ...{ id: 'R-20', text: 'Ärenden bereds.', kalla: 'KL 5:26', allvar: 'H', gallde: 'kanInteAvgoras' },
      iKraft: { fran: '2018-01-01', till: null },
    },
  ],
} as unknown as Underlag;
const av: Rapportunderlag = { kort: kortet, rader, underlag: [underlag], vidTidpunkt: null };

const text = async (format: 'md' | 'html'): Promise<string> =>
  Buffer.from(await skrivRapport(arenderapport(av), format)).toString('utf8');

describe('the report of an ärende', () => {
  it.each(RAPPORTFORMAT)('is the same bytes of the same history as %s', async (format) => {
    const en = await skrivRapport(arenderapport(av), format);
    const annan = await skrivRapport(arenderapport(structuredClone(av)), format);
    expect(Buffer.compare(en, annan)).toBe(0);
    expect(en.length).toBeGreaterThan(1_000);
  });

  it('tells what was recorded, what was not, and what cannot be told', async () => {
    const md = await text('md');
    expect(md).toContain('Ärendet var inte registrerat i loggen.');
    expect(md).toContain('### Hade hänt, men var inte registrerat');
    expect(md).toContain('Det oklara. Registrerat då: nej. Hade hänt då: kan inte avgöras.');
    expect(md).toContain('| R-20 | Ärenden bereds. | KL 5:26, från 2018-01-01 | kan inte avgöras |');
    expect(md).toContain('inget upprop, beslutsför, inget jäv');
  });

  it('tells what has been annulled, by what and why', async () => {
    const html = await text('html');
    expect(html).toContain('Makulerad av händelse 2.');
    expect(html).toContain('Skäl: Fel ärende');
  });

  it('has one title, a language, headings in order and named tables, and escapes every text', async () => {
    const html = await text('html');
    expect(html).toContain('<html lang="sv">');
    const nivaer = [...html.matchAll(/<h([1-6])>/g)].map((m) => Number(m[1]));
    expect(nivaer.filter((n) => n === 1)).toHaveLength(1);
    nivaer.forEach((n, i) => expect(n - (nivaer[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(html.match(/<caption>/g)?.length).toBe(html.match(/<table>/g)?.length);
    expect(html).not.toMatch(/<b>|undefined|NaN|\[object/);
  });

  it('is a tagged PDF with a title and a language', async () => {
    const pdf = Buffer.from(await skrivRapport(arenderapport(av), 'pdf')).toString('latin1');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (sv-SE)');
    expect(pdf).toContain('pdfuaid:part');
  });
});
