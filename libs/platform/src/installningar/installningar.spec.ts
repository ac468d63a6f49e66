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
      arbetarport: 3001,
      kotavla: false,
      demo: true,
      diarieformer: {},
      ermsSchema: null,
      expediering: {
        basUrl: 'http://127.0.0.1:3000',
        epost: null,
        webhook: { nyckelmapp: `${process.cwd()}/data/webhooknycklar`, tillat: [] },
        utskicksmapp: `${process.cwd()}/data/utskick`,
        skala: 1,
        takt: {},
      },
      revision: {
        tradnamn: '127.0.0.1:3000/api/revision/trad',
        tradnyckel: null,
        tidigareNycklar: '',
        huvudMinuter: 60,
        huvudmapp: null,
        vittnen: '',
        tidsstampel: { url: null, ca: null },
      },
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
        ARENDELOGG_ARBETARE_PORT: '8081',
        ARENDELOGG_DEMO: '0',
        ARENDELOGG_DIARIENUMMERFORM: 'KS={serie} {ar}/{lopnr}',
        ARENDELOGG_ERMS_SCHEMA: '/srv/erms',
        ARENDELOGG_OSKYDDAT: 'container',
        ARENDELOGG_BAS_URL: 'https://arenden.exempel.se/',
        ARENDELOGG_EPOST_URL: 'smtps://u@smtp.exempel.se',
        ARENDELOGG_EPOST_LOSENORD_FIL: import.meta.filename,
        ARENDELOGG_EPOST_FRAN: 'arenden@exempel.se',
        ARENDELOGG_EPOST_STUDS: 'studs@exempel.se',
        ARENDELOGG_WEBHOOKNYCKLAR: import.meta.dirname,
        ARENDELOGG_WEBHOOK_TILLAT: '10.1.0.0/16, fd00:1::/64,192.0.2.1',
        ARENDELOGG_UTSKICKSMAPP: '/srv/utskick',
        ARENDELOGG_EXPEDIERING_TAKT: 'epost=60/min; webhook=20/s;fil=1000/h',
        ARENDELOGG_TRADNAMN: 'exempel.se/logg',
        ARENDELOGG_TRADNYCKEL: '/srv/nyckel.pem',
        ARENDELOGG_TRADNYCKLAR_TIDIGARE: '/srv/tidigare.txt',
        ARENDELOGG_TRADHUVUD_MINUTER: '15',
        ARENDELOGG_TRADHUVUDMAPP: '/srv/huvuden',
        ARENDELOGG_VITTNEN: 'https://vittne.exempel.se=vittne+0+A',
        ARENDELOGG_TIDSSTAMPEL_URL: 'http://tid.exempel.se/tsa?p=1',
        ARENDELOGG_TIDSSTAMPEL_CA: import.meta.filename,
        NODE_ENV: 'production',
      }),
    ).toEqual({
      port: 8080,
      host: '0.0.0.0',
      data: '/srv/data',
      kurrentdbUrl: 'kurrentdb+discover://u:p@a:2113,b:2113?tls=true',
      redisUrl: 'rediss://redis:6379',
      arbetarport: 8081,
      kotavla: false,
      demo: false,
      diarieformer: { KS: '{serie} {ar}/{lopnr}' },
      ermsSchema: '/srv/erms',
      expediering: {
        basUrl: 'https://arenden.exempel.se',
        epost: {
          url: 'smtps://u@smtp.exempel.se',
          losenordFil: import.meta.filename,
          fran: 'arenden@exempel.se',
          studs: 'studs@exempel.se',
        },
        webhook: {
          nyckelmapp: import.meta.dirname,
          tillat: ['10.1.0.0/16', 'fd00:1::/64', '192.0.2.1'],
        },
        utskicksmapp: '/srv/utskick',
        skala: 1,
        takt: {
          epost: { antal: 60, perMs: 60_000 },
          webhook: { antal: 20, perMs: 1_000 },
          fil: { antal: 1000, perMs: 3_600_000 },
        },
      },
      revision: {
        tradnamn: 'exempel.se/logg',
        tradnyckel: '/srv/nyckel.pem',
        tidigareNycklar: '/srv/tidigare.txt',
        huvudMinuter: 15,
        huvudmapp: '/srv/huvuden',
        vittnen: 'https://vittne.exempel.se=vittne+0+A',
        tidsstampel: { url: 'http://tid.exempel.se/tsa?p=1', ca: import.meta.filename },
      },
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

  it('visar kötavlan bara på den egna maskinen', () => {
    expect(lasInstallningar({ ARENDELOGG_KOTAVLA: '1' }).kotavla).toBe(true);
    expect(felFor({ ARENDELOGG_KOTAVLA: '1', HOST: '0.0.0.0', ARENDELOGG_OSKYDDAT: 'container' })).toEqual([
      expect.stringMatching(/^ARENDELOGG_KOTAVLA är 1, men HOST är 0\.0\.0\.0/),
    ]);
  });

  it('startar inte halvt inställd i drift', () => {
    expect(felFor({ NODE_ENV: 'production' })).toEqual([expect.stringContaining('ARENDELOGG_DATA saknas')]);
    expect(
      felFor({ NODE_ENV: 'production', ARENDELOGG_DATA: '/d', KURRENTDB_URL: 'kurrentdb://k:2113' }),
    ).toEqual([expect.stringContaining('REDIS_URL saknas')]);
    expect(felFor({ NODE_ENV: 'production', ARENDELOGG_DATA: '/d', REDIS_URL: 'redis://r:6379' })).toEqual([
      expect.stringContaining('KURRENTDB_URL saknas'),
    ]);
  });

  describe('för det som skickas ut', () => {
    const drift = { NODE_ENV: 'production', ARENDELOGG_DATA: '/d' };

    it('skalar väntetiderna, men aldrig i drift', () => {
      const skala = { ARENDELOGG_EXPEDIERING_SKALA: '0.001' };
      expect(lasInstallningar(skala).expediering.skala).toBe(0.001);
      expect(felFor({ ...drift, ...skala })).toEqual([
        expect.stringMatching(/^ARENDELOGG_EXPEDIERING_SKALA är bara för prov/),
      ]);
    });

    it('kräver i drift avsändare och adress för länkar när e-post skickas, och inte annars', () => {
      const epost = { ARENDELOGG_EPOST_URL: 'smtp://smtp.exempel.se' };
      expect(felFor(drift)).toEqual([]);
      expect(felFor({ ...drift, ...epost })).toEqual([
        expect.stringMatching(/^ARENDELOGG_EPOST_FRAN saknas/),
        expect.stringMatching(/^ARENDELOGG_BAS_URL saknas/),
      ]);
      expect(lasInstallningar(epost).expediering.epost).toEqual({
        url: 'smtp://smtp.exempel.se',
        losenordFil: null,
        fran: 'arendelogg@utveckling.invalid',
        studs: null,
      });
    });

    it('kräver användare och lösenord tillsammans', () => {
      expect(felFor({ ARENDELOGG_EPOST_URL: 'smtps://u@smtp.exempel.se' })).toEqual([
        expect.stringMatching(/^ARENDELOGG_EPOST_LOSENORD_FIL saknas/),
      ]);
      expect(
        felFor({
          ARENDELOGG_EPOST_URL: 'smtps://smtp.exempel.se',
          ARENDELOGG_EPOST_LOSENORD_FIL: import.meta.filename,
        }),
      ).toEqual([expect.stringMatching(/^ARENDELOGG_EPOST_LOSENORD_FIL är angiven, men/)]);
    });

    it('visar aldrig ett lösenord som stod i adressen', () => {
      const [rad, ...fler] = felFor({ ARENDELOGG_EPOST_URL: 'smtps://u:hemligt@smtp.exempel.se' });
      expect(rad).toMatch(/^ARENDELOGG_EPOST_URL får inte innehålla ett lösenord/);
      expect(rad).not.toContain('hemligt');
      expect(fler).toEqual([]);
    });

    it.each<[string, string, RegExp]>([
      ['ARENDELOGG_BAS_URL', 'arenden.exempel.se', /ska vara en adress/],
      ['ARENDELOGG_BAS_URL', 'ftp://exempel.se', /ska vara en adress/],
      ['ARENDELOGG_BAS_URL', 'https://u:p@exempel.se', /utan användare/],
      ['ARENDELOGG_BAS_URL', 'https://exempel.se/?a=1', /frågetecken/],
      ['ARENDELOGG_EPOST_URL', 'smtp.exempel.se', /smtps:\/\/anvandare@smtp.exempel.se/],
      ['ARENDELOGG_EPOST_URL', 'https://smtp.exempel.se', /ska vara en adress/],
      ['ARENDELOGG_EPOST_LOSENORD_FIL', '/finns/inte', /ska vara en fil som finns/],
      ['ARENDELOGG_EPOST_LOSENORD_FIL', import.meta.dirname, /ska vara en fil/],
      ['ARENDELOGG_EPOST_FRAN', 'Kommunen <a@exempel.se>', /ska vara en e-postadress/],
      ['ARENDELOGG_EPOST_STUDS', 'studs', /ska vara en e-postadress/],
      ['ARENDELOGG_WEBHOOKNYCKLAR', '/finns/inte', /ska vara en mapp som finns/],
      ['ARENDELOGG_WEBHOOKNYCKLAR', import.meta.filename, /ska vara en mapp/],
      ['ARENDELOGG_WEBHOOK_TILLAT', '10.0.0.0/8,10.1', /"10.1" är inget nät/],
      ['ARENDELOGG_WEBHOOK_TILLAT', '10.0.0.0/33', /är inget nät/],
      ['ARENDELOGG_WEBHOOK_TILLAT', 'fd00::/129', /är inget nät/],
      ['ARENDELOGG_WEBHOOK_TILLAT', 'exempel.se', /är inget nät/],
      ['ARENDELOGG_UTSKICKSMAPP', 'a\0b', /sökvägen till en mapp/],
      ['ARENDELOGG_EXPEDIERING_SKALA', '0', /större än 0 och högst 1/],
      ['ARENDELOGG_EXPEDIERING_SKALA', '1.5', /högst 1/],
      ['ARENDELOGG_EXPEDIERING_SKALA', '1e-3', /t\.ex\. 0\.001/],
      ['ARENDELOGG_EXPEDIERING_TAKT', 'brev=1/s', /"brev=1\/s" ska vara en kanal/],
      ['ARENDELOGG_EXPEDIERING_TAKT', 'epost=0/s', /"epost=0\/s"/],
      ['ARENDELOGG_EXPEDIERING_TAKT', 'epost=1/dag', /s, min eller h/],
      ['ARENDELOGG_EXPEDIERING_TAKT', 'epost=1/s;epost=2/s', /"epost=2\/s" står två gånger/],
    ])('nekar %s=%s', (namn, text, felet) => {
      const [rad, ...fler] = felFor({ [namn]: text });
      expect(fler).toEqual([]);
      expect(rad).toMatch(felet);
      expect(rad?.startsWith(`${namn} `)).toBe(true);
    });
  });

  describe('för tidsstämplar', () => {
    it('kräver utfärdaren när utgivaren är angiven, och godtar bara utfärdaren', () => {
      expect(felFor({ ARENDELOGG_TIDSSTAMPEL_URL: 'http://tid.exempel.se' })).toEqual([
        expect.stringMatching(/^ARENDELOGG_TIDSSTAMPEL_CA saknas/),
      ]);
      const bara = lasInstallningar({ ARENDELOGG_TIDSSTAMPEL_CA: import.meta.filename });
      expect(bara.revision.tidsstampel).toEqual({ url: null, ca: import.meta.filename });
    });

    it.each([
      ['ARENDELOGG_TIDSSTAMPEL_URL', 'tid.exempel.se'],
      ['ARENDELOGG_TIDSSTAMPEL_URL', 'ftp://tid.exempel.se'],
      ['ARENDELOGG_TIDSSTAMPEL_URL', 'https://u:hemligt@tid.exempel.se'],
      ['ARENDELOGG_TIDSSTAMPEL_CA', '/finns/inte.pem'],
    ])('nekar %s=%s', (namn, text) => {
      const [rad] = felFor({ ARENDELOGG_TIDSSTAMPEL_CA: import.meta.filename, [namn]: text });
      expect(rad).toMatch(new RegExp(`^${namn} ska vara en (adress|fil)`));
      expect(rad).not.toContain('hemligt');
    });
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
