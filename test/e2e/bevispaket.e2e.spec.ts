import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VERIFIERARE } from '#revision';
import { exempelrader, kor, skrivRader } from './cli-harness.js';
import { startaTjanst, taBort, tillfalligMapp, type Tjanst } from './harness.js';

const ARENDE = 'KS-2019-41';
const revisor = { 'x-arendelogg-aktor': 'revisor-1' };
let data: string;
let utanfor: string;
let tjanst: Tjanst;

beforeAll(async () => {
  data = tillfalligMapp();
  utanfor = tillfalligMapp();
  await kor(data, 'importera', skrivRader(join(data, 'rader.jsonl'), exempelrader()));
  tjanst = await startaTjanst({ data });
}, 60_000);
afterAll(async () => {
  await tjanst.stang();
  await taBort(utanfor);
});

const hamta = (arende: string): Promise<Response> =>
  fetch(`${tjanst.url}/api/revision/paket/${arende}`, { headers: revisor });

/** The verifier as a process of its own, that knows of nothing but the package. */
const prova = (paket: string, ...val: readonly string[]): { kod: number | null; ut: string } => {
  const { status, stdout } = spawnSync(process.execPath, [VERIFIERARE, paket, ...val], {
    cwd: utanfor,
    env: {},
    encoding: 'utf8',
  });
  return { kod: status, ut: stdout };
};

let nasta = 0;
/** The package on another machine: fetched, unpacked with the system's own tar, and the service not asked again. */
const uppackat = async (): Promise<string> => {
  const svar = await hamta(ARENDE);
  expect([svar.status, svar.headers.get('content-type')]).toEqual([200, 'application/x-tar']);
  const mapp = join(utanfor, `paket-${nasta++}`);
  mkdirSync(mapp);
  const fil = `${mapp}.tar`;
  writeFileSync(fil, Buffer.from(await svar.arrayBuffer()));
  expect(spawnSync('tar', ['-xf', fil, '-C', mapp]).status).toBe(0);
  return mapp;
};

describe('Bevispaketet från tjänsten', () => {
  it('håller på en annan maskin, mot nyckeln som hållits utanför', async () => {
    const { nyckel } = (await tjanst.klient.hamta<{ nyckel: string }>('/api/revision/tradhuvud')).json;
    const mapp = await uppackat();
    expect(prova(mapp, '--nyckel', nyckel).kod).toBe(0);
    expect(readdirSync(mapp)).toContain('verifiera.mjs');
  });

  it('med en ändrad byte håller inte, och händelsen namnges', async () => {
    const mapp = join(utanfor, 'andrat');
    cpSync(await uppackat(), mapp, { recursive: true });
    const fil = join(mapp, 'handelser.jsonl');
    const bytes = readFileSync(fil);
    const rader = bytes.toString('utf8').trimEnd().split('\n');
    type Rad = { strom: string; revision: number; data: string };
    const poster = rader.map((rad) => JSON.parse(rad) as Rad);
    const { strom, revision, data: innehall } = poster.find(({ data: d }) => d.includes('2019'))!;
    const nr = poster.findIndex((p) => p.strom === strom && p.revision === revision);
    rader[nr] = JSON.stringify({ ...poster[nr], data: innehall.replace('2019', '2018') });
    writeFileSync(fil, `${rader.join('\n')}\n`);
    const { kod, ut } = prova(mapp);
    expect(kod).toBe(1);
    expect(ut).toMatch(new RegExp(`${strom}, revision ${revision} .*HASH_STAMMER_EJ`));
  });

  it('av ett ärende som inte finns blir 404', async () => {
    const svar = await hamta('KS-2019-999');
    expect([svar.status, ((await svar.json()) as { kod: string }).kod]).toEqual([404, 'ARENDE_OKANT']);
  });

  it('loggas som läst', async () => {
    await uppackat();
    const { poster } = (
      await tjanst.klient.hamta<{ poster: readonly object[] }>(
        `/api/revision/lasningar?arende=${ARENDE}&aktor=revisor-1&limit=1`,
      )
    ).json;
    expect(poster).toMatchObject([{ vy: 'hamtaBevispaket', arende: ARENDE, aktor: { id: 'revisor-1' } }]);
  });
});
