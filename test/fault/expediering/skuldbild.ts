import {
  ejSkickad,
  evolveLeverans,
  expedieringAv,
  leveransAv,
  leveransId,
  type ExpedieringEvent,
  type FastMottagare,
  type Leverans,
  type Leveransfaktum,
  type Leveranslage,
  type RecordedEvent,
} from '#domain';
import type { EventStore, Position } from '#event-store';

/** How many recipients there are, and how many are in each state. */
export type Summor = { readonly mottagare: number } & Readonly<Record<Leveranslage, number>>;

/** Judges what is owed by the log alone, whatever any read model or queue says. */
export class Skuldbild {
  readonly mottagare = new Map<string, FastMottagare>();
  readonly leveranser = new Map<string, Leverans>();
  /** What was recorded of each delivery, in order. */
  readonly handelser = new Map<string, RecordedEvent[]>();
  private efter: Position | null = null;

  constructor(private readonly logg: EventStore) {}

  /** Reads what has come since last time. */
  async las(): Promise<Summor> {
    const nya = await this.logg.readAll({ after: this.efter, limit: Number.MAX_SAFE_INTEGER });
    for (const handelse of nya) this.ta(handelse);
    this.efter = nya.at(-1)?.position ?? this.efter;
    return this.summor();
  }

  /** A recipient waits until its stream says otherwise. A stream of no recipient is counted too, and breaks the sum. */
  summor(): Summor {
    const raknat = { mottagare: this.mottagare.size, vantar: 0, levererad: 0, uppgiven: 0, aterkallad: 0 };
    for (const { lage } of this.leveranser.values()) raknat[lage]++;
    for (const id of this.mottagare.keys()) if (!this.leveranser.has(id)) raknat.vantar++;
    return raknat;
  }

  private ta(handelse: RecordedEvent): void {
    const expediering = expedieringAv(handelse.stream);
    if (expediering !== null) this.faststall(expediering, handelse as unknown as ExpedieringEvent);
    const leverans = leveransAv(handelse.stream);
    if (leverans === null) return;
    const fore = this.leveranser.get(leverans) ?? ejSkickad;
    this.leveranser.set(leverans, evolveLeverans(fore, handelse as unknown as Leveransfaktum));
    this.handelser.set(leverans, [...(this.handelser.get(leverans) ?? []), handelse]);
  }

  private faststall(expediering: string, handelse: ExpedieringEvent): void {
    if (handelse.type !== 'MottagareFaststallda') return;
    for (const mottagare of handelse.data.mottagare)
      this.mottagare.set(leveransId(expediering, mottagare.nr), mottagare);
  }
}
