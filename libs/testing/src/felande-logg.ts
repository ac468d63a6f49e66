import type { DomainEvent, RecordedEvent } from '#domain';
import {
  LogUnavailable,
  RevisionConflict,
  type Appended,
  type Batch,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type ReadOptions,
  type StreamName,
  type StreamSlice,
  type SubscribeOptions,
} from '#event-store';

/** The process is gone: nothing it had begun goes on. */
export class Dodad extends Error {
  override readonly name = 'Dodad';
}

type Fel = {
  readonly append: number;
  readonly nar: 'fore' | 'efter';
  readonly dor: boolean;
};

/** Before an append: somebody else may be let in. */
type Fore = (stream: StreamName, n: number) => Promise<void>;

/**
 * A log as one process sees it, with what the spec makes go wrong. Appends are counted from 1. The log behind it
 * goes on: a new process over it is a new wrapper.
 */
export class FelandeLogg implements EventStore {
  /** Every append that was asked for, in order. */
  readonly appends: StreamName[] = [];
  /** Every read that was asked for, with what it gave. */
  readonly reads: { readonly stream: StreamName; readonly options: ReadOptions; readonly antal: number }[] =
    [];
  private fel: Fel | null = null;
  private fore: Fore | null = null;
  private dod = false;

  constructor(private readonly inner: EventStore) {}

  /** The process is killed at its nth append, before or after it is stored; every later call fails too. */
  dodasVid(append: number, nar: 'fore' | 'efter'): this {
    this.fel = { append, nar, dor: true };
    return this;
  }

  /** The nth append is stored, but nobody hears of it. */
  tapparSvaret(append: number): this {
    this.fel = { append, nar: 'efter', dor: false };
    return this;
  }

  /** Called before every append: what it does is done by somebody else, just before. */
  foreAppend(fore: Fore | null): this {
    this.fore = fore;
    return this;
  }

  async append(
    stream: StreamName,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    this.assertAlive();
    const n = this.appends.push(stream);
    await this.fore?.(stream, n);
    if (n === this.fel?.append && this.fel.nar === 'fore') this.brist(this.fel);
    const appended = await this.inner.append(stream, events, expected);
    if (n === this.fel?.append) this.brist(this.fel);
    this.assertAlive();
    return appended;
  }

  async read<E extends DomainEvent = DomainEvent>(
    stream: StreamName,
    options: ReadOptions = {},
  ): Promise<StreamSlice<E>> {
    this.assertAlive();
    const slice = await this.inner.read<E>(stream, options);
    this.reads.push({ stream, options, antal: slice.events.length });
    this.assertAlive();
    return slice;
  }

  async readAll(options: {
    readonly after: Position | null;
    readonly limit: number;
  }): Promise<readonly RecordedEvent[]> {
    this.assertAlive();
    return this.inner.readAll(options);
  }

  subscribe(options: SubscribeOptions): AsyncIterable<Batch> {
    this.assertAlive();
    return this.inner.subscribe(options);
  }

  async head(): Promise<Position | null> {
    this.assertAlive();
    return this.inner.head();
  }

  async close(): Promise<void> {
    this.dod = true;
  }

  private brist({ dor, append }: Fel): never {
    if (!dor) throw new LogUnavailable(`Svaret på append ${append} kom aldrig.`, 'LOGGEN_TIDEN_UTE');
    this.dod = true;
    throw new Dodad(`vid append ${append}`);
  }

  private assertAlive(): void {
    if (this.dod) throw new Dodad('processen finns inte längre');
  }
}

/** A log in which somebody else is always first: every append to the stream is a conflict. */
export const alltidNagonAnnan = (logg: FelandeLogg): FelandeLogg =>
  logg.foreAppend(async (stream) => {
    const { revision } = await logg.read(stream);
    throw new RevisionConflict(stream, revision, revision);
  });
