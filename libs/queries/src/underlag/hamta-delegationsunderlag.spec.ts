import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegationsexempel, handelse, sammantradesexempel } from '#domain/testing';
import { Fragebank, kodAv } from '../testing/fragebank.js';
import { HamtaDelegationsunderlag } from '../uppspelning/fragor.js';

const ARENDE = 'SN-2026-17';
const ORDNING = 'delegationsordning-SN';
const bank = new Fragebank();

const da = (dag: string, tid = '09:00') => `2026-03-${dag}T${tid}:00.000Z`;
const fattat = (data = {}) => ({
  type: 'DelegationsbeslutFattat' as const,
  data: { ...delegationsexempel.DelegationsbeslutFattat, arende: ARENDE, ...data },
});
const bistand = delegationsexempel.DelegationsordningFaststalld.punkter[0]!;
const underlag = (id: string, val = {}) => bank.fraga(new HamtaDelegationsunderlag(id, val));
const revisioner = (rader: readonly { readonly revision: number }[] = []) =>
  rader.map(({ revision }) => revision);

beforeAll(async () => {
  await bank.start();
  const arende = (registrerad: string, en: Parameters<typeof bank.skriv>[1], skedde?: string | null) =>
    bank.skrivArende(ARENDE, en, { registrerad, ...(skedde !== undefined && { skedde }) });
  await arende(da('02'), handelse('ArendeOppnat', { serie: 'SN' })); // 0
  await arende(da('03'), handelse('YttrandeInkommet', { nr: 1 })); // 1
  await bank.skriv(
    ORDNING,
    {
      type: 'DelegationsordningFaststalld',
      data: { ...delegationsexempel.DelegationsordningFaststalld, punkter: [bistand] },
    },
    { registrerad: da('01'), skedde: '2025-12-15' },
  );
  await bank.skriv(
    'sammantrade-SN-2026-03-04',
    {
      type: 'ParagrafTilldelad',
      data: { ...sammantradesexempel.ParagrafTilldelad, nr: 12, arenden: [ARENDE] },
    },
    { registrerad: da('05') },
  );
  const beslutet = { registrerad: da('11'), skedde: da('10', '10:00') };
  await bank.skriv('delegationsbeslut-SN-2026-3', fattat(), { ...beslutet, commandId: 'c-3' }); // decided the day before
  await bank.skriv(
    'delegationsbeslut-SN-2026-3',
    handelse('AvvikelseNoterad', { avser: 'DelegationsbeslutFattat' }),
    { ...beslutet, commandId: 'c-3' },
  );
  await bank.skriv(
    'delegationsbeslut-SN-2026-4',
    fattat({
      nr: 4,
      arende: null,
      punkt: '9.9',
      sarskiltUppdrag: { sammantrade: 'SN-2026-03-04', paragraf: 12 },
    }),
    { registrerad: da('11'), skedde: '2026-03-10' },
  );
  await arende(da('12'), handelse('YttrandeInkommet', { nr: 2 }), '2026-03-05'); // 2: had come in, was not recorded
  await arende(da('12', '09:05'), handelse('YttrandeInkommet', { nr: 3 }), null); // 3: nobody knows when
  await arende(da('13'), handelse('YttrandeInkommet', { nr: 4 }), '2026-03-12'); // 4: came afterwards
  await bank.skriv(
    ORDNING,
    { type: 'DelegationspunktUpphavd', data: { punkt: bistand.punkt } },
    { registrerad: da('14'), skedde: '2026-03-08' },
  ); // repealed before the decision, recorded after it
  await bank.skriv(
    'delegationsbeslut-SN-2026-3',
    { type: 'DelegationsbeslutAnmalt', data: delegationsexempel.DelegationsbeslutAnmalt },
    { registrerad: da('15') },
  );
  await bank.skriv('delegationsbeslut-SN-2026-5', fattat({ nr: 5, arende: 'SN-2026-99' }), {
    registrerad: da('16'),
    skedde: da('16', '08:00'),
  });
  await bank.skriv('delegationsbeslut-SN-2026-5', handelse('HandelseMakulerad', { avserHandelse: 0 }), {
    registrerad: da('17'),
  });
}, 20_000);
afterAll(() => bank.stang());

