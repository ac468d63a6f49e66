import type { StreamName } from '../event-store.js';
import type { KurrentLimits } from './limits.js';

/** Where a stream ends, as far as we know. Revision -1, hash null: nobody has written to it. */
export type Tail = { readonly revision: number; readonly hash: string | null };

type Known = Tail & {
  /** Set when nobody has read it: our own append was acknowledged at this time. */
  readonly ownSince: number | null;
};

/**
 * Hashes that the next event of a stream must carry, so that an append does not have to ask for them first.
 *
 * A wrong hash would break the stream's chain for ever, and an acknowledgement does not prove that *our* bytes
 * were stored: the server also acknowledges an append whose ids are there already, perhaps written by another
 * process with another nonce or time. So an acknowledged append is relied on only where nothing speaks for
 * that: we knew the end before it, were alone in the stream, and then for a short time; a read confirms it.
 */
export class StreamTails {
  private readonly tails = new Map<StreamName, Known>();
  private readonly writers = new Map<StreamName, { count: number; shared: boolean }>();

  constructor(private readonly limits: Pick<KurrentLimits, 'tails' | 'ownTailMs'>) {}

  of(stream: StreamName): Tail | undefined {
    const known = this.tails.get(stream);
    if (known === undefined || known.ownSince === null) return known;
    if (performance.now() - known.ownSince <= this.limits.ownTailMs) return known;
    this.tails.delete(stream);
    return undefined;
  }

  /** The end of a stream as read. A follower may answer with the past: that never takes us back. */
  read(stream: StreamName, tail: Tail): void {
    const known = this.tails.get(stream);
    if (known !== undefined && known.revision > tail.revision) return;
    this.remember(stream, { ...tail, ownSince: null });
  }

  /** An event that passed by on its way to a consumer: only streams already known are worth it. */
  passed(stream: StreamName, tail: Tail): void {
    if (this.tails.has(stream)) this.read(stream, tail);
  }

  /** Called before an append is sent; answers with what to call when it has been settled. */
  writing(stream: StreamName): (appended: { readonly onto: Tail; readonly tail: Tail } | null) => void {
    const writer = this.writers.get(stream) ?? { count: 0, shared: false };
    writer.count++;
    writer.shared ||= writer.count > 1;
    this.writers.set(stream, writer);
    return (appended) => {
      if (--writer.count === 0) this.writers.delete(stream);
      if (appended === null || writer.shared) this.forget(stream);
      else this.appended(stream, appended.onto, appended.tail);
    };
  }

  private appended(stream: StreamName, onto: Tail, tail: Tail): void {
    const known = this.of(stream);
    if (known?.revision === onto.revision) this.remember(stream, { ...tail, ownSince: performance.now() });
    else if (known === undefined || known.revision < tail.revision) this.forget(stream);
  }

  private forget(stream: StreamName): void {
    this.tails.delete(stream);
  }

  /** The stream used last is forgotten last: a Map keeps the order of insertion. */
  private remember(stream: StreamName, known: Known): void {
    this.tails.delete(stream);
    this.tails.set(stream, known);
    if (this.tails.size <= this.limits.tails) return;
    for (const oldest of this.tails.keys()) {
      this.tails.delete(oldest);
      return;
    }
  }
}
