import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { finnsRedis, Provredis } from '../../libs/testing/src/redis.js';
import { percentil, type Bench, type BenchResult } from './bench.js';
import { Mottagare } from './expediering.mottagare.js';
import { starta, stoppa, type Igang } from './processer.js';

const ENSTAKA = 100;
const UPPVARMNING = 20;
/** As many as one expediering may have; the burst is two of them. */
const ORGAN = 500;
const SKUR = 2 * ORGAN;

/** A product that sends, the receiver, and the log to see in when something has been recorded. */
type Uppstallning = {
  readonly url: string;
  readonly mottagare: Mottagare;
  readonly levererade: () => number;
};

const posta = async (url: string, vag: string, kropp: object): Promise<{ readonly id: string }> => {
  const svar = await fetch(`${url}/api/${vag}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(kropp),
  });
  if (!svar.ok) throw new Error(`${vag}: ${svar.status} ${await svar.text()}`);
  return (await svar.json()) as { readonly id: string };
};

const namn = (nr: number): string => `Nämnd ${nr}`;

const inratta = async ({ url, mottagare }: Uppstallning): Promise<void> => {
  const fran = { skedde: '2024-01-01' };
  const kvar = Array.from({ length: ORGAN }, (_, nr) => nr).values();
  const bygg = async (): Promise<void> => {
    for (const nr of kvar) {
      await posta(url, `organ/N${nr}/inrattande`, { ...fran, namn: namn(nr), typ: 'namnd' });
      await posta(url, `organ/N${nr}/brevlada`, { ...fran, kanal: 'webhook', adress: mottagare.adress(nr) });
    }
  };
  await Promise.all(Array.from({ length: 8 }, bygg));
};

const avgjort = async (url: string): Promise<string> => {
  const { id } = await posta(url, 'arenden', { serie: 'KS', arendemening: 'Anslutning till en strategi' });
  const beslut = { organ: 'Kommunstyrelsen', beslutssatser: ['Kommunen ansluter sig.'], slutligt: true };
  await posta(url, `arenden/${id}/beslut`, beslut);
  return id;
};

const expediera = async (url: string, arende: string, till: readonly number[]): Promise<void> => {
  await posta(url, `arenden/${arende}/expedieringar`, {
    avser: { slag: 'beslut', nr: 1 },
    mottagare: till.map((nr) => ({ typ: 'organ', namn: namn(nr) })),
  });
};

const tills = async (klart: () => boolean): Promise<void> => {
  while (!klart()) await sleep(5);
};

/** One expediering after another, each to one recipient: from just before the request to the call, ms, sorted. */
const enstaka = async (upp: Uppstallning, antal: number): Promise<readonly number[]> => {
  const { url, mottagare, levererade } = upp;
  const arenden: string[] = [];
  for (let i = 0; i < antal; i++) arenden.push(await avgjort(url));
  const ms: number[] = [];
  for (const [i, arende] of arenden.entries()) {
    const fore = levererade();
    const borjade = performance.now();
    await expediera(url, arende, [i % ORGAN]);
    await mottagare.tills(1);
    const [kom = NaN] = mottagare.tom();
    ms.push(kom - borjade);
    await tills(() => levererade() === fore + 1);
  }
  return ms.sort((a, b) => a - b);
};

type Skur = { readonly ms: number; readonly forsta: number; readonly sista: number };

/** Two expedieringar of as many recipients as there may be, at once, until each delivery has been recorded. */
const skur = async ({ url, mottagare, levererade }: Uppstallning): Promise<Skur> => {
  const arenden = [await avgjort(url), await avgjort(url)];
  const alla = Array.from({ length: ORGAN }, (_, nr) => nr);
  const fore = levererade();
  const borjade = performance.now();
  await Promise.all(arenden.map(async (arende) => expediera(url, arende, alla)));
  await tills(() => levererade() === fore + SKUR);
  const ms = performance.now() - borjade;
  const kom = mottagare.tom();
  const mellan = (fran: number, till: number): number => ((kom[till] ?? NaN) - (kom[fran] ?? NaN)) / 100;
  return { ms, forsta: mellan(0, 100), sista: mellan(SKUR - 101, SKUR - 1) };
};

/** What any client pays: the same size of body to the same receiver, ms, sorted; and so many of them at once. */
const raPostning = async (
  mottagare: Mottagare,
): Promise<{ readonly enstaka: readonly number[]; readonly skur: number }> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const kropp = JSON.stringify({ fyllnad: 'x'.repeat(700) });
  let nr = 0;
  const en = async (): Promise<void> =>
    new Promise((klart, fel) => {
      const id = nr++;
      const headers = { 'content-type': 'application/json', 'idempotency-key': `ra-${id}` };
      const fraga = request(mottagare.adress(id), { method: 'POST', agent, headers }, (svar) => {
        svar.resume().on('end', klart);
      });
      fraga.on('error', fel).end(kropp);
    });
  const ms: number[] = [];
  for (let i = 0; i < UPPVARMNING + ENSTAKA; i++) {
    const borjade = performance.now();
    await en();
    if (i >= UPPVARMNING) ms.push(performance.now() - borjade);
  }
  const borjade = performance.now();
  await Promise.all(Array.from({ length: SKUR }, en));
  const skuren = performance.now() - borjade;
  agent.destroy();
  mottagare.tom();
  return { enstaka: ms.sort((a, b) => a - b), skur: skuren };
};

const matt = async (upp: Uppstallning, ko: string, say: (text: string) => void): Promise<BenchResult[]> => {
  await inratta(upp);
  upp.mottagare.tom(); // each was tried when it was registered
  await enstaka(upp, UPPVARMNING);
  say(`${ko}: ${ENSTAKA} expedieringar, en i taget …`);
  const ms = await enstaka(upp, ENSTAKA);
  say(`${ko}: p50 ${percentil(ms, 0.5).toFixed(0)} ms. ${SKUR} mottagare på en gång …`);
  const { ms: skurMs, forsta, sista } = await skur(upp);
  say(`${ko}: ${(skurMs / 1000).toFixed(1)} s`);
  const ra = await raPostning(upp.mottagare);
  const p50 = percentil(ms, 0.5);
  return [
    {
      name: `${ko}: från kommando till webhook, p50`,
      value: p50,
      unit: 'ms',
      reference: { name: 'rå POST', value: percentil(ra.enstaka, 0.5) },
      budget: '≤ 60 ms',
      ok: p50 <= 60,
    },
    { name: `${ko}: från kommando till webhook, p99`, value: percentil(ms, 0.99), unit: 'ms', ok: true },
    {
      name: `${ko}: ${SKUR} mottagare, tills alla är levererade i loggen`,
      value: skurMs,
      unit: 'ms',
      reference: { name: `${SKUR} råa POST`, value: ra.skur },
      budget: '≤ 5 000 ms',
      ok: skurMs <= 5_000,
    },
    {
      name: `${ko}: per mottagare, de sista hundra`,
      value: sista,
      unit: 'ms',
      reference: { name: 'de första hundra', value: forsta },
      // the first hundred carry the start of the burst: cheaper later is no fault, dearer is
      budget: '≤ 150 % av de första',
      ok: sista <= 1.5 * forsta,
    },
  ];
};

/** Over a folder and a log of its own, with a worker where there is a Redis. */
const medKo = async (
  redis: Provredis | null,
  ko: string,
  say: (text: string) => void,
): Promise<BenchResult[]> => {
  const data = mkdtempSync(join(tmpdir(), 'bench-expediering-'));
  const mottagare = await Mottagare.starta();
  const nycklar = join(data, 'webhooknycklar');
  mkdirSync(nycklar);
  for (const port of mottagare.portar)
    writeFileSync(join(nycklar, `127.0.0.1_${port}.nycklar`), 'b'.repeat(40));
  const env = {
    ARENDELOGG_DATA: data,
    ARENDELOGG_WEBHOOK_TILLAT: '127.0.0.0/8',
    ...(redis && { REDIS_URL: redis.url }),
  };
  const igang: Igang[] = [];
  try {
    const tjanst = await starta('../../apps/api/src/main.js', env);
    igang.push(tjanst);
    if (redis) igang.unshift(await starta('../../apps/worker/src/main.js', env));
    const db = new DatabaseSync(join(data, 'logg.sqlite'), { readOnly: true });
    const raknare = db.prepare("SELECT count(*) AS n FROM handelser WHERE typ = 'Levererad'");
    const levererade = (): number => (raknare.get() as { n: number }).n;
    return await matt({ url: tjanst.url, mottagare, levererade }, ko, say).finally(() => db.close());
  } finally {
    for (const en of igang) await stoppa(en);
    await mottagare.stang();
    rmSync(data, { recursive: true, force: true });
  }
};

/** From command to delivered webhook, by the queue in the process and by the one in Redis. */
export const run: Bench = async (say) => {
  const inom = await medKo(null, 'kö i processen', say);
  if (!finnsRedis('kön i Redis')) return inom;
  const redis = await Provredis.starta();
  try {
    return [...inom, ...(await medKo(redis, 'BullMQ, en arbetare', say))];
  } finally {
    await redis.stada();
  }
};
