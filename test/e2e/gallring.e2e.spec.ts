import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileKeyStore } from '#event-store';
import { startaTjanst, type Tjanst } from './harness.js';

type Kort = {
  readonly gallrad: boolean;
  readonly handlaggare: string | null;
  readonly anteckningar: readonly { readonly text: string }[];
};
type Historik = {
  readonly rader: readonly { readonly typ: string; readonly gallrad?: true; readonly text: string }[];
};
type Kvitto = { readonly id: string; readonly position: string };

const HEMLIGT = 'Ringde om grannens hälsa';
/** As long as a process may go on reading with a key that another has destroyed. */
const TILLS_NYCKELN_GLOMTS_MS = 1_100;

let tjanst: Tjanst;
let vag: string;

beforeAll(async () => {
  tjanst = await startaTjanst();
});
afterAll(() => tjanst.stang());

const skriv = async (till: string, kropp: object): Promise<Kvitto> =>
  (await tjanst.klient.posta<Kvitto>(till, kropp)).json;
const kort = async (fraga: string): Promise<Kort> =>
  (await tjanst.klient.hamta<Kort>(`${vag}?${fraga}`)).json;
const gallrade = async (fraga: string): Promise<readonly (true | undefined)[]> =>
  (await tjanst.klient.hamta<Historik>(`${vag}/historik?${fraga}`)).json.rader.map((rad) => rad.gallrad);

describe('Ett ärende vars nyckel har förstörts', () => {
  it('säger på kortet och i historiken att innehåll är borta', async () => {
    const { id } = await skriv('/api/arenden', { serie: 'KS', arendemening: 'Bänkar i parken' });
    vag = `/api/arenden/${id}`;
    await skriv(`${vag}/anteckningar`, { text: HEMLIGT });
    const { position } = await skriv(`${vag}/handlaggare`, { handlaggare: 'hl-berg' });
    expect(await kort(`efter=${position}`)).toMatchObject({
      gallrad: false,
      anteckningar: [{ text: HEMLIGT }],
    });
    expect(await gallrade(`efter=${position}`)).toEqual([undefined, undefined, undefined]);

    await new FileKeyStore(join(tjanst.data, 'nycklar')).destroy(`arende-${id}`);
    await sleep(TILLS_NYCKELN_GLOMTS_MS);
    const borta = { gallrad: true, handlaggare: 'hl-berg', anteckningar: [{ text: '' }] };
    expect(await kort('revision=2')).toMatchObject(borta);
    expect(await kort('revision=0')).toMatchObject({ gallrad: false, anteckningar: [] });
    expect(await gallrade('revision=2')).toEqual([undefined, true, undefined]);

    for (const modell of ['arende', 'historik']) await tjanst.projektioner.byggOm(modell);
    expect(await kort('')).toMatchObject(borta);
    expect(await gallrade('')).toEqual([undefined, true, undefined]);

    const { position: sist } = await skriv(`${vag}/handlaggare`, { handlaggare: 'hl-strand' });
    expect(await kort(`efter=${sist}`)).toMatchObject({ ...borta, handlaggare: 'hl-strand' });
  });
});
