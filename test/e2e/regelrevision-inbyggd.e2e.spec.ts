import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fynd, Sammanfattning } from '#revision';
import { kor } from './cli-harness.js';
import { INGET_SKICKAS, startaTjanst, type Tjanst } from './harness.js';

/* The command line and the api tell the same of the same log: what the rules would have said of it. */

let tjanst: Tjanst;
let id: string;

const skriv = async (vag: string, kropp: object): Promise<string> => {
  const svar = await tjanst.klient.posta<{ id: string }>(`/api/${vag}`, kropp);
  if (svar.status >= 300) throw new Error(`${vag}: ${JSON.stringify(svar.json)}`);
  return svar.json.id;
};

beforeAll(async () => {
  tjanst = await startaTjanst({ env: INGET_SKICKAS });
  const historia = { import: true, kalla: { handling: 'Protokollet' } };
  id = await skriv('arenden', { serie: 'KS', arendemening: 'Belysning', skedde: '2021-02-01', ...historia });
  await skriv(`arenden/${id}/aterremiss`, {
    ...{ organ: 'Kultur; "fritid"', grund: 'minoritet', begardAvAntal: 4, skal: ['Kostnaden'] },
    ...{ skedde: '2021-03-03', ...historia },
  });
});
afterAll(() => tjanst.stang());

const kommandot = (...val: readonly string[]) => kor(tjanst.data, 'revision', 'regler', ...val);

type Rad = { readonly fynd?: Fynd; readonly sammanfattning?: Sammanfattning };

const raderI = (text: string): readonly Rad[] =>
  text
    .trim()
    .split('\n')
    .map((rad) => JSON.parse(rad) as Rad);

const fraga = async (val: string): Promise<{ readonly status: number; readonly text: string }> => {
  const svar = await fetch(`${tjanst.klient.url}/api/revision/regler?${val}`);
  return { status: svar.status, text: await svar.text() };
};

describe('arendelogg revision regler', () => {
  it('tells what a rule refuses, on what source, and that it was noted', async () => {
    const { kod, ut } = await kommandot();
    expect(kod).toBe(0);
    expect(ut).toContain(`R-45 nekar  ArendeAterremitterat 2021-03-03 (arende-${id}, revision 1), import`);
    expect(ut).toContain('KL 6:33');
    expect(ut).toContain('Noterad (revision 2).');
    expect(ut).toMatch(/O-18 +1 +sammanträdet/);
    expect(ut).toContain('1 avvikelse bland 2 prövade händelser.');
  });

  it('ends with 1 where that is asked for and something is found', async () => {
    expect((await kommandot('--strikt')).kod).toBe(1);
    expect((await kommandot('--strikt', '--regel', 'R-41')).kod).toBe(0);
  });

  it('writes a table that a semicolon in a text does not break', async () => {
    const { ut } = await kommandot('--format', 'csv');
    const [rubriker, rad] = ut.trim().split('\n');
    expect(rubriker).toMatch(/^regel;kalla;allvar;/);
    expect(rad).toMatch(/^R-45;KL 6:33, jfr 5:50;H;neka;/);
    expect(rad).toMatch(/;ja;ja;;;"[^"]*I Kultur; ""fritid"" krävs enkel majoritet[^"]*"$/);
  });

  it.each([
    ['--format', 'xml'],
    ['--fran', '2021-13-01'],
    ['--regel', 'R-999'],
    ['--arende', 'hej'],
  ])('refuses %s %s', async (flagga, varde) => {
    const { kod, fel } = await kommandot(flagga, varde);
    expect(kod).toBe(1);
    expect(fel).toMatch(/^Fel: .+ \[(ANVANDNING|REGEL_OKAND|DIARIENUMMER_OGILTIGT)/);
  });
});

describe('GET /api/revision/regler', () => {
  it('answers line by line what the command line does, and a summary last', async () => {
    const svar = await fraga(`arende=${id}`);
    expect(svar.status).toBe(200);
    const overNatet = raderI(svar.text);
    expect(overNatet.map(({ fynd }) => fynd?.regel)).toEqual(['R-45', undefined]);
    expect(overNatet.at(-1)?.sammanfattning).toMatchObject({ fynd: 1, heltIgenom: true });
    expect(overNatet).toEqual(raderI((await kommandot('--format', 'json', '--arende', id)).ut));
  });

  it.each(['', 'fran=2021-01-01', `regel=R-45`])('wants to know what it is about: %s', async (val) => {
    const svar = await fraga(val);
    expect(svar.status).toBe(400);
    expect(svar.text).toContain('OGILTIG_PARAMETER');
  });

  it('knows no rule of another name', async () =>
    expect((await fraga(`arende=${id}&regel=R-999`)).status).toBe(400));
});
