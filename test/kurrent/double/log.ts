import { EventEmitter } from 'node:events';
import { decideAppend, type Expected } from './append-rules.js';
import type { AppendAnswer, Proposed, Recorded } from './recorded.js';

export type { AppendAnswer, Proposed, Recorded } from './recorded.js';

/** What a node keeps on disk: survives the node, is handed to the next one. */
export class DoubleLog {
  readonly all: Recorded[] = [];
  readonly appended = new EventEmitter().setMaxListeners(0);
  private readonly streams = new Map<string, Recorded[]>();
  private readonly tombstones = new Set<string>();
  /** A server recognises a repeat; one that could not would answer with a conflict. */
  acknowledgesRepeats = true;
  private nextPosition = 4096n;
  /** What `any` recognises a repeat by: in memory, so gone after a restart. */
  private readonly recentIds = new Map<string, Recorded>();

  constructor(readonly maxAppendSize = 1024 * 1024) {}

  /** What a restart takes with it. */
  forgetRecentIds(): void {
    this.recentIds.clear();
  }

  append(stream: string, events: readonly Proposed[], expected: Expected): AppendAnswer {
    if (this.tombstones.has(stream)) return { kind: 'tombstoned' };
    if (sizeOf(events) > this.maxAppendSize) return { kind: 'too-large', max: this.maxAppendSize };
    const stored = this.streams.get(stream) ?? [];
    const decision = decideAppend(
      stored,
      this.isSoftDeleted(stream),
      this.recentIds,
      stream,
      events,
      expected,
    );
    if (decision.kind === 'repeated' && !this.acknowledgesRepeats)
      return { kind: 'wrong-revision', actual: stored.length - 1 };
    if (decision.kind !== 'store') return decision;
    if (this.isSoftDeleted(stream)) this.writeMetadata(stream, { $tb: stored.length });
    const last = this.store(stream, events);
    return { kind: 'stored', revision: last.revision, position: last.position };
  }

  /** Events of a stream that a reader may see, oldest first; undefined = not found. */
  read(stream: string, visible = Infinity): readonly Recorded[] | 'tombstoned' | undefined {
    if (this.tombstones.has(stream)) return 'tombstoned';
    const from = this.truncateBefore(stream);
    const events = this.streams.get(stream)?.filter((e) => e.index < visible);
    return events === undefined || events.length === 0 || from > Number.MAX_SAFE_INTEGER
      ? undefined
      : events.slice(from);
  }

  delete(stream: string): bigint {
    return this.writeMetadata(stream, { $tb: 9223372036854775807n }).position;
  }

  tombstone(stream: string): bigint {
    this.tombstones.add(stream);
    return this.store(stream, [{ ...EMPTY, id: crypto.randomUUID(), type: '$streamDeleted' }]).position;
  }

  metadataOf(stream: string): Readonly<Record<string, unknown>> {
    const last = this.streams.get(`$$${stream}`)?.at(-1);
    return last ? (JSON.parse(Buffer.from(last.data).toString()) as Record<string, unknown>) : {};
  }

  private isSoftDeleted(stream: string): boolean {
    return this.truncateBefore(stream) > Number.MAX_SAFE_INTEGER;
  }

  private truncateBefore(stream: string): number {
    return stream.startsWith('$$') ? 0 : Number(this.metadataOf(stream)['$tb'] ?? 0);
  }

  private writeMetadata(stream: string, metadata: Readonly<Record<string, number | bigint>>): Recorded {
    const members = Object.entries(metadata).map(([key, value]) => `"${key}":${value}`);
    const data = Buffer.from(`{${members.join(',')}}`);
    return this.store(`$$${stream}`, [{ ...EMPTY, id: crypto.randomUUID(), type: '$metadata', data }]);
  }

  private store(stream: string, events: readonly Proposed[]): Recorded {
    const own = this.streams.get(stream) ?? [];
    this.streams.set(stream, own);
    for (const event of events) {
      const place = { stream, revision: own.length, position: this.nextPosition, index: this.all.length };
      const recorded = { ...event, ...place, created: BigInt(Date.now()) * 10_000n };
      this.nextPosition += BigInt(100 + event.data.length + event.metadata.length);
      own.push(recorded);
      this.all.push(recorded);
      this.recentIds.set(`${stream}/${event.id}`, recorded);
    }
    this.appended.emit('appended');
    const last = own.at(-1);
    if (!last) throw new Error('an append without events');
    return last;
  }
}

const EMPTY = { contentType: 'application/json', data: new Uint8Array(), metadata: new Uint8Array() };

const sizeOf = (events: readonly Proposed[]): number =>
  events.reduce((sum, e) => sum + e.data.length + e.metadata.length + 2 * e.type.length, 0);
