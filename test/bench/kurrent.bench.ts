import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { jsonEvent, KurrentDBClient, streamNameFilter, type EventData } from '@kurrent/kurrentdb-client';
import { KurrentEventStore } from '../../libs/event-store/src/kurrent/index.js';
import {
  createCodec,
  type Codec,
  type EventStore,
  type KeyStore,
  type NewEvent,
  type Position,
} from '#event-store';
import { STREAM_PREFIXES } from '../../libs/event-store/src/kurrent/stream-categories.js';
import type { Served } from '../kurrent/double/serve.js';
import type { Bench } from './bench.js';

const WRITERS = 32;
const ROUNDS = 5;
const ROUND_MS = 2_000;
const HISTORY = 40_000;

type KurrentFigures = {
  readonly appendsPerSecond: { readonly raw: number; readonly adapter: number; readonly ratio: number };
  readonly catchUpPerSecond: { readonly raw: number; readonly adapter: number; readonly ratio: number };
  readonly load50Ms: { readonly p50: number; readonly p95: number; readonly p99: number };
};

/**
 * The adapter beside the raw client, turn by turn in the same run, against the double in a process of its own.
 * Set KURRENTDB_URL to measure against a real server instead.
 */
const measure = async (): Promise<KurrentFigures> => {
  const server = await serve();
  const raw = quietly(() => KurrentDBClient.connectionString(server.url));
  const store = await KurrentEventStore.connect({ url: server.url, codec: benchCodec() });
  try {
    const appends = await inTurns(
      () => appendFor(rawWriter(raw)),
      () => appendFor(adapterWriter(store)),
    );
    const load50Ms = await loads(store);
    const before = await store.head();
    await fill(store);
    const catchUp = await inTurns(
      () => perSecond(HISTORY, rawCatchUp(raw, before)),
      () => perSecond(HISTORY, adapterCatchUp(store, before)),
    );
    return { appendsPerSecond: appends, catchUpPerSecond: catchUp, load50Ms };
  } finally {
    await store.close();
    await raw.dispose();
    server.stop();
  }
};

/** The figures beside their budgets. */
export const run: Bench = async (say) => {
  say('KurrentDB-adaptern och den råa klienten i tur och ordning …');
  const { appendsPerSecond: append, catchUpPerSecond: catchUp, load50Ms } = await measure();
  const against = { name: 'rå klient', unit: 'per s', budget: '≥ 90 % av referensen' };
  return [
    {
      name: 'KurrentDB, skrivning med 32 samtidiga',
      value: append.adapter,
      unit: against.unit,
      reference: { name: against.name, value: append.raw },
      budget: against.budget,
      ok: append.ratio >= 0.9,
    },
    {
      name: 'KurrentDB, ikappläsning',
      value: catchUp.adapter,
      unit: against.unit,
      reference: { name: against.name, value: catchUp.raw },
      budget: against.budget,
      ok: catchUp.ratio >= 0.9,
    },
    {
      name: 'KurrentDB, läsning av 50 händelser, p99',
      value: load50Ms.p99,
      unit: 'ms',
      budget: '≤ 15 ms',
      ok: load50Ms.p99 <= 15,
    },
  ];
};

const serve = async (): Promise<{ readonly url: Served; readonly stop: () => void }> => {
  const given = process.env['KURRENTDB_URL'];
  if (given) return { url: given, stop: () => undefined };
  const child = fork(fileURLToPath(new URL('../kurrent/double/serve.js', import.meta.url)));
  const [url] = (await once(child, 'message')) as [Served];
  return { url, stop: () => child.disconnect() };
};

/** The client warns of a keep-alive under ten seconds. */
const quietly = <T>(make: () => T): T => {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return make();
  } finally {
    console.warn = warn;
  }
};

const keys: KeyStore = {
  ensure: () => Promise.reject(new Error('the bench has nothing protected')),
  find: () => null,
  destroy: () => Promise.resolve(),
};

const benchCodec = (): Codec =>
  createCodec({
    keys,
    upcasters: {},
    katalog: {
      Matning: {
        version: 1,
        strom: ['arende'],
        beskrivning: 'En händelse att mäta med.',
        regler: [],
        falt: { text: { typ: 'text', beskrivning: 'Utfyllnad.' } },
      },
    },
  });

const DATA = { text: 'Kommunstyrelsen beslutar att återremittera ärendet. '.repeat(9).slice(0, 440) };

