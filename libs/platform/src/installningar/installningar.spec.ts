import { describe, expect, it } from '@jest/globals';
import { formFor, tolkaDiarienummer, visaDiarienummer } from '#domain';
import { lasInstallningar, OgiltigaInstallningar, visaUrl, type Miljo } from './installningar.js';
import { installningstabell, VARIABLER } from './variabler.js';

const felFor = (miljo: Miljo, argument: readonly string[] = []): readonly string[] => {
  try {
    lasInstallningar(miljo, argument);
    return [];
  } catch (error) {
    if (error instanceof OgiltigaInstallningar) return error.fel;
    throw error;
  }
};

describe('Inställningar', () => {
  it('har värden som går att starta med utan en enda variabel', () =>
    expect(lasInstallningar({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      data: `${process.cwd()}/data`,
      kurrentdbUrl: null,
      redisUrl: null,
      demo: true,
      diarieformer: {},
      ermsSchema: null,
      produktion: false,
    }));

  it('läser varje variabel', () =>
    expect(
      lasInstallningar({
        PORT: '8080',
        HOST: '0.0.0.0',
        ARENDELOGG_DATA: '/srv/data',
        KURRENTDB_URL: 'kurrentdb+discover://u:p@a:2113,b:2113?tls=true',
        REDIS_URL: 'rediss://redis:6379',
        ARENDELOGG_DEMO: '0',
        ARENDELOGG_DIARIENUMMERFORM: 'KS={serie} {ar}/{lopnr}',
        ARENDELOGG_ERMS_SCHEMA: '/srv/erms',
        ARENDELOGG_OSKYDDAT: 'container',
        NODE_ENV: 'production',
      }),
    ).toEqual({
      port: 8080,
      host: '0.0.0.0',
      data: '/srv/data',
      kurrentdbUrl: 'kurrentdb+discover://u:p@a:2113,b:2113?tls=true',
      redisUrl: 'rediss://redis:6379',
      demo: false,
      diarieformer: { KS: '{serie} {ar}/{lopnr}' },
      ermsSchema: '/srv/erms',
      produktion: true,
    }));

  it('räknar en tom variabel som utelämnad', () =>
    expect(lasInstallningar({ PORT: '', REDIS_URL: ' ' })).toMatchObject({ port: 3000, redisUrl: null }));

  it('säger alla fel på en gång', () =>
    expect(felFor({ PORT: '99999', KURRENTDB_URL: 'localhost', NODE_ENV: 'prod' }, ['--demo'])).toEqual([
      expect.stringMatching(/^PORT /),
      expect.stringMatching(/^KURRENTDB_URL /),
      expect.stringMatching(/^NODE_ENV ska vara development eller production eller test/),
      expect.stringMatching(/--demo finns inte/),
    ]));

  it.each(['0.0.0.0', '192.168.1.4', 'arendelogg.kommun.se', '::'])(
    'nekar %s så länge inget skyddar',
    (HOST) => expect(felFor({ HOST })).toEqual([expect.stringContaining('ARENDELOGG_OSKYDDAT')]),
  );

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('godtar %s', (HOST) =>
    expect(felFor({ HOST })).toEqual([]),
  );

  it('startar inte halvt inställd i drift', () => {
    expect(felFor({ NODE_ENV: 'production' })).toEqual([expect.stringContaining('ARENDELOGG_DATA saknas')]);
    expect(
      felFor({ NODE_ENV: 'production', ARENDELOGG_DATA: '/d', KURRENTDB_URL: 'kurrentdb://k:2113' }),
    ).toEqual([expect.stringContaining('REDIS_URL saknas')]);
    expect(felFor({ NODE_ENV: 'production', ARENDELOGG_DATA: '/d', REDIS_URL: 'redis://r:6379' })).toEqual([
      expect.stringContaining('KURRENTDB_URL saknas'),
    ]);
  });

  it('börjar tomt med --tom', () => expect(lasInstallningar({}, ['--tom']).demo).toBe(false));

  it.each([
    ['kurrentdb://admin:hemligt@nod:2113?tls=false', 'kurrentdb://nod:2113'],
    ['esdb+discover://a:b@c,d:2113', 'esdb+discover://c,d:2113'],
    ['redis://:p%40/s?s@redis:6379/1', 'redis://redis:6379/1'],
    ['redis://redis:6379', 'redis://redis:6379'],
  ])('visar %s utan lösenord', (url, visad) => expect(visaUrl(url)).toBe(visad));

  describe('diarienumrets form', () => {
    const former = (text: string) => lasInstallningar({ ARENDELOGG_DIARIENUMMERFORM: text }).diarieformer;

    it('anges per serie, med * för övriga', () =>
      expect(former('KS={serie} {ar}/{lopnr} ; *={serie}/{ar}:{lopnr}')).toEqual({
        KS: '{serie} {ar}/{lopnr}',
        '*': '{serie}/{ar}:{lopnr}',
      }));

    const [serie, ar, lopnr] = ['{serie}', '{ar}', '{lopnr}'];
    const alla = [' ', '.', '/', ':', '-'].flatMap((s) => [
      ...['.', '/', ':'].flatMap((n) => [`${serie}${s}${ar}${n}${lopnr}`, `${ar}${n}${lopnr}${s}${serie}`]),
      `${serie}-${ar}-${lopnr}`,
    ]);
    it.each([...new Set(alla)])('%s går att läsa tillbaka för varje nummer', (form) => {
      const satt = formFor(former(`*=${form}`), 'KS');
      for (const nummer of [
        { serie: 'KS', ar: 2025, lopnr: 202 },
        { serie: 'B2', ar: 1999, lopnr: 2027 },
        { serie: 'ABCDEFGHIJ', ar: 2025, lopnr: 9_999_999 },
      ])
        expect(tolkaDiarienummer(visaDiarienummer(nummer, satt))).toEqual(nummer);
    });

    it.each<[string, RegExp]>([
      [
        '{serie} {ar}/{lopnr}',
        /"\{serie\} \{ar\}\/\{lopnr\}" ska börja med en diarieserie, eller \* för övriga/,
      ],
      ['ks={serie} {ar}/{lopnr}', /"ks=.*" ska börja med en diarieserie/],
      [
        'KS={ar}/{lopnr}',
        /"KS=\{ar\}\/\{lopnr\}" har en form som inte går att läsa tillbaka; en form är \{serie\}/,
      ],
      ['KS={serie} {lopnr}/{ar}', /året före numret/],
      ['KS={serie}{ar}{lopnr}', /går att läsa tillbaka/],
      ['KS={serie} {ar}-{lopnr}', /går att läsa tillbaka/],
      ['KS={serie} {ar}/{lopnr};KS={serie}/{ar}:{lopnr}', /"KS=\{serie\}\/\{ar\}:\{lopnr\}" står två gånger/],
      ['KS={serie} {ar}/{lopnr};', /"" ska börja med/],
    ])('nekar %s med vad som är fel', (text, felet) => {
      const [rad, ...fler] = felFor({ ARENDELOGG_DIARIENUMMERFORM: text });
      expect(fler).toEqual([]);
      expect(rad).toMatch(felet);
      expect(rad).toMatch(
        /^ARENDELOGG_DIARIENUMMERFORM ska vara serie=form med semikolon emellan, t\.ex\. KS=/,
      );
    });
  });

  it('har en rad i drifthandboken för varje variabel', () =>
    expect(installningstabell().map(({ namn }) => namn)).toEqual(Object.keys(VARIABLER)));
});
