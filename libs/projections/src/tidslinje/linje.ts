import { TILLS_VIDARE } from './klass.js';

/** What a list shows of an ärende during a time: from `fran` until `till`, exclusive (ms). `R` is what is shown. */
export type Periodrad<R> = { readonly fran: number; readonly till: number; readonly visar: R };

/**
 * The end of an ärende's line of periods, built from what was known of it by what is learnt. Periods that show
 * the same follow each other as one; what becomes known of the very moment a period began takes its place.
 */
export class Linje<R> {
  private readonly byggd: Periodrad<R>[];

  /** `slutet`: the last rows there are, at least two of them; or none, to build anew. */
  constructor(
    slutet: readonly Periodrad<R>[],
    private readonly samma: (a: R, b: R) => boolean,
  ) {
    this.byggd = [...slutet];
  }

  get rader(): readonly Periodrad<R>[] {
    return this.byggd;
  }

  /** From a moment on it shows this; null = nothing. Moments come in order. */
  fran(moment: number, visar: R | null): void {
    const fran = this.oppna(moment);
    const sista = this.byggd.at(-1);
    if (sista !== undefined && sista.till >= fran) {
      const samma = visar !== null && this.samma(sista.visar, visar);
      this.byggd[this.byggd.length - 1] = { ...sista, till: samma ? TILLS_VIDARE : fran };
      if (samma) return;
    }
    if (visar !== null) this.byggd.push({ fran, till: TILLS_VIDARE, visar });
  }

  /** Where the next period begins: the one that began at that very moment is taken away. */
  private oppna(moment: number): number {
    const fran = Math.max(moment, this.byggd.at(-1)?.fran ?? moment);
    if (this.byggd.at(-1)?.fran === fran) this.byggd.pop();
    return fran;
  }
}
