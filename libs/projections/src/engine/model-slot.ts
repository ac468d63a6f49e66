import type { EventStore } from '#event-store';
import { ReadModelDamaged, RebuildInProgress, RebuildStopped } from './errors.js';
import { ModelRunner, type Hinder } from './model-runner.js';
import type { Generation, ReadModelFile, ReadModelFiles } from './read-model-files.js';
import type { ReadModel } from './read-model.js';

export type SlotSettings = {
  readonly store: EventStore;
  readonly files: ReadModelFiles;
  /** This engine, in the register. */
  readonly agare: string;
  readonly now: () => number;
  /** `alla` follows, builds and takes over what others left; `bygge` does only the rebuild it is told to. */
  readonly lage: 'alla' | 'bygge';
  /** The runner is closed and must be given no more events. */
  readonly left: (runner: ModelRunner) => void;
};

type Waiting = { readonly resolve: () => void; readonly reject: (error: Error) => void };

/**
 * One read model: which generation is live, which is being built, and what should be done about it. The
 * register decides; this is made to agree with it (`reconcile`), as often as one likes.
 */
export class ModelSlot {
  readonly target: ReadModel;
  live: ModelRunner | null = null;
  bygge: ModelRunner | null = null;
  /** Set when another release has put its own version in place while this one ran. */
  undantrangd: string | null = null;
  /** What hinders it as a whole, when there is no runner to say it. */
  hinder: Hinder | null = null;
  /** Hinders in a row. */
  failures = 0;
  private readonly models: ReadonlyMap<number, ReadModel>;
  private waiting: Waiting[] = [];
  private hasServedTarget = false;

  constructor(
    readonly namn: string,
    models: readonly ReadModel[],
    private readonly settings: SlotSettings,
  ) {
    this.models = new Map(models.map((model) => [model.version, model]));
    const target = this.models.get(Math.max(...this.models.keys()));
    if (target === undefined) throw new Error(`Läsmodellen ${namn} har ingen version`);
    this.target = target;
  }

  get runners(): readonly ModelRunner[] {
    return [this.live, this.bygge].filter((runner) => runner !== null);
  }

  /** Makes the runners agree with the register. */
  reconcile(): void {
    if (this.settings.lage === 'bygge') return;
    const current = this.settings.files.current(this.namn);
    this.followCurrent(current);
    if (this.undantrangd === null) this.buildWhatIsMissing(current);
    this.hinder = null;
    this.failures = 0;
  }

  /** The runners that should hang on a subscription. */
  get runnable(): readonly ModelRunner[] {
    return this.runners.filter(({ stopp, hinder }) => stopp === null && hinder === null);
  }

  /** Begins a generation from zero beside the live one; one that is under way already is gone on with. */
  byggOm(): { readonly runner: ModelRunner; readonly klart: Promise<void> } {
    if (this.bygge?.stopp) this.drop(this.bygge);
    if (this.bygge === null) {
      const generation = this.settings.files.begin(this.target, this.settings.agare);
      this.bygge = this.open(generation, this.target);
    }
    const klart = new Promise<void>((resolve, reject) => this.waiting.push({ resolve, reject }));
    return { runner: this.bygge, klart };
  }

  /** Gives the build to the readers, unless that would take one of them back in time (false). */
  promote(): boolean {
    const { bygge } = this;
    if (bygge === null) return false;
    const outcome = this.settings.files.promote(bygge.generation, this.settings.agare, bygge.position);
    if (outcome === 'forlorad') this.drop(bygge);
    if (outcome !== 'bytt') return false;
    if (this.live !== null) this.drop(this.live);
    this.live = bygge;
    this.bygge = null;
    this.hasServedTarget = true;
    for (const { resolve } of this.waiting.splice(0)) resolve();
    bygge.served();
    return true;
  }

  /** Keeps the build its own; false = another has it now, and this runner is out of it. */
  renew(): boolean {
    const { bygge } = this;
    if (bygge === null || this.settings.files.renew(bygge.generation.generation, this.settings.agare))
      return true;
    this.drop(bygge);
    return false;
  }

  /** Throws a generation away: its file cannot be used. */
  discard(runner: ModelRunner): void {
    this.settings.files.discard(runner.generation.generation);
    this.drop(runner);
  }

  /**
   * The build will not be finished. A rebuild of what is served is thrown away, for those who asked have been
   * told; one towards a new version stays, to be seen and to be tried again by the next start.
   */
  buildStopped(orsak: string): void {
    this.rejectWaiting(orsak);
    const { bygge } = this;
    if (bygge !== null && this.settings.files.current(this.namn)?.version === bygge.model.version)
      this.discard(bygge);
  }

  close(): void {
    for (const runner of this.runners) runner.close();
    this.live = this.bygge = null;
    this.rejectWaiting('tjänsten stoppades');
  }

  private rejectWaiting(orsak: string): void {
    for (const { reject } of this.waiting.splice(0))
      reject(new RebuildStopped(`Läsmodellen ${this.namn} byggdes inte om: ${orsak}`));
  }

  private followCurrent(current: Generation | null): void {
    const { live, bygge } = this;
    if (live !== null && !isOf(live, current)) this.drop(live);
    if (bygge !== null && isOf(bygge, current)) this.drop(bygge);
    if (current === null) return;
    this.noteWhoServes(current.version);
    const model = this.models.get(current.version);
    if (this.live === null && model !== undefined) this.live = this.open(current, model);
  }

  /** Two releases on the same data must not take turns in replacing each other: the one that came last has it. */
  private noteWhoServes(version: number): void {
    const wanted = this.target.version;
    if (version === wanted) {
      this.hasServedTarget = true;
      this.undantrangd = null;
    } else if (this.hasServedTarget)
      this.undantrangd = `Version ${version} från en annan utgåva har ersatt version ${wanted}`;
  }

  private buildWhatIsMissing(current: Generation | null): void {
    if (this.bygge !== null) return;
    const { files, agare } = this.settings;
    for (const generation of files.building(this.namn)) {
      const mine = files.adopt(generation.generation, agare);
      if (mine === null) {
        if (generation.version === this.target.version) return; // another process builds it
      } else if (generation.version !== this.target.version || this.bygge !== null)
        files.discard(generation.generation);
      else this.bygge = this.open(mine, this.target);
    }
    if (this.bygge === null && current?.version !== this.target.version) this.begin();
  }

  private begin(): void {
    try {
      this.bygge = this.open(this.settings.files.begin(this.target, this.settings.agare), this.target);
    } catch (error) {
      if (!(error instanceof RebuildInProgress)) throw error;
    }
  }

  private open(generation: Generation, model: ReadModel): ModelRunner {
    const { files, store, now } = this.settings;
    try {
      const open = (): ReadModelFile => files.open(generation, model);
      const runner = new ModelRunner(model, generation, open, store, now);
      files.noteStop(generation.generation, null);
      return runner;
    } catch (error) {
      if (error instanceof ReadModelDamaged) files.discard(generation.generation);
      throw error;
    }
  }

  private drop(runner: ModelRunner): void {
    runner.close();
    this.settings.left(runner);
    if (this.live === runner) this.live = null;
    if (this.bygge !== runner) return;
    this.bygge = null;
    this.rejectWaiting('det avbröts, eller så har en annan process tagit över');
  }
}

const isOf = (runner: ModelRunner, generation: Generation | null): boolean =>
  runner.generation.generation === generation?.generation;
