import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  bevittnadAv,
  leafHash,
  oppnaCheckpoint,
  tolkaNot,
  tolkaVkey,
  verifyConsistency,
  verifyInclusion,
} from '#revision';
import { Provserver, Provutgivare, Provvittne } from '#revision/testing';
import { finnsOpenssl } from '#testing';
import type { Revisionsdelar } from '../../apps/api/src/sammansattning/revision.js';
import { REVISION } from '../../apps/api/src/tokens.js';
import { korHuvud } from '../../apps/cli/src/revision/huvud.js';
import { loggmiljo } from './datamapp.js';
import { startaTjanst, taBort, tillfalligMapp, type Tjanst } from './harness.js';

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

describe('Ett trädhuvud som andra intygar', () => {
  type Intygat = Huvud & {
    readonly medsignaturer: readonly string[];
    readonly tidsstampel: { readonly svar: string } | null;
  };
  const medOpenssl = finnsOpenssl('tidsstämpeln hela vägen');
  const vittne = new Provvittne('vittne.exempel.se');
  const servrar: Provserver[] = [];
  let intygad: Tjanst;
  let mapp: string;
  let utgivare: Provutgivare | null;
  let stampelmiljo: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    mapp = tillfalligMapp();
    utgivare = medOpenssl ? new Provutgivare(mapp) : null;
    servrar.push(await Provserver.starta((kropp) => vittne.svara(kropp)));
    servrar.push(await Provserver.starta((fraga) => utgivare?.svara(fraga) ?? { status: 500 }));
    const [ettVittne, enUtgivare] = servrar;
    if (utgivare)
      stampelmiljo = {
        ...{ ARENDELOGG_TIDSSTAMPEL_URL: `${enUtgivare?.url}/tsa`, ARENDELOGG_TIDSSTAMPEL_CA: utgivare.ca },
      };
    intygad = await startaTjanst({
      env: {
        ...{ ARENDELOGG_TRADNAMN: 'prov.exempel.se/logg', ARENDELOGG_TRADHUVUDMAPP: join(mapp, 'utanfor') },
        ...{ ARENDELOGG_VITTNEN: `${ettVittne?.url}=${vittne.vkey}`, ...stampelmiljo },
      },
    });
    await intygad.klient.posta('/api/arenden', { serie: 'KS', arendemening: 'Hela loggen' });
    const { ur } = intygad.app.get<Revisionsdelar>(REVISION, { strict: false });
    await ur.skapa();
    await ur.vakna();
  });
  afterAll(async () => {
    await intygad.stang();
    for (const server of servrar) await server.stang();
    await taBort(mapp);
  });

  const huvudet = async () =>
    (await intygad.klient.hamta<{ huvud: Intygat }>('/api/revision/tradhuvud')).json.huvud;
  const fil = (slag: string, storlek: number) =>
    join(mapp, 'utanfor', `tradhuvud-${String(storlek).padStart(12, '0')}.${slag}`);

  it('är medsignerat av vittnet i inställningen, i svaret, i noten och i mappen utanför', async () => {
    const { storlek, not, medsignaturer } = await huvudet();
    const svar = await fetch(`${intygad.url}/api/revision/trad/checkpoint`);
    const hel = await svar.text();
    expect(hel).toBe(`${not}${medsignaturer.join('')}\n`);
    expect(readFileSync(fil('bevittnad-1.txt', storlek), 'utf8')).toBe(hel);
    const { text = '', rader = [] } = tolkaNot(hel) ?? {};
    expect(rader.map((rad) => bevittnadAv(text, rad, vittne.nyckel))).toEqual([null, expect.any(Number)]);
    const { json } = await intygad.klient.posta('/api/revision/verifiering', { huvuden: [hel] });
    expect(json).toMatchObject({ antalFel: 0, heltIgenom: true });
  });

  (medOpenssl ? it : it.skip)(
    'är tidsstämplat av utgivaren i inställningen, prövat, och prövas av openssl mot filerna i mappen',
    async () => {
      const { storlek, not, tidsstampel } = await huvudet();
      const [tsr, txt] = [fil('tsr', storlek), fil('txt', storlek)];
      const utfall = { utfall: 'haller', certifikat: 'O=Prov, CN=ec', skal: null };
      expect(tidsstampel).toMatchObject({ ...utfall, utgivare: stampelmiljo['ARENDELOGG_TIDSSTAMPEL_URL'] });
      expect(readFileSync(txt, 'utf8')).toBe(not);
      expect(readFileSync(tsr)).toEqual(bytes(tidsstampel?.svar ?? ''));
      expect(utgivare?.opensslProvar(txt, tsr)).toContain('Verification: OK');
      const { json } = await intygad.klient.hamta<{ poster: Intygat[] }>('/api/revision/tradhuvuden');
      expect(json.poster[0]).toMatchObject({ storlek, tidsstampel: { svar: tidsstampel?.svar } });
    },
  );

  (medOpenssl ? it : it.skip).each([
    ['rot', 0, /^Tidsstämplat \S+Z av http:\S+\/tsa\. Tidsstämpeln håller: O=Prov, CN=ec\.\n$/],
    ['annan', 1, /Tidsstämpeln håller INTE: .* inte leder till någon utfärdare/],
    [null, 0, /Tidsstämpeln är inte prövad: ARENDELOGG_TIDSSTAMPEL_CA är inte angiven\.\n$/],
  ] as const)('sägs på kommandoraden vara det, med %s som utfärdare', async (ca, kod, text) => {
    let [ut, fel] = ['', ''];
    const miljo = {
      ...(await loggmiljo(intygad.data)),
      ARENDELOGG_TRADNAMN: 'prov.exempel.se/logg',
      ...(ca && { ARENDELOGG_TIDSSTAMPEL_CA: join(mapp, `${ca}.pem`) }),
    };
    const utgang = await korHuvud(
      {},
      {
        ...{ miljo, in: process.stdin, klocka: { nu: () => new Date().toISOString() } },
        ...{ ut: { write: (t) => (ut += t) }, fel: { write: (t) => (fel += t) } },
        avbrott: () => new AbortController().signal,
      },
    );
    expect([utgang, fel]).toEqual([kod, expect.stringMatching(text)]);
    const { not, medsignaturer } = await huvudet();
    expect(ut).toBe(`${not}${medsignaturer.join('')}\n`);
  });

  it('kräver en utfärdare som duger för att starta', async () => {
    const data = tillfalligMapp();
    const env = {
      ...{ ARENDELOGG_TIDSSTAMPEL_URL: 'http://127.0.0.1:1' },
      ARENDELOGG_TIDSSTAMPEL_CA: import.meta.filename,
    };
    await expect(startaTjanst({ data, env })).rejects.toMatchObject({
      name: 'OgiltigaInstallningar',
      fel: [expect.stringMatching(/^ARENDELOGG_TIDSSTAMPEL_CA: .* har inget rotcertifikat/)],
    });
    await taBort(data);
  });
});
