import type { Faktum, RecordedEvent } from '#domain';
import type { StreamName } from '#event-store';
import type { Strommar } from '../engine/read-model.js';
import { laggTill, vikOm, type Lage, type Steg, type Vikt } from './lage.js';
import { storlek } from './storlek.js';

/** An event of an ärende, in the log. */
export type Arendehandelse = RecordedEvent & Faktum;

/** The event, if an ärende owns it. */
export const arendehandelse = (event: RecordedEvent): Arendehandelse | null =>
  event.stream.startsWith('arende-') ? (event as Arendehandelse) : null;

type PerStrom = ReadonlyMap<StreamName, readonly Arendehandelse[]>;

/** The models are given the same batch one after the other. */
const ordnade = new WeakMap<readonly RecordedEvent[], PerStrom>();

/** The events of each ärende, in log order; the ärenden in the order they are met. */
export const perStrom = (events: readonly RecordedEvent[]): PerStrom => {
  const redan = ordnade.get(events);
  if (redan !== undefined) return redan;
  const streams = new Map<StreamName, Arendehandelse[]>();
  for (const event of events) {
    const handelse = arendehandelse(event);
    if (handelse === null) continue;
    const known = streams.get(event.stream);
    if (known === undefined) streams.set(event.stream, [handelse]);
    else known.push(handelse);
  }
  ordnade.set(events, streams);
  return streams;
};

/** `hash` is that of the newest event behind the state: a log put in the place of another goes on from nothing. */
type Kant = { readonly lage: Lage; readonly hash: string; readonly bytes: number };

/** Bytes of state kept, roughly: the ärenden that are being worked on, in a large municipality. */
const MOST_BYTES = 48 * 1024 * 1024;

/**
 * The folds of the ärenden, shared by the read models of one engine: an event that several of them are given
 * is folded once. Nothing here is truth: what is not known is read from the log again, so it may be lost at
 * any time, and models that stand at different places only cost each other some reading.
 */
export class Vikningar {
  private readonly steg = new WeakMap<RecordedEvent, Steg>();
  /** Least recently used first. */
  private readonly kanda = new Map<StreamName, Kant>();
  private bytes = 0;

  constructor(private readonly mostBytes = MOST_BYTES) {}

  /** Folds what can be folded. The streams that must be read again before the rest can be. */
  forbered(events: readonly RecordedEvent[]): readonly StreamName[] {
    const behover = new Set<StreamName>();
    for (const event of events) {
      const handelse = arendehandelse(event);
      if (handelse === null || behover.has(event.stream) || this.steg.has(event)) continue;
      if (this.vikUtanLogg(handelse) === null) behover.add(event.stream);
    }
    return [...behover];
  }

  /** What the event did. `strommar` must hold its stream if `forbered` said so. */
  av(handelse: Arendehandelse, strommar: Strommar): Steg {
    const known = this.steg.get(handelse) ?? this.vikUtanLogg(handelse);
    if (known !== null) return known;
    const till = strommar.las(handelse.stream, handelse) as readonly Arendehandelse[];
    return this.minns(handelse, vikOm(till));
  }

  /** All but the ärende met last. */
  glom(): void {
    while (this.kanda.size > 1) this.glomAldsta();
  }

  private vikUtanLogg(handelse: Arendehandelse): Steg | null {
    if (handelse.revision === 0) return this.minns(handelse, vikOm([handelse]));
    const kant = this.kanda.get(handelse.stream);
    if (kant === undefined || !foljer(handelse, kant)) return null;
    const vikt = laggTill(kant.lage, handelse);
    return vikt === null ? null : this.minns(handelse, vikt);
  }

  private minns(handelse: Arendehandelse, { steg, lage }: Vikt): Steg {
    const { stream, data, metadata } = handelse;
    this.steg.set(handelse, steg);
    const before = this.kanda.get(stream);
    const bytes = before === undefined ? storlek(lage.arende) : before.bytes + storlek(data);
    this.kanda.delete(stream);
    this.kanda.set(stream, { lage, hash: metadata.hash, bytes });
    this.bytes += bytes - (before?.bytes ?? 0);
    while (this.bytes > this.mostBytes && this.kanda.size > 1) this.glomAldsta();
    return steg;
  }

  private glomAldsta(): void {
    const [aldst] = this.kanda;
    if (aldst === undefined) return;
    this.kanda.delete(aldst[0]);
    this.bytes -= aldst[1].bytes;
  }
}

const foljer = ({ revision, metadata }: Arendehandelse, { lage, hash }: Kant): boolean =>
  lage.revision === revision - 1 && hash === metadata.foregaendeHash;
