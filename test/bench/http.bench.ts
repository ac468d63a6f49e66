import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon, { type Result } from 'autocannon';
import { percentil, type Bench } from './bench.js';
import { starta, stoppa } from './processer.js';
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

/** Load from one process over some connections, each with one request at a time; what it came to once warm. */
const belasta = async (url: string, vagar: readonly string[], body: string): Promise<Result> => {
  await last(url, vagar, body, UPPVARMNING_SEKUNDER);
  return last(url, vagar, body, SEKUNDER);
};

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

/** Durable commands over HTTP beside an empty service in the same run, and two questions over what was written. */
export const run: Bench = async (say) => {
  say(`Tom tjänst, ${ANSLUTNINGAR} anslutningar i ${SEKUNDER} s …`);
  const tom = await starta('tom-tjanst.js', {});
  const referens = await belasta(tom.url, ['/tom'], YTTRANDE);
  await stoppa(tom);

  const data = mkdtempSync(join(tmpdir(), 'arendelogg-bench-'));
  const tjanst = await starta('../../apps/api/src/main.js', { ARENDELOGG_DATA: data });
  try {
    say(`Öppnar ${ARENDEN} ärenden …`);
    const ids = await oppna(tjanst.url);
    say(`Yttranden i ${ARENDEN} ärenden, ${ANSLUTNINGAR} anslutningar i ${SEKUNDER} s …`);
    const uppmatt = await belasta(
      tjanst.url,
      ids.map((id) => `/api/arenden/${id}/yttranden`),
      YTTRANDE,
    );
    if (fel(uppmatt) > 0) throw new Error(`${fel(uppmatt)} begäranden misslyckades`);
    const kort = await tider(
      Array.from({ length: 520 }, (_, i) => `${tjanst.url}/api/arenden/${ids[i % ARENDEN] ?? ''}`),
    );
    const lista = await tider(
      Array.from({ length: 220 }, () => `${tjanst.url}/api/arenden?q=cykel&limit=50`),
    );
    const { average } = uppmatt.requests;
    return [
      {
        name: 'HTTP-kommandon, varaktiga',
        value: average,
        unit: 'per s',
        reference: { name: 'tom Nest/Fastify', value: referens.requests.average },
        budget: '≥ 3 000/s och ≥ 15 % av referensen',
        ok: average >= 3_000 && average >= 0.15 * referens.requests.average,
      },
      {
        name: 'HTTP-kommandon, p99',
        value: uppmatt.latency.p99,
        unit: 'ms',
        budget: '≤ 30 ms',
        ok: uppmatt.latency.p99 <= 30,
      },
      { name: 'Kort över HTTP, p95', value: percentil(kort, 0.95), unit: 'ms', ok: true },
      { name: 'Söksida över HTTP, p95', value: percentil(lista, 0.95), unit: 'ms', ok: true },
    ];
  } finally {
    await stoppa(tjanst);
    rmSync(data, { recursive: true, force: true });
  }
};
