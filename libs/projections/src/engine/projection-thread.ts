import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { Position } from '#event-store';
import { pauseAfter, type BackoffLimits } from './backoff.js';
import { orsakAv, RebuildInProgress, RebuildStopped } from './errors.js';
import { PositionMonitor, type WaitOptions } from './position-monitor.js';
import { withProgress } from './progress.js';
import type { Notis, Projections } from './projections.js';
import type { ByggStatus, LasmodellStatus } from './status.js';
import type { ByggFel, FromThread, ThreadData, ToThread } from './thread-protocol.js';

export type ProjectionThreadOptions = {
  /** The app's own file that calls `runProjectionThread`. */
  readonly entry: URL;
  /** Given to it; must survive a structured clone. */
  readonly config: unknown;
  /** The read models' names: what `vantaPa` without a name and `redo` mean. */
  readonly namn: readonly string[];
  readonly onNotis?: (notis: Notis) => void;
  readonly retry?: BackoffLimits;
  /** How long `stop` waits for the work at hand (10 s). */
  readonly stopMs?: number;
  readonly worker?: Pick<WorkerOptions, 'execArgv' | 'resourceLimits' | 'env'>;
};

/** A rebuild makes garbage fast. Half as much means twice as many stops for collecting it; twice as much, 30 MB. */
const YOUNG_MB = 48;

/** Far more than what is kept; told how little there is, the engine clears up in time: half the memory at the same pace. */
const OLD_MB = 768;

/** A thread that lived this long ran well: the next fall is a first one. */
const RAN_WELL_MS = 60_000;

/** Keeps the read models running in a thread of their own, and a new one when it falls. */
export class ProjectionThread implements Projections {
  private readonly monitor: PositionMonitor;
  private readonly stopping = new AbortController();
  private readonly rebuilds = new Map<number, (fel: ByggFel | null) => void>();
  private readonly running: Promise<void>;
  private worker: Worker | null = null;
  private failures = 0;
  private nextId = 1;
  /** The same for each thread in turn: a build that one has left is gone on with by the next, at once. */
  private readonly agare = randomUUID();

  constructor(private readonly options: ProjectionThreadOptions) {
    this.monitor = new PositionMonitor(options.namn);
    this.running = this.keepRunning(this.stopping.signal);
  }

  status(): readonly LasmodellStatus[] {
    return this.monitor.status();
  }

  get redo(): boolean {
    return this.monitor.redo;
  }

  vantaPaRedo(options: Omit<WaitOptions, 'namn'>): Promise<void> {
    return this.monitor.vantaPaRedo(options);
  }

  vantaPa(position: Position, options: WaitOptions): Promise<void> {
    return this.monitor.vantaPa(position, options);
  }

  vidFramsteg(namn: string, framat: () => void): () => void {
    return this.monitor.vidFramsteg(namn, framat);
  }

  byggOm(namn: string, onProgress?: (progress: ByggStatus) => void): Promise<void> {
    return withProgress(this.monitor, namn, onProgress, () => this.askToRebuild(namn));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.tell({ slag: 'stoppa' });
    const late = sleep(this.options.stopMs ?? 10_000, 'late', { ref: false });
    if ((await Promise.race([this.running, late])) === 'late') await this.worker?.terminate();
    await this.running;
  }

  private askToRebuild(namn: string): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.worker === null) throw new RebuildStopped('Läsmodellernas tråd är inte igång');
      const id = this.nextId++;
      this.rebuilds.set(id, (fel) => {
        if (fel === null) resolve();
        else reject(fel.pagar ? new RebuildInProgress(namn) : new RebuildStopped(fel.orsak));
      });
      this.tell({ slag: 'byggOm', id, namn });
    });
  }

  private tell(message: ToThread): void {
    this.worker?.postMessage(message);
  }

  private async keepRunning(signal: AbortSignal): Promise<void> {
    const stopped = (): boolean => signal.aborted;
    while (!stopped()) {
      const started = performance.now();
      const orsak = await this.runOnce();
      if (stopped()) return;
      this.failures = performance.now() - started > RAN_WELL_MS ? 1 : this.failures + 1;
      this.fallen(orsak);
      const pause = pauseAfter(this.failures, this.options.retry ?? { first: 250, longest: 30_000 });
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Resolves with the reason when the thread has ended. */
  private runOnce(): Promise<string> {
    const { entry, config, worker: settings } = this.options;
    return new Promise((resolve) => {
      let orsak: string | null = null;
      const worker = new Worker(entry, {
        name: 'lasmodeller',
        workerData: { entry: entry.href, config, agare: this.agare } satisfies ThreadData,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
        ...settings,
      });
      this.worker = worker;
      worker.on('message', (message: FromThread) => this.receive(message));
      worker.on('error', (error) => (orsak = orsakAv(error)));
      worker.on('exit', (code) => {
        this.worker = null;
        resolve(orsak ?? `tråden avslutades med kod ${code}`);
      });
    });
  }

  private receive(message: FromThread): void {
    if (message.slag === 'notis') this.options.onNotis?.(message);
    if (message.slag === 'byggt') {
      this.rebuilds.get(message.id)?.(message.fel);
      this.rebuilds.delete(message.id);
    } else if (message.slag !== 'startad') this.monitor.receive(message);
  }

  private fallen(orsak: string): void {
    const text = `Läsmodellernas tråd föll och startas igen: ${orsak}`;
    this.options.onNotis?.({ niva: 'error', text });
    this.monitor.fallen(text);
    for (const done of this.rebuilds.values()) done({ orsak: text, pagar: false });
    this.rebuilds.clear();
  }
}

/** Starts the projection thread. The read models are ready when `redo` says so. */
export const startProjectionThread = (options: ProjectionThreadOptions): Projections =>
  new ProjectionThread(options);
