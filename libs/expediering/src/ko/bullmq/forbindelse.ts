import { Redis, type RedisOptions } from 'ioredis';
import { visaUrl, type Logg } from '#platform';
import { FOR_SENT, inom } from '../inom.js';
import { KonNasInte } from '../ko.js';

/** How long a producer waits for an answer unless told otherwise. */
export const SVAR_MS = 1_000;

/** 50 ms, 100, 200 … and never more than `hogst`, with a little chance so that not all come at once. */
const vanta =
  (hogst: number) =>
  (forsok: number): number =>
    Math.min(50 * 2 ** Math.min(forsok - 1, 10), hogst) + Math.floor(Math.random() * 50);

/** Who adds, asks and counts: says no at once rather than keep anybody waiting. */
const PRODUCENT = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 5_000,
  retryStrategy: vanta(500),
} satisfies RedisOptions;

/** Who carries out: waits as long as it takes, and comes back by itself. */
const KONSUMENT = {
  maxRetriesPerRequest: null, // BullMQ waits for jobs in a call that never ends
  connectTimeout: 5_000,
  retryStrategy: vanta(2_000),
} satisfies RedisOptions;

/** The words of an error and nothing else of it: an error of the driver carries its command, `AUTH` with the password. */
export const orsak = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const oppna = (url: string, slag: 'utan-ko' | 'uthallig'): Redis => {
  // the driver would quote an address that it cannot read, password and all
  if (!URL.canParse(url) || !/^rediss?:\/\//i.test(url))
    throw new KonNasInte('REDIS_URL är ingen adress till Redis (redis:// eller rediss://).');
  return slag === 'utan-ko' ? new Redis(url, PRODUCENT) : new Redis(url, KONSUMENT);
};

/** A connection to Redis that tells the log when it breaks and when it is back: once each time, not for every attempt. */
const bevaka = (redis: Redis, url: string, logg: Logg): Redis => {
  let borta = false;
  redis.on('error', (error: unknown) => {
    if (borta) return;
    borta = true;
    logg.warn({ context: 'Ko' }, `Redis på ${visaUrl(url)} nås inte: ${orsak(error)}`);
  });
  redis.on('ready', () => {
    if (borta) logg.info({ context: 'Ko' }, `Redis på ${visaUrl(url)} svarar igen.`);
    borta = false;
  });
  return redis;
};

/** Connects in the background. `utan-ko`: a call without a connection is refused at once. */
export const nyForbindelse = (url: string, slag: 'utan-ko' | 'uthallig', logg: Logg): Redis =>
  bevaka(oppna(url, slag), url, logg);

/**
 * Lets go at once, and answers whoever still waits that it is closed. A connection that waits for its next attempt would
 * only stop trying, and leave them waiting for ever: the attempt is made, and broken off.
 */
export const avsluta = (redis: Redis): void => {
  if (redis.status === 'reconnecting') redis.connect().catch(() => undefined);
  redis.disconnect();
};

/** While it is being connected for the first time it is worth waiting for; one that was lost is not. */
const redo = async (redis: Redis): Promise<void> => {
  if (redis.status !== 'connecting' && redis.status !== 'connect') return;
  const { promise, resolve } = Promise.withResolvers<unknown>();
  redis.once('ready', resolve);
  redis.once('close', resolve);
  try {
    await promise;
  } finally {
    redis.off('ready', resolve);
    redis.off('close', resolve);
  }
};

/** Carries out a call, and answers `KonNasInte` for whatever is wrong with Redis or when it has not answered in time. */
export const fraga = async <T>(
  redis: Redis,
  url: string,
  svarMs: number,
  anrop: () => Promise<T>,
): Promise<T> => {
  const utfall = await inom(
    redo(redis).then(async () => anrop()),
    svarMs,
  ).catch((error: unknown) => {
    throw new KonNasInte(`Redis på ${visaUrl(url)} nås inte: ${orsak(error)}`);
  });
  if (utfall === FOR_SENT) throw new KonNasInte(`Redis på ${visaUrl(url)} svarade inte inom ${svarMs} ms.`);
  return utfall;
};

/** What is wrong with the settings of this Redis, null when nothing is: only `noeviction` keeps what was put there. */
export const felIPolicy = async (redis: Redis): Promise<string | null> => {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1] ?? 'okänd';
  return policy === 'noeviction'
    ? null
    : `Redis har maxmemory-policy ${policy} och kan kasta jobb när minnet tar slut. Sätt den till noeviction.`;
};
