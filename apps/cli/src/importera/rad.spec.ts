import { describe, expect, it } from '@jest/globals';
import type { Faltfel } from './faltfel.js';
import { tolkaRad, type Importrad } from './rad.js';

const tolka = (rad: Record<string, unknown>): { rad: Importrad | null; fel: readonly Faltfel[] } => {
  const fel: Faltfel[] = [];
  return { rad: tolkaRad(rad, fel), fel };
};

const anteckning = {
  kommando: 'GorAnteckning',
  arende: 'KS-2019-41',
  skedde: '2019-05',
  data: { text: 'A' },
};
const oppning = {
  kommando: 'OppnaArende',
  diarienummer: '2019.41 KS',
  skedde: '2019',
  data: { arendemening: 'Ny simhall' },
};
const felen = (rad: Record<string, unknown>): readonly string[] =>
  tolka(rad).fel.map(({ falt, fel }) => `${falt} ${fel}`);

describe('a line', () => {
  it('is a command to an ärende, with when it happened', () => {
    expect(tolka(anteckning)).toEqual({
      fel: [],
      rad: {
        id: null,
        kommando: 'GorAnteckning',
        adress: { slag: 'arende', id: 'KS-2019-41' },
        skedde: '2019-05',
        data: { text: 'A' },
        vantat: undefined,
        kalla: null,
        skal: null,
        avvikelser: [],
      },
    });
  });

  it.each(['KS-2019-41', '2019.41 KS', 'KS 2019/41'])('names the ärende as people do: %s', (arende) => {
    expect(tolka({ ...anteckning, arende }).rad?.adress).toEqual({ slag: 'arende', id: 'KS-2019-41' });
  });

  it('may name an ärende, or a handling, by the line that made it', () => {
    expect(tolka({ ...anteckning, arende: 'simhallen' }).rad?.adress).toEqual({
      slag: 'arendeAvRad',
      rad: 'simhallen',
    });
    const koppling = { kommando: 'KopplaHandling', skedde: null, data: { arende: 'KS-2019-41' } };
    expect(tolka({ ...koppling, handling: 'brev-1' }).rad?.adress).toEqual({
      slag: 'handlingAvRad',
      rad: 'brev-1',
    });
  });

  it('is an event, which becomes the command that it comes of', () => {
    const { rad, fel } = tolka({
      handelse: 'AnteckningGjord',
      arende: 'KS-2019-41',
      skedde: null,
      data: { text: 'A' },
    });
    expect(fel).toEqual([]);
    expect(rad).toMatchObject({ kommando: 'GorAnteckning', skedde: null, data: { text: 'A' } });
  });

  it('says when it happened, or that nobody knows: what is left out is not taken to be now', () => {
    const { skedde: _skedde, ...utan } = anteckning;
    expect(felen(utan)).toEqual(['skedde måste anges; null när källan inte säger när det hände']);
    expect(felen({ ...anteckning, skedde: '2019-13' })[0]).toContain('skedde ska vara en tid i EDTF');
  });

  it('brings its evidence', () => {
    const kalla = { handling: 'Protokoll', citat: 'bifall' };
    expect(tolka({ ...anteckning, kalla }).rad?.kalla).toEqual(kalla);
    expect(felen({ ...anteckning, kalla: { sida: '4' } })).toEqual(['kalla.handling måste anges']);
  });

  it('gives a reason where nothing is done without one', () => {
    const makulering = { kommando: 'MakuleraArende', arende: 'KS-2019-41', skedde: null };
    expect(felen(makulering)).toEqual(['skal måste anges']);
    expect(tolka({ ...makulering, skal: 'Dubblett' }).fel).toEqual([]);
  });

  it.each<readonly [string, Record<string, unknown>, string]>([
    ['neither', { skedde: null }, 'antingen kommando eller handelse måste anges'],
    ['both', { ...anteckning, handelse: 'AnteckningGjord' }, 'antingen kommando eller handelse måste anges'],
    ['unknown', { ...anteckning, kommando: 'Gissa' }, 'kommando Gissa finns inte'],
    ['an inner half', { ...anteckning, kommando: 'TaEmotSammanlaggning' }, 'TaEmotSammanlaggning finns inte'],
    [
      'an event of the log itself',
      { handelse: 'OppningBegard', skedde: null },
      'handelse OppningBegard är ingen händelse som går att läsa in för sig',
    ],
    ['a member of no line', { ...anteckning, extra: 1 }, 'extra finns inte här'],
    ['an address of another', { ...anteckning, diarienummer: 'KS-2019-41' }, 'diarienummer finns inte här'],
    ['no address', { ...anteckning, arende: undefined }, 'arende måste anges'],
    ['data of another kind', { ...anteckning, data: [] }, 'data ska vara ett objekt'],
    [
      'a rule misspelled',
      { ...anteckning, avvikelser: [{ regel: 'x', skal: 'y' }] },
      'avvikelser[1].regel ska',
    ],
  ])('is refused: %s', (_, rad, fel) => {
    expect(felen(rad).join('\n')).toContain(fel);
  });
});

describe('an opening', () => {
  it('brings its number, written as people write it', () => {
    expect(tolka(oppning).rad?.adress).toEqual({
      slag: 'oppning',
      serie: 'KS',
      nummer: { serie: 'KS', ar: 2019, lopnr: 41 },
    });
  });

  it('gets the next number of a serie where it brings none', () => {
    const { diarienummer: _diarienummer, ...utan } = oppning;
    expect(tolka({ ...utan, serie: 'BUN' }).rad?.adress).toEqual({
      slag: 'oppning',
      serie: 'BUN',
      nummer: null,
    });
    expect(felen(utan)).toEqual(['diarienummer måste anges, eller serie om ärendet ska få nästa nummer']);
  });

  it('is told apart by its number where it is written as an event', () => {
    const { rad, fel } = tolka({
      handelse: 'ArendeOppnat',
      skedde: '2019',
      data: { serie: 'KS', ar: 2019, lopnr: 41, arendemening: 'Ny simhall', oppning: null },
    });
    expect(fel).toEqual([]);
    expect(rad?.adress).toMatchObject({ nummer: { serie: 'KS', ar: 2019, lopnr: 41 } });
    expect(rad?.data).not.toHaveProperty('serie');
  });

  it('is refused for a number that is none', () => {
    expect(felen({ ...oppning, diarienummer: '41' })[0]).toContain('ska vara ett diarienummer');
  });
});
