import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Leveranskanal } from '#domain';
import { inom } from '../inom.js';
import {
  jobbId,
  KonNasInte,
  type Ko,
  type Koat,
  type Korakning,
  type Leveransjobb,
  type Utforare,
} from '../ko.js';
import { avsluta, felIPolicy, fraga, nyForbindelse, orsak, SVAR_MS } from './forbindelse.js';
import { levande } from './innehav.js';
import { bullmqjobb, PREFIX, redisId } from './jobb.js';
import { Konsument, type Konsumentval } from './konsument.js';

/** So many in one round trip: Redis is not held up by it, and an answer comes within the time. */
const PER_GANG = 250;

export type BullmqKoval = Konsumentval & {
  /** How long adding and asking wait for an answer; 1 s unless told. */
  readonly svarMs?: number;
};

/** The queue of the full mode: one BullMQ queue per channel, any number of consumers in any number of processes. */
export class BullmqKo implements Ko {
  readonly kanal: Leveranskanal;
  private readonly redis: Redis;
  private readonly ko: Queue<Leveransjobb>;
  private konsument: Konsument | null = null;
  private stangning: Promise<void> | null = null;

  constructor(private readonly val: BullmqKoval) {
    this.kanal = val.kanal;
    this.redis = nyForbindelse(val.redisUrl, 'utan-ko', val.logg);
    this.redis.on('ready', () => void this.granskaPolicy());
    // Nothing is asked for before the first call: a queue that is made while Redis is away works when it is back.
    this.ko = new Queue<Leveransjobb>(val.kanal, {
      connection: this.redis,
      prefix: PREFIX,
      skipWaitingForReady: true,
      skipVersionCheck: true,
      skipMetasUpdate: true,
    });
    this.ko.on('error', () => undefined); // the connection tells of itself
  }

  async laggTill(jobb: readonly Koat[]): Promise<void> {
    for (let i = 0; i < jobb.length; i += PER_GANG) {
      const nasta = jobb.slice(i, i + PER_GANG).map((ett) => bullmqjobb(ett, this.val.klocka));
      await this.fraga(async () => this.ko.addBulk(nasta));
    }
  }

  async haller(jobb: readonly Leveransjobb[]): Promise<ReadonlySet<string>> {
    if (jobb.length === 0) return new Set();
    const ids = new Map(jobb.map((ett) => [redisId(ett), jobbId(ett)]));
    const finns = await this.fraga(async () => levande(this.redis, this.ko, [...ids.keys()]));
    return new Set(finns.map((id) => ids.get(id) ?? id));
  }

  starta(utfor: Utforare): void {
    if (this.konsument !== null) throw new Error(`Kön för ${this.kanal} är redan startad.`);
    if (this.stangning !== null) throw new KonNasInte(`Kön för ${this.kanal} är stängd.`);
    this.konsument = new Konsument(this.val, utfor);
  }

  async rakna(): Promise<Korakning> {
    const antal = await this.fraga(async () =>
      this.ko.getJobCounts('waiting', 'prioritized', 'delayed', 'active'),
    );
    const av = (slag: string): number => antal[slag] ?? 0;
    return {
      vantar: av('waiting') + av('prioritized'),
      fordrojda: av('delayed'),
      pagar: av('active'),
    };
  }

  /** Does Redis answer, now? */
  async nas(): Promise<boolean> {
    return this.fraga(async () => this.redis.ping()).then(
      () => true,
      () => false,
    );
  }

  async stang(): Promise<void> {
    this.stangning ??= this.slapp();
    await this.stangning;
  }

  private async slapp(): Promise<void> {
    await this.konsument?.stang();
    await inom(
      this.ko.close().catch(() => undefined),
      SVAR_MS,
    );
    avsluta(this.redis);
  }

  private async fraga<T>(anrop: () => Promise<T>): Promise<T> {
    if (this.stangning !== null) throw new KonNasInte(`Kön för ${this.kanal} är stängd.`);
    return fraga(this.redis, this.val.redisUrl, this.val.svarMs ?? SVAR_MS, anrop);
  }

  /** Said every time Redis comes back: it may be another one. */
  private async granskaPolicy(): Promise<void> {
    const { logg } = this.val;
    try {
      const fel = await felIPolicy(this.redis);
      if (fel !== null) logg.error({ context: 'Ko' }, fel);
    } catch (error) {
      logg.warn({ context: 'Ko' }, `Redis maxmemory-policy gick inte att läsa: ${orsak(error)}`);
    }
  }
}