describe('HamtaDelegationsunderlag', () => {
  it('skiljer det som var registrerat i ärendet från det som hade hänt men inte var det', async () => {
    const { arende, ogonblick } = await underlag('SN-2026-3');
    expect(ogonblick).toMatchObject({ grund: 'tidpunkt', fran: da('10', '10:00') });
    expect(arende).toMatchObject({ id: ARENDE });
    expect(revisioner(arende?.registrerat)).toEqual([0, 1]);
    expect(revisioner(arende?.ejRegistrerat)).toEqual([2]);
    expect(arende?.ejRegistrerat[0]?.mening).toContain('registrerades den 12 mars 2026');
    expect(arende?.kanInteAvgoras).toMatchObject([
      { revision: 3, registreratDa: 'nej', hantDa: 'kanInteAvgoras' },
    ]);
    expect(arende?.kort?.yttranden.map(({ nr }) => nr)).toEqual([1]);
  });

  it('säger om punkten gällde, av det som var registrerat då och av det som är det nu', async () => {
    const { ordning } = await underlag('SN-2026-3');
    expect(ordning?.kantDa).toEqual({ gallde: 'ja', punkt: bistand });
    expect(ordning?.kantNu).toEqual({ gallde: 'nej', punkt: null });
    expect(revisioner(ordning?.registrerat)).toEqual([0]);
    expect(revisioner(ordning?.ejRegistrerat)).toEqual([1]);
  });

  it('håller det som noterades med beslutet, och det som kom efter det, för sig', async () => {
    const { beslut, noterat, egna } = await underlag('SN-2026-3');
    expect(beslut).toMatchObject({ namnd: 'SN', nr: 3, arende: ARENDE, punkt: '3.2', revision: 0 });
    expect(revisioner(noterat)).toEqual([1]);
    expect(egna).toEqual({ registrerat: [], ejRegistrerat: [], kanInteAvgoras: [] });
  });

  it('tar med sammanträdet som gav uppdraget, och gissar inte inom en dag', async () => {
    const { arende, ordning, sammantrade, ogonblick } = await underlag('SN-2026-4');
    expect(ogonblick.grund).toBe('datum');
    expect(arende).toBeNull();
    expect(ordning?.kantDa).toEqual({ gallde: 'nej', punkt: null }); // the order does not have 9.9
    expect(sammantrade).toMatchObject({ id: 'SN-2026-03-04', paragraf: 12 });
    expect(revisioner(sammantrade?.registrerat)).toEqual([0]);
  });

  it('ger också underlaget för ett beslut som makulerats, och för ett ärende som loggen inte har', async () => {
    const { beslut, arende } = await underlag('SN-2026-5');
    expect(beslut).toMatchObject({ nr: 5, makulerad: 1 });
    expect(arende).toBeNull();
  });

  it('säger vilka regler som gällde, med källa', async () =>
    expect((await underlag('SN-2026-3')).regler).toContainEqual(
      expect.objectContaining({ id: 'R-60', gallde: 'ja' }),
    ));

  it('svarar som loggen visste det en viss dag', async () => {
    const { arende, ordning } = await underlag('SN-2026-3', { vidTidpunkt: '2026-03-11' });
    expect(arende?.ejRegistrerat).toEqual([]);
    expect(ordning?.kantNu?.gallde).toBe('ja');
  });

  it.each([
    ['ett beslut som inte finns', 'SN-2026-9', {}],
    ['ett nummer som inget är', 'SN/3', {}],
    ['före beslutet', 'SN-2026-3', { vidTidpunkt: '2026-03-01' }],
  ])('säger ifrån om %s', async (_, id, val) =>
    expect(await kodAv(underlag(id, val))).toBe('DELEGATIONSBESLUT_OKANT'),
  );
});
