/** One figure of a bench, beside its reference in the same run where there is one. */
export type BenchResult = {
  readonly name: string;
  readonly value: number;
  /** e.g. "händelser/s", "ms", "MiB". */
  readonly unit: string;
  /** What the figure is compared with, measured in the same run in the same unit. */
  readonly reference?: { readonly name: string; readonly value: number };
  /** The budget in words, e.g. "≥ 50 % av referensen"; absent: measured and stated only. */
  readonly budget?: string;
  /** Whether the budget holds; true where there is none. */
  readonly ok: boolean;
};

/** A bench: measures, and cleans up after itself. `say` tells how it goes. */
export type Bench = (say: (text: string) => void) => Promise<readonly BenchResult[]>;

/** Events in the logs that are measured over: a million, fewer with `BENCH_HANDELSER`. */
export const antalHandelser = (): number => Number(process.env['BENCH_HANDELSER'] ?? 1_000_000);

/** The value at a share (0–1) of sorted measurements. */
export const percentil = (sorterade: readonly number[], andel: number): number =>
  sorterade[Math.min(sorterade.length - 1, Math.floor(sorterade.length * andel))] ?? 0;
