import type { Klocka } from '#platform';

/** So many failures in a row, and a recipient is taken to be away. */
const TAL = 5;
/** Between looks at whether the one attempt at a recipient that is away has come back. */
const PAUS_MS = 1_000;

type Krets = { fel: number; pagar: boolean; koar: number };

/**
 * Circuit breakers, one per recipient: one that is away gets a single attempt at a time, so that however much waits for it
 * the others are not kept waiting. The first success lets all through. Kept in memory: it only spares time.
 */
export class Kretsar {
  private readonly kretsar = new Map<string, Krets>();

  constructor(
    private readonly klocka: Klocka,
    /** 1 but in tests. */
    private readonly skala: number,
  ) {}

  /** Whether a recipient is taken to be away. */
  arBruten(nyckel: string): boolean {
    return (this.kretsar.get(nyckel)?.fel ?? 0) >= TAL;
  }

  /** How many recipients are. */
  get brutna(): number {
    return [...this.kretsar.values()].filter(({ fel }) => fel >= TAL).length;
  }

  /**
   * Makes the attempt, unless the recipient is away and one is under way already: then when to ask again (ISO 8601 UTC).
   * `lyckades` tells what came of it.
   */
  async genom<T>(
    nyckel: string,
    forsok: () => Promise<T>,
    lyckades: (utfall: T) => boolean,
  ): Promise<{ readonly gjort: T } | { readonly igen: string }> {
    const krets = this.kretsar.get(nyckel) ?? { fel: 0, pagar: false, koar: 0 };
    if (krets.fel >= TAL && krets.pagar) return { igen: this.igen(krets) };
    this.kretsar.set(nyckel, krets);
    krets.pagar = true;
    krets.koar = 0;
    try {
      const gjort = await forsok();
      if (lyckades(gjort)) this.kretsar.delete(nyckel);
      else krets.fel += 1;
      return { gjort };
    } finally {
      krets.pagar = false;
    }
  }

  /** Those that wait are spread: a thousand do not ask every second. */
  private igen(krets: Krets): string {
    krets.koar += 1;
    const vantan = PAUS_MS * Math.min(60, 1 + krets.koar / 10) * this.skala;
    return new Date(Date.parse(this.klocka.nu()) + vantan).toISOString();
  }
}
