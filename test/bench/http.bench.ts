import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon, { type Result } from 'autocannon';
import { percentil, type Bench, type BenchResult } from './bench.js';
import { starta, stoppa, type Igang } from './processer.js';
import { slump, type Rost } from './storlogg/slump.js';

const ARENDEN = 1_000;
const ANSLUTNINGAR = 32;
const SEKUNDER = Number(process.env['BENCH_SEKUNDER'] ?? 20);
/** Before the clock is started: a service runs for weeks, and is not compiled anew all that time. */
const UPPVARMNING_SEKUNDER = SEKUNDER / 2;

const oppna = async (url: string): Promise<readonly string[]> => {
  const ids: string[] = [];
  const skriv = async (): Promise<void> => {
    while (ids.length < ARENDEN) {
      const svar = await fetch(`${url}/api/arenden`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ serie: 'KS', arendemening: 'Cykelväg till skolan', slag: 'motion' }),
      });
      ids.push(((await svar.json()) as { id: string }).id);
    }
  };
  await Promise.all(Array.from({ length: 8 }, skriv));
  return ids;
};

const YTTRANDE = JSON.stringify({
  fran: 'Samhällsbyggnadsnämnden',
  stallningstagande: 'tillstyrker',
  paragraf: '31',
  sammanfattning: 'Nämnden ser behovet av en cykelväg och föreslår att den byggs i två etapper.',
});

const blandade = <T>(av: readonly T[], rost: Rost): readonly T[] =>
  av
    .map((en) => ({ en, plats: rost() }))
    .sort((a, b) => a.plats - b.plats)
    .map(({ en }) => en);

/** Each connection goes through the addresses in an order of its own: people do not follow each other from ärende to ärende. */
const last = (url: string, vagar: readonly string[], body: string, sekunder: number): Promise<Result> => {
  const rost = slump(1);
  const requests = vagar.map((path) => ({
    method: 'POST' as const,
    path,
    body,
    headers: { 'content-type': 'application/json' },
  }));
  return autocannon({
    url,
    connections: ANSLUTNINGAR,
    duration: sekunder,
    requests,
    setupClient: (anslutning) => {
      anslutning.setRequests(blandade(requests, rost));
    },
  });
};

/** Times of one question asked again and again, in ms, sorted. */
const tider = async (fragor: readonly string[]): Promise<readonly number[]> => {
  const ms: number[] = [];
  for (const fraga of fragor) {
    const borjade = performance.now();
    await (await fetch(fraga)).arrayBuffer();
    ms.push(performance.now() - borjade);
  }
  return ms.slice(20).sort((a, b) => a - b);
};

const fel = ({ non2xx, errors, timeouts }: Result): number => non2xx + errors + timeouts;

/** What an empty service answers in a second. */
const tomma = async ({ url }: Igang): Promise<number> =>
  (await last(url, ['/tom'], YTTRANDE, SEKUNDER / 2)).requests.average;

const fragade = async (url: string, ids: readonly string[]): Promise<readonly BenchResult[]> => {
  const kort = await tider(
    Array.from({ length: 520 }, (_, i) => `${url}/api/arenden/${ids[i % ARENDEN] ?? ''}`),
  );
  const lista = await tider(Array.from({ length: 220 }, () => `${url}/api/arenden?q=cykel&limit=50`));
  return [
    { name: 'Kort över HTTP, p95', value: percentil(kort, 0.95), unit: 'ms', ok: true },
    { name: 'Söksida över HTTP, p95', value: percentil(lista, 0.95), unit: 'ms', ok: true },
  ];
};

/**
 * Durable commands over HTTP beside an empty service in the same run, and two questions over what was written. The
 * empty one is measured before and after: a machine that others use is not the same from one minute to the next.
 */
export const run: Bench = async (say) => {
  const data = mkdtempSync(join(tmpdir(), 'arendelogg-bench-'));
  const igang: Igang[] = [];
  try {
    say(`Tom tjänst, ${ANSLUTNINGAR} anslutningar i ${SEKUNDER / 2} s, före och efter …`);
    const tom = await starta('tom-tjanst.js', {});
    igang.push(tom);
    await tomma(tom); // warms it
    const fore = await tomma(tom);
    say(`Öppnar ${ARENDEN} ärenden …`);
    const tjanst = await starta('../../apps/api/src/main.js', { ARENDELOGG_DATA: data });
    igang.push(tjanst);
    const { url } = tjanst;
    const ids = await oppna(url);
    const vagar = ids.map((id) => `/api/arenden/${id}/yttranden`);
    say(`Yttranden i ${ARENDEN} ärenden, ${ANSLUTNINGAR} anslutningar i ${SEKUNDER} s …`);
    await last(url, vagar, YTTRANDE, UPPVARMNING_SEKUNDER);
    const uppmatt = await last(url, vagar, YTTRANDE, SEKUNDER);
    if (fel(uppmatt) > 0) throw new Error(`${fel(uppmatt)} begäranden misslyckades`);
    const lasta = await fragade(url, ids);
    const referens = (fore + (await tomma(tom))) / 2;
    const { average } = uppmatt.requests;
    return [
      {
        name: 'HTTP-kommandon, varaktiga',
        value: average,
        unit: 'per s',
        reference: { name: 'tom Nest/Fastify', value: referens },
        budget: '≥ 3 000/s och ≥ 15 % av referensen',
        ok: average >= 3_000 && average >= 0.15 * referens,
      },
      {
        name: 'HTTP-kommandon, p99',
        value: uppmatt.latency.p99,
        unit: 'ms',
        budget: '≤ 30 ms',
        ok: uppmatt.latency.p99 <= 30,
      },
      ...lasta,
    ];
  } finally {
    for (const en of igang) await stoppa(en);
    rmSync(data, { recursive: true, force: true });
  }
};
