import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exempelrader, kor, skrivRader } from './cli-harness.js';
import { taBort, tillfalligMapp } from './harness.js';

const ARENDE = 'KS-2019-41';
let data: string;

beforeAll(async () => {
  data = tillfalligMapp();
  const rattelser = [
    {
      kommando: 'RattaUppgift',
      arende: ARENDE,
      skedde: null,
      skal: 'Paragrafen var felläst.',
      data: { avserHandelse: 7, falt: '/paragraf', fran: '88', till: '89' },
    },
    {
      kommando: 'MakuleraHandelse',
      arende: ARENDE,
      skedde: null,
      skal: 'Handläggaren tillhörde ett annat ärende.',
      data: { avserHandelse: 2 },
    },
  ];
  await kor(data, 'importera', skrivRader(join(data, 'rader.jsonl'), [...exempelrader(), ...rattelser]));
});
afterAll(() => taBort(data));

const fraga = (...argument: readonly string[]) => kor(data, ...argument);

describe('historik', () => {
  it('visar när det hände och när det registrerades, vem, varför och på vilket belägg', async () => {
    const { kod, ut } = await fraga('historik', ARENDE);
    expect(kod).toBe(0);
    expect(ut).toMatch(/^2019\.41 KS {2}Ny simhall vid Lillängen\nKS-2019-41 · status avslutat/);
    expect(ut).toMatch(/^ +1 {2}2019-02-25 +\d{4}-\d\d-\d\d \d\d:\d\d {2}Motion väcktes av Ledamot Alm och/m);
    expect(ut).toMatch(/källa: Protokoll KF 2019-02-25, s\. 9: ”Alm och Björk\s+väcker motion/);
    expect(ut).toMatch(/^ +5 {2}senast 2019-06-14 /m);
    expect(ut).toMatch(/skäl: Paragrafen var felläst\./);
    expect(ut).toContain('av importera (registrator) · inläst i efterhand');
  });

  it('märker det som rättats och makulerats, och behåller det', async () => {
    const { ut } = await fraga('historik', ARENDE);
    const { rader } = JSON.parse((await fraga('historik', ARENDE, '--json')).ut) as {
      rader: readonly { revision: number; rattad?: number; makulerad?: number }[];
    };
    const sist = rader.length - 1;
    expect(rader[7]).toMatchObject({ revision: 7, rattad: sist - 1 });
    expect(rader[2]).toMatchObject({ revision: 2, makulerad: sist });
    expect(ut).toContain(`RÄTTAD av händelse ${sist - 1}`);
    expect(ut).toContain(`MAKULERAD av händelse ${sist}`);
  });

  it('svarar som det var en viss dag, och säger när ärendet inte fanns', async () => {
    const { ut } = await fraga('historik', ARENDE, '--giltig', '2019-09-24');
    expect(ut).toContain('status aterremitterat');
    expect(ut).not.toContain('expedierades');
    expect(await fraga('historik', ARENDE, '--giltig', '2019-02-10')).toMatchObject({
      kod: 1,
      ut: '',
      fel: expect.stringContaining('[ARENDE_OKANT_VID_TIDPUNKT]'),
    });
    expect((await fraga('historik', ARENDE, '--vid-tidpunkt', '2020-01-01')).kod).toBe(1);
  });

  it('håller sig inom hundra spalter', async () => {
    const { ut } = await fraga('historik', ARENDE);
    expect(ut.split('\n').filter((rad) => rad.length > 100)).toEqual([]);
  });
});

describe('uppspelning', () => {
  it('visar varje steg i den ordning det hände, med vad det ändrade', async () => {
    const { kod, ut } = await fraga('uppspelning', '2019.41 KS');
    expect(kod).toBe(0);
    expect(ut).toContain('status: underBeredning → aterremitterat');
    expect(ut).toContain('+ yttranden[2]');
    expect(ut).toContain('    stallningstagande  avstyrker');
    const steg = [...ut.matchAll(/Steg (\d+) av (\d+)/g)].map(([, nr]) => Number(nr));
    expect(steg).toEqual(steg.map((_, i) => i + 1));
    expect(ut).toContain('Kommunstyrelsens arbetsutskott §\u00A089 beredde ärendet');
    expect(ut).not.toContain('fritidsstrateg-1');
  });

  it('slutar där den frågade dagen slutar', async () => {
    const { ut } = await fraga('uppspelning', ARENDE, '--giltig', '2019-05-20', '--allt');
    expect(ut).toContain('+ yttranden[1]');
    expect(ut).not.toContain('+ yttranden[2]');
  });
});

describe('Fel i kommandot', () => {
  it.each<readonly [readonly string[], number, string]>([
    [['historik', 'KS-2019-99'], 1, 'Ärendet KS-2019-99 finns inte.'],
    [['historik', '41'], 1, '[DIARIENUMMER_OGILTIGT]'],
    [['historik', ARENDE, '--giltig', 'igår'], 1, '[TIDPUNKT_OGILTIG]'],
    [['importera', 'saknas.jsonl'], 1, 'saknas.jsonl finns inte. Kontrollera sökvägen. [FILEN_FINNS_INTE]'],
    [['lasmodell', 'bygg-om', 'gissad'], 1, '[LASMODELL_OKAND]'],
    [['historik'], 2, '<ärende> måste anges.'],
    [['historik', 'KS', '2019/41'], 2, 'För många argument.'],
    [['historik', ARENDE, '--gissa'], 2, 'Valet --gissa finns inte.'],
    [['histrik', ARENDE], 2, 'Kommandot histrik finns inte. Menade du historik?'],
    [['historik', ARENDE, '--giltig'], 2, '--giltig <tid> måste ha ett värde.'],
    [['lasmodell'], 2, 'bygg-om'],
    [[], 2, 'Kommandon:'],
  ])('%j ger slutkod %i och säger varför', async (argument, kod, text) => {
    const svar = await fraga(...argument);
    expect(svar).toMatchObject({ kod, ut: '' });
    expect(svar.fel).toContain(text);
  });

  it('hjälpen är på svenska', async () => {
    const { kod, ut } = await fraga('--help');
    expect(kod).toBe(0);
    expect(ut).toMatch(/^Användning: arendelogg/);
    for (const del of ['historik', '--vid-tidpunkt', 'importera', '--torrkor', 'bygg-om', 'verifiera'])
      expect(`${ut}${(await hjalpTexter()).join('')}`).toContain(del);
    expect((await hjalpTexter()).join('')).not.toMatch(/Usage|Options|Commands|default|display/);
  });
});

const hjalpTexter = async (): Promise<readonly string[]> => {
  const vilka = [
    ['historik'],
    ['uppspelning'],
    ['importera'],
    ['lasmodell'],
    ['lasmodell', 'bygg-om'],
    ['logg'],
  ];
  return Promise.all(vilka.map(async (kommando) => (await fraga(...kommando, '--help')).ut));
};
