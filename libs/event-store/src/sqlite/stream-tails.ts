import type { StreamName } from '../event-store.js';
import type { Rows, Tail } from './rows.js';

const MOST_REMEMBERED = 20_000;

/**
 * Where streams end, remembered between transactions. Right only as long as nobody else has written:
 * `refresh` forgets everything when SQLite says that another connection has committed, and must be called inside
 * the write transaction, where nobody can any more.
 */
export class StreamTails {
  private readonly tails = new Map<StreamName, Tail>();
  private dataVersion = -1;

  constructor(private readonly rows: Rows) {}

  refresh(): void {
    const dataVersion = this.rows.dataVersion();
    if (dataVersion !== this.dataVersion) this.tails.clear();
    this.dataVersion = dataVersion;
  }

  of(stream: StreamName): Tail | undefined {
    const tail = this.tails.get(stream) ?? this.rows.tail(stream);
    if (tail) this.remember(stream, tail);
    return tail;
  }

  /** The stream used last is forgotten last: a Map keeps the order of insertion. */
  remember(stream: StreamName, tail: Tail): void {
    this.tails.delete(stream);
    this.tails.set(stream, tail);
    if (this.tails.size <= MOST_REMEMBERED) return;
    for (const oldest of this.tails.keys()) {
      this.tails.delete(oldest);
      return;
    }
  }

  /** After a transaction that did not commit. */
  forget(): void {
    this.tails.clear();
  }
}
