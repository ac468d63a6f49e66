import { describe, expect, it } from '@jest/globals';
import { fold, historik, kort, type Diarieform } from '#domain';
import { arendebok, kommando, type Arendebok } from '#domain/testing';
import { stilFor } from '../terminal/stil.js';
import { visaHistorik } from './visa-historik.js';

const utanFarg = stilFor({ write: () => undefined }, {});
const plats = { revision: 0, position: '0' };
const NU = '2026-01-05T10:00:00.000Z';

const bok = (): Arendebok =>
  arendebok()
    .oppna({ nu: '2026-01-02T10:00:00.000Z' }, { arendemening: 'Cykelväg till skolan' })
    .gor(
      kommando('BeredArende', { organ: 'Kommunstyrelsen', paragraf: '31' }, { nu: NU, skedde: '2026-01' }),
    );

const visad = (av: Arendebok, bredd = 100, form?: Diarieform): readonly string[] => {
  const handelser = av.handelser();
  const { arende } = fold(handelser);
  const rader = historik(handelser);
  return arende && rader ? visaHistorik(kort(arende, { ...plats, form }), rader, bredd, utanFarg) : [];
};

describe('the audit trail', () => {
  it('shows when it happened and when it was recorded, apart', () => {
    const rad = visad(bok()).find((r) => r.includes('beredde')) ?? '';
    expect(rad).toMatch(/^ +1 {2}2026-01 +2026-01-05 11:00 {2}Kommunstyrelsen §.31 beredde ärendet/);
  });

  it('begins with the number, the title and where it is', () => {
    const [forsta, andra] = visad(bok());
    expect(forsta).toBe('2026.17 KS  Cykelväg till skolan');
    expect(andra).toContain('KS-2026-17 · status underBeredning');
    expect(visad(bok(), 100, '{serie}/{ar}:{lopnr}')[0]).toBe('KS/2026:17  Cykelväg till skolan');
  });

  it('says who once, where it was the same all the way', () => {
    const text = visad(bok()).join('\n');
    expect(text.match(/registrator \(registrator\)/g)).toHaveLength(1);
    expect(text).toContain('2 händelser, registrerade av registrator (registrator)');
  });

  it('marks what was corrected and what was annulled, by which event and why', () => {
    const rattad = bok().gor(
      kommando(
        'RattaUppgift',
        { avserHandelse: 1, falt: '/organ', fran: 'Kommunstyrelsen', till: 'KSAU' },
        { nu: NU, skedde: NU, skal: 'Fel organ' },
      ),
      kommando('MakuleraHandelse', { avserHandelse: 1 }, { nu: NU, skedde: NU, skal: 'Dubblett' }),
    );
    const text = visad(rattad).join('\n');
    expect(text).toContain('RÄTTAD av händelse 2 · MAKULERAD av händelse 3');
    expect(text).toContain('skäl: Fel organ');
  });

  it('marks what has lost its protected content', () => {
    const handelser = bok()
      .handelser()
      .map((h) => (h.revision === 1 ? { ...h, gallrad: true as const } : h));
    const text = visaHistorik(kort(fold(handelser).arende!, plats), historik(handelser)!, 100, utanFarg).join(
      '\n',
    );
    expect(text.match(/GALLRAD: det skyddade innehållet är borta/g)).toHaveLength(1);
    expect(visad(bok()).join('\n')).not.toContain('GALLRAD');
  });

  it('stays within the width it is given', () => {
    const lang = bok().gor(
      kommando(
        'GorAnteckning',
        { text: 'Ett långt samtal om sträckningen. '.repeat(9) },
        { nu: NU, skedde: NU },
      ),
    );
    for (const bredd of [80, 100, 140])
      expect(visad(lang, bredd).filter((rad) => rad.length > bredd)).toEqual([]);
  });
});
