import type { Position } from '#event-store';
import type { Groups } from './groups.js';
import type { ModelSlot } from './model-slot.js';
import type { Generation, ReadModelFiles } from './read-model-files.js';
import { statusOf } from './slot-status.js';
import { laterOf, type LasmodellStatus, type Report } from './status.js';

/** Positions while catching up are told this often, ms; at the end of the log at once. */
const CATCH_UP_MS = 50;

/** Tells positions, states and notes to whoever listens; several changes in a row become one message. */
export class Reporter {
  huvud: Position | null = null;
  /** undefined = not known yet. */
  startHuvud: Position | null | undefined = undefined;
  private readonly told = new Map<string, Position>();
  private toldAt = -Infinity;
  private pending = false;
  private toldStatus = '';

  constructor(
    private readonly report: (report: Report) => void,
    private readonly slots: readonly ModelSlot[],
    private readonly groups: Groups,
    private readonly files: ReadModelFiles,
    private readonly now: () => number,
  ) {}

  note(niva: 'info' | 'warn' | 'error', text: string): void {
    this.report({ slag: 'notis', niva, text });
  }

  /** What the readers are given by now. Builds are not told of: nobody can read them. */
  positions(atOnce: boolean): void {
    if (!atOnce && performance.now() - this.toldAt < CATCH_UP_MS) return;
    const platser: (readonly [string, Position])[] = [];
    for (const { namn, live } of this.slots) {
      const position = live?.position ?? null;
      if (position === null || this.told.get(namn) === position) continue;
      this.told.set(namn, position);
      platser.push([namn, position]);
    }
    this.toldAt = performance.now();
    if (platser.length > 0) this.report({ slag: 'platser', platser });
  }

  /** Once for everything that happens in this turn, and only what is new. */
  status(): void {
    if (this.pending) return;
    this.pending = true;
    queueMicrotask(() => {
      this.pending = false;
      const { startHuvud } = this;
      const modeller = this.statuses();
      const message = {
        slag: 'status' as const,
        modeller,
        ...(startHuvud === undefined ? {} : { startHuvud }),
      };
      const text = JSON.stringify(message);
      if (text === this.toldStatus) return;
      this.toldStatus = text;
      this.report(message);
    });
  }

  private statuses(): readonly LasmodellStatus[] {
    const runners = this.slots.flatMap((slot) => slot.runners);
    for (const { position } of runners) this.huvud = laterOf(this.huvud, position);
    return this.slots.map((slot) =>
      statusOf(slot, {
        huvud: this.huvud,
        now: this.now(),
        hinder: (runner) => this.groups.of(runner)?.hinder ?? null,
        served: slot.live === null ? this.served(slot.namn) : null,
      }),
    );
  }

  private served(namn: string): Generation | null {
    try {
      return this.files.current(namn);
    } catch {
      return null; // the register cannot be read just now; the slot says why
    }
  }
}
