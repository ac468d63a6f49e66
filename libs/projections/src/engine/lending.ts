import type { ModelRunner } from './model-runner.js';
import type { Generation } from './read-model-files.js';
import type { Lendable } from './stream-pages.js';
import type { SubscriptionGroup } from './subscription-group.js';

/** The runners of a group that are filled by the thread that reads for it. */
export class Lending implements Lendable {
  private readonly lent = new Set<ModelRunner>();

  constructor(
    private readonly group: SubscriptionGroup,
    private readonly failedOne: (runner: ModelRunner, error: unknown) => void,
  ) {}

  /** Only where others are filled here meanwhile: alone, it is better filled beside the reading than by it. */
  lend(): readonly Generation[] {
    const { runners } = this.group;
    const besides = [...runners].filter(({ model }) => model.bredvid === true);
    if (besides.length === runners.size) return [];
    for (const runner of besides) {
      runner.lend();
      this.lent.add(runner);
    }
    return besides.map(({ generation }) => generation);
  }

  wanted(): readonly number[] {
    return this.out.map(({ generation }) => generation.generation);
  }

  failed(generation: number, error: unknown): void {
    const runner = this.out.find((r) => r.generation.generation === generation);
    if (runner !== undefined) this.failedOne(runner, error);
  }

  has(runner: ModelRunner): boolean {
    return this.lent.has(runner);
  }

  private get out(): readonly ModelRunner[] {
    return [...this.group.runners].filter((runner) => this.lent.has(runner));
  }
}
