import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { korMed } from './cli-harness.js';
import { startaTjanst, type Tjanst } from './harness.js';

const FORMER = { ARENDELOGG_DIARIENUMMERFORM: 'KS={serie}/{ar}:{lopnr};*={serie} {ar}/{lopnr}' };

type Numrerat = { readonly id: string; readonly diarienummer: string };
type Steg = {
  readonly steg: readonly {
    readonly andring: readonly { readonly path: string; readonly value: unknown }[];
  }[];
};

let tjanst: Tjanst;

const oppna = async (diarienummer: string): Promise<string> => {
  const { json } = await tjanst.klient.posta<{ id: string; position: string }>('/api/arenden', {
    import: true,
    diarienummer,
    skedde: '2019',
    arendemening: 'Simhall',
    kalla: { handling: 'Diariekort' },
  });
  await tjanst.klient.hamta(`/api/arenden?efter=${json.position}`);
  await tjanst.klient.hamta(`/api/arenden/${json.id}?efter=${json.position}`);
  return json.id;
};

beforeAll(async () => {
  tjanst = await startaTjanst({ env: FORMER });
  expect(await oppna('KS/2019:41')).toBe('KS-2019-41');
  expect(await oppna('TN 2019/7')).toBe('TN-2019-7');
});
afterAll(() => tjanst.stang());

/** What the command line says of a question, with the settings of the service. */
const kli = async (...argument: readonly string[]): Promise<string> => {
  const { ut, fel } = await korMed({ NO_COLOR: '1', ...FORMER }, tjanst.data, ...argument);
  return `${ut}${fel}`;
};

describe('Diarienumrets form', () => {
  it('är den som serien har, på kortet nu och då och i uppspelningen', async () => {
    for (const tid of ['', '?giltig=2020-01-01', '?revision=0'])
      expect((await tjanst.klient.hamta(`/api/arenden/KS-2019-41${tid}`)).json).toMatchObject({
        id: 'KS-2019-41',
        diarienummer: 'KS/2019:41',
      });
    const { json } = await tjanst.klient.hamta<Steg>('/api/arenden/KS-2019-41/uppspelning');
    expect(json.steg[0]?.andring.find(({ path }) => path === '/diarienummer')?.value).toBe('KS/2019:41');
  });

  it('är seriens egen också i listan, och går att söka på', async () => {
    const lista = async (fraga: string): Promise<readonly string[]> =>
      (await tjanst.klient.hamta<{ poster: Numrerat[] }>(`/api/arenden?${fraga}`)).json.poster.map(
        ({ diarienummer }) => diarienummer,
      );
    expect([...(await lista(''))].sort()).toEqual(['KS/2019:41', 'TN 2019/7']);
    expect([...(await lista('giltig=2020-01-01'))].sort()).toEqual(['KS/2019:41', 'TN 2019/7']);
    expect(await lista('q=KS%2F2019%3A41')).toEqual(['KS/2019:41']);
    expect(await lista('q=TN+2019%2F7')).toEqual(['TN 2019/7']);
  });

  it('är densamma på kommandoraden, som också tar emot den', async () => {
    expect(await kli('historik', 'KS/2019:41')).toMatch(/^KS\/2019:41 {2}Simhall\nKS-2019-41 · /);
    const uppspelning = await kli('uppspelning', 'TN 2019/7', '--allt');
    expect(uppspelning).toMatch(/^TN 2019\/7 {2}Simhall\n/);
    expect(uppspelning).toContain('+ diarienummer: TN 2019/7');
  });
});
