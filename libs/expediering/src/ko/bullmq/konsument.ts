import { DelayedError, WaitingError, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { inom } from '../inom.js';
import { jobbId, type Jobbutfall, type Leveransjobb, type Utforare } from '../ko.js';
import { msTill, STANG_MS, type Koval } from '../koval.js';
import { avsluta, nyForbindelse, orsak } from './forbindelse.js';
import { PREFIX, STALLEN_HOGST } from './jobb.js';

/** How soon a worker goes on after Redis was away. */
const FORSOK_IGEN_MS = 1_000;
/** How long Redis is waited for when there is nothing at hand any more. */
const SLAPP_MS = 2_000;

/** For how long a job is taken, and how often one looks for jobs whose worker died. BullMQ renews at half the time. */
export type Las = { readonly langdMs: number; readonly kontrollMs: number };

/** A worker is told of 30 s: longer than any channel blocks the process, and a killed worker's jobs go on within a minute. */
export const LAS: Las = { langdMs: 30_000, kontrollMs: 30_000 };

export type Konsumentval = Koval & { readonly redisUrl: string; readonly las?: Las };

/** Carries out jobs, on connections of its own. */
export class Konsument {
  private readonly worker: Worker<Leveransjobb>;
  private readonly redis: Redis;
  /** What BullMQ has made after it: the connection that it waits for jobs on. */
  private readonly kopior: Redis[] = [];
  private readonly pagar = new Set<Promise<Jobbutfall>>();
  private stangning: Promise<void> | null = null;

  constructor(
    private readonly val: Konsumentval,
    private readonly utfor: Utforare,
  ) {
    const { kanal, samtidigt, takt, logg, redisUrl, las = LAS } = val;
    this.redis = nyForbindelse(redisUrl, 'uthallig', logg);
    const kopiera = this.redis.duplicate.bind(this.redis);
    this.redis.duplicate = (egna) => {
      const kopia = kopiera(egna);
      this.kopior.push(kopia);
      return kopia;
    };
    this.worker = new Worker<Leveransjobb>(kanal, async (jobb, lapp) => this.bearbeta(jobb, lapp), {
      connection: this.redis,
      prefix: PREFIX,
      concurrency: samtidigt,
      // at most so many are begun by all workers together: the count is kept in Redis
      ...(takt && { limiter: { max: takt.antal, duration: takt.perMs } }),
      lockDuration: las.langdMs,
      stalledInterval: las.kontrollMs,
      maxStalledCount: STALLEN_HOGST,
      runRetryDelay: FORSOK_IGEN_MS,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    });
    this.worker.on('error', (error) => this.notera(error));
    this.worker.on('stalled', (id) =>
      logg.warn({ jobb: id, context: 'Ko' }, 'Ett jobb lämnades av en arbetare som dog, och görs om.'),
    );
    this.worker.on('failed', (jobb) =>
      logg.error({ jobb: jobb?.id, context: 'Ko' }, 'Ett jobb gavs upp av kön och är glömt där.'),
    );
  }

  /** Takes no more, waits for what is at hand as long as it may, and lets go whether Redis answers or not. */
  async stang(): Promise<void> {
    this.stangning ??= this.lugntSlut();
    await this.stangning;
  }

  private async lugntSlut(): Promise<void> {
    const stangd = this.worker.close();
    await inom(Promise.all(this.pagar), this.val.stangMs ?? STANG_MS);
    await inom(stangd, SLAPP_MS);
    // without a Redis BullMQ waits for one: its calls are answered that the connection is closed, and it ends
    [this.redis, ...this.kopior].forEach(avsluta);
    await inom(stangd, SLAPP_MS);
  }

  private async bearbeta(jobb: Job<Leveransjobb>, lapp: string | undefined): Promise<void> {
    if (this.stangning !== null) {
      await jobb.moveToWait(lapp); // fetched while it was being closed: somebody else's
      throw new WaitingError();
    }
    if (typeof jobb.data.leverans !== 'string') return; // its contents were thrown away: nothing is known of it
    const arbete = this.genomfor(jobb.data);
    this.pagar.add(arbete);
    const utfall = await arbete.finally(() => this.pagar.delete(arbete));
    if (utfall.klar) return;
    await jobb.moveToDelayed(Date.now() + msTill(utfall.igen, this.val.klocka), lapp);
    throw new DelayedError(); // says that it was moved; no attempt is used up
  }

  /** A fault ends the job as if it were done: it is forgotten, and whoever reconciles adds it again. */
  private async genomfor({ leverans, omgang }: Leveransjobb): Promise<Jobbutfall> {
    const jobb: Leveransjobb = { leverans, omgang };
    try {
      return await this.utfor(jobb);
    } catch (error) {
      this.val.logg.error({ err: error, jobb: jobbId(jobb), context: 'Ko' }, 'Ett jobb avbröts av ett fel.');
      return { klar: true };
    }
  }

  /** A missing key or lock is what a flushed Redis looks like to who had a job at hand: expected, and nothing is lost. */
  private notera(error: Error): void {
    if (this.stangning !== null) return;
    if (/^Missing (key|lock)|not in the active state|^Lock mismatch|renew lock/i.test(error.message))
      this.val.logg.warn(
        { context: 'Ko' },
        `Ett jobb fanns inte kvar i kön när det var klart: ${error.message}`,
      );
    else if (this.redis.status === 'ready')
      this.val.logg.warn({ context: 'Ko' }, `Kön för ${this.val.kanal}: ${orsak(error)}`);
  }
}