const newEvent = (): NewEvent => ({
  id: randomUUID(),
  type: 'Matning',
  data: DATA,
  metadata: {
    commandId: randomUUID(),
    bodyHash: 'b'.repeat(64),
    correlationId: randomUUID(),
    causationId: randomUUID(),
    aktor: { id: 'a-17', roll: 'registrator', organ: 'KS' },
    skedde: '2025-04-23',
    registrerad: '2025-04-24T08:15:30.123Z',
  },
});

/** The same content, as someone would send it who used the client directly. */
const rawEvent = (): EventData => {
  const { id, type, metadata } = newEvent();
  const hash = 'a'.repeat(64);
  const added = { foregaendeHash: hash, hash, version: 1, $correlationId: id, $causationId: id };
  return jsonEvent({ id, type, data: DATA, metadata: { ...metadata, ...added } });
};

type Append = (stream: string, expected: number | 'no-stream') => Promise<number>;

const rawWriter =
  (client: KurrentDBClient): Append =>
  async (stream, expected) => {
    const streamState = expected === 'no-stream' ? 'no_stream' : BigInt(expected);
    return Number((await client.appendToStream(stream, rawEvent(), { streamState })).nextExpectedRevision);
  };

/** As a command does: the stream has been read before its first append. */
const adapterWriter =
  (store: EventStore): Append =>
  async (stream, expected) => {
    if (expected === 'no-stream') await store.read(stream);
    return (await store.append(stream, [newEvent()], expected)).revision;
  };

const appendFor = async (append: Append): Promise<number> => {
  const until = performance.now() + ROUND_MS;
  let count = 0;
  const write = async (): Promise<void> => {
    const stream = `arende-${randomUUID()}`;
    for (let expected: number | 'no-stream' = 'no-stream'; performance.now() < until; count++)
      expected = await append(stream, expected);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: WRITERS }, write));
  return (count / (performance.now() - started)) * 1000;
};

const loads = async (store: EventStore): Promise<KurrentFigures['load50Ms']> => {
  const stream = `arende-${randomUUID()}`;
  await store.append(stream, Array.from({ length: 50 }, newEvent), 'no-stream');
  const times: number[] = [];
  for (let i = 0; i < 600; i++) {
    const started = performance.now();
    const { events } = await store.read(stream);
    if (events.length !== 50) throw new Error(`${events.length} events`);
    if (i >= 100) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const percentile = (part: number): number => times[Math.floor(times.length * part)] ?? NaN;
  return { p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) };
};

const fill = async (store: EventStore): Promise<void> => {
  const batch = 200;
  for (let written = 0; written < HISTORY; written += batch)
    await store.append(`arende-${randomUUID()}`, Array.from({ length: batch }, newEvent), 'no-stream');
};

const rawCatchUp = (client: KurrentDBClient, after: Position | null) => async (): Promise<void> => {
  const [commit = 0] = after?.split('-') ?? []; // the raw client wants the two numbers of a position apart
  const at = BigInt(commit);
  const filter = streamNameFilter({ prefixes: [...STREAM_PREFIXES], checkpointInterval: 32 });
  const subscription = client.subscribeToAll({ filter, fromPosition: { commit: at, prepare: at } });
  let count = 0;
  for await (const { event } of subscription) if (event && ++count === HISTORY) break;
};

const adapterCatchUp = (store: EventStore, after: Position | null) => async (): Promise<void> => {
  let count = 0;
  for await (const batch of store.subscribe({ after, signal: new AbortController().signal })) {
    count += batch.events.length;
    if (count >= HISTORY) break;
  }
};

const perSecond = async (count: number, work: () => Promise<void>): Promise<number> => {
  const started = performance.now();
  await work();
  return (count / (performance.now() - started)) * 1000;
};

/** One warm round of each, then turn by turn: what disturbs the machine disturbs both. */
const inTurns = async (
  raw: () => Promise<number>,
  adapter: () => Promise<number>,
): Promise<{ raw: number; adapter: number; ratio: number }> => {
  const figures = { raw: [] as number[], adapter: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const both = [await raw(), await adapter()] as const;
    if (round > 0) {
      figures.raw.push(both[0]);
      figures.adapter.push(both[1]);
    }
  }
  const [r, a] = [median(figures.raw), median(figures.adapter)];
  return { raw: r, adapter: a, ratio: a / r };
};

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
