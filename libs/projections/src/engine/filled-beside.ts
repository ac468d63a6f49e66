import type { RecordedEvent } from '#domain';
import type { EventStore, Position } from '#event-store';
import { ReadModelDamaged } from './errors.js';
import { sentFailure, type SentFailure } from './failure.js';
import { ModelRunner } from './model-runner.js';
import type { Generation, ReadModelFiles } from './read-model-files.js';
import type { ReadModel } from './read-model.js';
import { lastOf } from './stream-pages.js';

/** What the thread that reads has opened. */
export type FillParts = {
  readonly store: EventStore;
  readonly files: ReadModelFiles;
  readonly models: readonly ReadModel[];
};

/**
 * The generations that the thread that reads fills itself, from an empty file to one that is whole. One that fails is
 * let go of and told of: what is to become of it is not decided here.
 */
export class FilledBeside {
  private readonly runners = new Map<number, ModelRunner>();
  private last: RecordedEvent | null = null;

  constructor(
    private readonly parts: FillParts,
    private readonly till: Position,
    private readonly failed: (generation: number, fel: SentFailure) => void,
  ) {}

  open(generations: readonly Generation[]): void {
    for (const generation of generations)
      this.attempt(generation.generation, () =>
        this.runners.set(generation.generation, this.runnerOf(generation)),
      );
  }

  /** The others are not wanted any more. */
  keep(generations: readonly number[]): void {
    for (const generation of this.runners.keys())
      if (!generations.includes(generation)) this.letGo(generation);
  }

  async fill(page: readonly RecordedEvent[]): Promise<void> {
    this.last = lastOf(this.last, page);
    for (const [generation, runner] of this.runners)
      try {
        await runner.fill(page, this.till);
      } catch (error) {
        this.fail(generation, error);
      }
  }

  /** Everything has been read. */
  filled(): void {
    const { last } = this;
    for (const [generation, runner] of this.runners)
      this.attempt(generation, () => {
        if (last !== null) runner.filled(last);
        runner.close();
      });
  }

  private runnerOf(generation: Generation): ModelRunner {
    const { store, files, models } = this.parts;
    const model = models.find((m) => m.namn === generation.namn && m.version === generation.version);
    if (model === undefined) throw new ReadModelDamaged(`Läsmodellen ${generation.namn} finns inte`);
    return new ModelRunner(model, generation, () => files.open(generation, model), store, Date.now);
  }

  private attempt(generation: number, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.fail(generation, error);
    }
  }

  private fail(generation: number, error: unknown): void {
    this.letGo(generation);
    this.failed(generation, sentFailure(error));
  }

  private letGo(generation: number): void {
    this.runners.get(generation)?.close();
    this.runners.delete(generation);
  }
}
