import { comparePositions, type Position } from '#event-store';
import { ReadModelStopped, WaitTimedOut } from './errors.js';
import { eventsBetween, laterOf, type LasmodellStatus, type Report } from './status.js';

export type WaitOptions = {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** One read model; absent = all of them. */
  readonly namn?: string;
};

type Waiter = {
  readonly reached: () => boolean;
  readonly stopped: () => LasmodellStatus | undefined;
  readonly done: (error?: Error) => void;
};

/** What the read models have reached, kept from the engine's reports; lets others wait for a position. */
export class PositionMonitor {
  private readonly positions = new Map<string, Position>();
  private readonly waiters = new Set<Waiter>();
  private readonly lyssnare = new Map<() => void, string>();
  private modeller: readonly LasmodellStatus[];
  private startHuvud: Position | null | undefined = undefined;

  constructor(private readonly namn: readonly string[]) {
    this.modeller = namn.map((n) => waiting(n, 'Läsmodellerna har inte startat ännu'));
  }

  /** The engine is gone and comes back: what has been reached can still be read, but nothing moves. */
  fallen(orsak: string): void {
    const known = new Map(this.status().map((model) => [model.namn, model]));
    this.modeller = this.namn.map((namn) => {
      const model = known.get(namn) ?? waiting(namn, orsak);
      return { ...model, tillstand: 'vantar' as const, orsak, ikapp: false, bygge: null };
    });
  }

  receive(report: Report): void {
    if (report.slag === 'platser') {
      for (const [namn, position] of report.platser) this.positions.set(namn, position);
      const framat = new Set(report.platser.map(([namn]) => namn));
      for (const [lyssnare, namn] of this.lyssnare) if (framat.has(namn)) lyssnare();
    }
    if (report.slag === 'status') this.receiveStatus(report);
    for (const waiter of [...this.waiters]) this.settle(waiter);
  }

  status(): readonly LasmodellStatus[] {
    return this.modeller.map((model) => {
      const position = this.positions.get(model.namn) ?? null;
      if (position === null || comparePositions(position, model.position) <= 0) return model;
      // Positions are told more often than states.
      const huvud = laterOf(model.huvud, position);
      const ikapp = model.tillstand === 'aktuell' && comparePositions(position, huvud) === 0;
      return { ...model, position, huvud, ikapp, efterslapning: eventsBetween(position, huvud) };
    });
  }

  /** Every read model has reached the head that stood when the engine started. */
  get redo(): boolean {
    return this.startHuvud !== undefined && this.reached(this.startHuvud, this.namn);
  }

  /** Rejects with `WaitTimedOut`, with `ReadModelStopped` as soon as one will not get there, or with the signal's reason. */
  vantaPa(position: Position | null, { timeoutMs, signal, namn }: WaitOptions): Promise<void> {
    const names = namn === undefined ? this.namn : [namn];
    const late = (): Error => new WaitTimedOut(this.missing(position, names), position);
    return this.wait(() => this.reached(position, names), names, late, timeoutMs, signal);
  }

  /** Calls each time a read model has come further. The function returned ends it. */
  vidFramsteg(namn: string, framat: () => void): () => void {
    this.lyssnare.set(framat, namn);
    return () => void this.lyssnare.delete(framat);
  }

  /** Until `redo`. */
  vantaPaRedo({ timeoutMs, signal }: Omit<WaitOptions, 'namn'>): Promise<void> {
    const late = (): Error =>
      new WaitTimedOut(this.missing(this.startHuvud ?? null, this.namn), this.startHuvud ?? null);
    return this.wait(() => this.redo, this.namn, late, timeoutMs, signal);
  }

  private receiveStatus({ modeller, startHuvud }: Extract<Report, { slag: 'status' }>): void {
    if (startHuvud !== undefined) this.startHuvud = startHuvud;
    for (const { namn, generation, position } of modeller) {
      // While the generation is the same, only `platser` moves: those are told when they are known to be readable.
      if (generation !== null && generation === this.generationOf(namn)) continue;
      if (position === null) this.positions.delete(namn);
      else this.positions.set(namn, position);
    }
    this.modeller = modeller;
  }

  private generationOf(namn: string): number | null {
    return this.modeller.find((model) => model.namn === namn)?.generation ?? null;
  }

  /** A served read model is past null even when the log is empty. */
  private reached(position: Position | null, names: readonly string[]): boolean {
    return this.missing(position, names).length === 0;
  }

  private missing(position: Position | null, names: readonly string[]): readonly string[] {
    return names.filter((namn) => {
      const model = this.modeller.find((m) => m.namn === namn);
      if (model === undefined || model.generation === null || model.tillstand === 'bygger') return true;
      return comparePositions(this.positions.get(namn) ?? null, position) < 0;
    });
  }

  private wait(
    reached: () => boolean,
    names: readonly string[],
    late: () => Error,
    timeoutMs: number,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const aborted = (): void =>
        waiter.done(signal?.reason instanceof Error ? signal.reason : new Error('Avbrutet'));
      const waiter: Waiter = {
        reached,
        stopped: () => this.modeller.find((m) => m.tillstand === 'stoppad' && names.includes(m.namn)),
        done: (error) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', aborted);
          this.waiters.delete(waiter);
          if (error === undefined) resolve();
          else reject(error);
        },
      };
      const timer = setTimeout(() => waiter.done(late()), timeoutMs);
      signal?.addEventListener('abort', aborted, { once: true });
      this.waiters.add(waiter);
      if (signal?.aborted === true) aborted();
      else this.settle(waiter);
    });
  }

  private settle(waiter: Waiter): void {
    const stopped = waiter.stopped();
    if (waiter.reached()) waiter.done();
    else if (stopped !== undefined)
      waiter.done(new ReadModelStopped(stopped.namn, stopped.orsak ?? 'okänd orsak'));
  }
}

const waiting = (namn: string, orsak: string): LasmodellStatus => ({
  namn,
  version: null,
  generation: null,
  position: null,
  huvud: null,
  efterslapning: null,
  ikapp: false,
  senast: null,
  tillstand: 'vantar',
  orsak,
  stopp: null,
  bygge: null,
});
