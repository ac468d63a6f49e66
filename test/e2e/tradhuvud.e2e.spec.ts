import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leafHash, oppnaCheckpoint, tolkaVkey, verifyConsistency, verifyInclusion } from '#revision';
import type { Revisionsdelar } from '../../apps/api/src/sammansattning/revision.js';
import { REVISION } from '../../apps/api/src/tokens.js';
import { startaTjanst, tillfalligMapp, type Tjanst } from './harness.js';

type Huvud = { readonly storlek: number; readonly rot: string; readonly not: string };

let tjanst: Tjanst;
let utanfor: string;
beforeAll(async () => {
  utanfor = tillfalligMapp();
  tjanst = await startaTjanst({
    env: { ARENDELOGG_TRADNAMN: 'prov.exempel.se/logg', ARENDELOGG_TRADHUVUDMAPP: utanfor },
  });
  await tjanst.klient.posta('/api/arenden', { serie: 'KS', arendemening: 'Hela loggen' });
});
afterAll(() => tjanst.stang());

const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
const skapa = async (): Promise<void> => {
  const { ur } = await delarna();
  await ur.skapa();
};
const delarna = async () => tjanst.app.get<Revisionsdelar>(REVISION, { strict: false });

describe('Trädhuvuden och bevis', () => {
  it('har inget trädhuvud innan det första är signerat', async () => {
    expect((await tjanst.klient.hamta('/api/revision/tradhuvud')).json).toMatchObject({ huvud: null });
    expect((await tjanst.klient.hamta('/api/revision/trad/checkpoint')).json).toMatchObject({
      status: 404,
      kod: 'TRADHUVUD_SAKNAS',
    });
  });

  it('lämnar ut ett signerat trädhuvud, som verifieras med nyckeln och ligger i mappen utanför', async () => {
    await skapa();
    const { json } = await tjanst.klient.hamta<{ huvud: Huvud; nyckel: string }>('/api/revision/tradhuvud');
    const nyckel = tolkaVkey(json.nyckel);
    expect(nyckel && oppnaCheckpoint(json.huvud.not, nyckel)).toMatchObject({
      utfall: 'signerad',
      checkpoint: { namn: 'prov.exempel.se/logg', size: json.huvud.storlek },
    });
    const svar = await fetch(`${tjanst.url}/api/revision/trad/checkpoint`);
    expect(await svar.text()).toBe(json.huvud.not);
    expect(readdirSync(utanfor).map((fil) => readFileSync(join(utanfor, fil), 'utf8'))).toEqual([
      json.huvud.not,
    ]);
    expect((await tjanst.klient.hamta<{ poster: Huvud[] }>('/api/revision/tradhuvuden')).json.poster).toEqual(
      [json.huvud],
    );
  });

  it('bevisar att en händelse står i loggen, mot ett trädhuvud, och att loggen bara växt', async () => {
    const { json: fore } = await tjanst.klient.hamta<{ huvud: Huvud }>('/api/revision/tradhuvud');
    await tjanst.klient.posta('/api/arenden', { serie: 'KS', arendemening: 'Mer' });
    const [handelse] = await tjanst.store.readAll({ after: null, limit: 1 });
    const leaf = leafHash(Buffer.from(handelse?.metadata.hash ?? '', 'hex'));
    const { storlek } = fore.huvud;
    const { json: bevis } = await tjanst.klient.hamta<{ nr: number; stig: string[] }>(
      `/api/revision/bevis/${handelse?.id ?? ''}?storlek=${storlek}`,
    );
    const huvud = { size: storlek, root: bytes(fore.huvud.rot) };
    expect(verifyInclusion({ leaf, index: bevis.nr }, bevis.stig.map(bytes), huvud)).toBe(true);

    await skapa();
    const { json: efter } = await tjanst.klient.hamta<{ huvud: Huvud }>('/api/revision/tradhuvud');
    const { json } = await tjanst.klient.hamta<{ bevis: string[] }>(
      `/api/revision/konsistens?fran=${storlek}&till=${efter.huvud.storlek}`,
    );
    const nytt = { size: efter.huvud.storlek, root: bytes(efter.huvud.rot) };
    expect(verifyConsistency(huvud, nytt, json.bevis.map(bytes))).toBe(true);
  });

  it('lämnar ut plattor och poster som C2SP tlog-tiles säger', async () => {
    const { trad } = await delarna();
    const storlek = await trad.ikapp();
    const hamta = (vag: string) => fetch(`${tjanst.url}/api/revision/trad/tile/${vag}`);
    const platta = await hamta(`0/000.p/${storlek}`);
    const lov = Buffer.from(await platta.arrayBuffer());
    expect([platta.headers.get('content-type'), lov.length]).toEqual([
      'application/octet-stream',
      storlek * 32,
    ]);
    const poster = Buffer.from(await (await hamta(`entries/000.p/${storlek}`)).arrayBuffer());
    expect(leafHash(poster.subarray(2, 34))).toEqual(lov.subarray(0, 32));
    expect([(await hamta('0/000')).status, (await hamta('0/0')).status]).toEqual([404, 404]);
  });

  it('prövar hela loggen, också mot ett trädhuvud utifrån', async () => {
    const { json: hel } = await tjanst.klient.posta('/api/revision/verifiering', { huvuden: [] });
    expect(hel).toMatchObject({ antalFel: 0, fel: [], heltIgenom: true, huvuden: 2 });
    const { json } = await tjanst.klient.posta('/api/revision/verifiering', { huvuden: ['inget'] });
    expect(json).toMatchObject({ antalFel: 1, fel: [{ kod: 'INGET_TRADHUVUD' }] });
    expect((await tjanst.klient.posta('/api/revision/verifiering', { huvuden: 'x' })).status).toBe(400);
  });

  it.each([
    ['bevis/x', 400, 'OGILTIG_PARAMETER'],
    ['bevis/00000000-0000-5000-8000-000000000000', 404, 'HANDELSE_OKAND'],
    ['konsistens?fran=5&till=2', 400, 'OGILTIG_PARAMETER'],
    ['konsistens?fran=1&till=9999', 400, 'OGILTIG_PARAMETER'],
    ['konsistens?fran=-1', 400, 'OGILTIG_PARAMETER'],
  ])('säger vad som är fel med %s', async (vag, status, kod) => {
    const svar = await tjanst.klient.hamta(`/api/revision/${vag}`);
    expect([svar.status, svar.json['kod']]).toEqual([status, kod]);
  });
});
