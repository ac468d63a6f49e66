import { comparePositions, type EventStore, type ExpectedRevision } from '#event-store';
import { noterade } from '#event-store/testing';
import { Consumer, newStream } from './adapter.js';
import { until } from './raw-client.js';

type Acknowledged = { readonly id: string; readonly revision: number };

/** Writers that each append to a stream of their own, as fast as they are answered, and remember every answer. */
export class Load {
  readonly acknowledged = new Map<string, Acknowledged[]>();
  readonly errors: unknown[] = [];
  private stopping = false;
  private readonly writers: Promise<void>[];
  private readonly reader: Promise<void>;
  private readonly consumer: Consumer;

  constructor(
    private readonly store: EventStore,
    writers = 8,
  ) {
    this.consumer = new Consumer(store);
    this.writers = Array.from({ length: writers }, () => this.write(newStream()));
    this.reader = this.read();
  }

  /** Waits until every writer has been answered so many times more: the log is back, for all of them. */
  async more(times = 5): Promise<void> {
    const wanted = new Map([...this.acknowledged].map(([stream, events]) => [stream, events.length + times]));
    const behind = (): string[] =>
      [...this.acknowledged.keys()].filter(
        (stream) => (this.acknowledged.get(stream)?.length ?? 0) < (wanted.get(stream) ?? times),
      );
    await until(
      () => [behind().length, this.errors.map(String)],
      ([count]) => count === 0,
      20_000,
    );
  }

  /** Everything acknowledged stands once, in its place, with its chain whole, and was delivered once in the order of the log. */
  async verdict(): Promise<Verdict> {
    this.stopping = true;
    await Promise.all([...this.writers, this.reader]);
    const verdict = { lost: 0, doubled: 0, displaced: 0, broken: 0, errors: this.errors.map(String) };
    for (const [stream, events] of this.acknowledged) await this.inspect(stream, events, verdict);
    await this.inspectDelivery(verdict);
    return verdict;
  }

  private async write(stream: string): Promise<void> {
    const events: Acknowledged[] = [];
    this.acknowledged.set(stream, events);
    let expected: ExpectedRevision = 'no-stream';
    for (let round = 0; !this.stopping; round++) {
      const batch = noterade(1 + (round % 3));
      try {
        const { revision }: { revision: number } = await this.store.append(stream, batch, expected);
        events.push(...batch.map(({ id }, i) => ({ id, revision: revision - batch.length + 1 + i })));
        expected = revision;
      } catch (error) {
        this.errors.push(error);
        return;
      }
    }
  }

  private async read(): Promise<void> {
    while (!this.stopping) {
      const [stream] = this.acknowledged.keys();
      await this.store
        .read(stream ?? '', { backwards: true, limit: 20 })
        .catch((e: unknown) => this.errors.push(e));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private async inspect(stream: string, events: readonly Acknowledged[], verdict: Verdict): Promise<void> {
    const stored = (await this.store.read(stream)).events;
    const ids = stored.map(({ id }) => id);
    verdict.doubled += ids.length - new Set(ids).size;
    for (const { id, revision } of events) {
      if (!ids.includes(id)) verdict.lost++;
      else if (stored[revision]?.id !== id) verdict.displaced++;
    }
    for (const [i, { metadata }] of stored.entries())
      if (metadata.foregaendeHash !== (stored[i - 1]?.metadata.hash ?? null)) verdict.broken++;
  }

  private async inspectDelivery(verdict: Verdict): Promise<void> {
    const head = await this.store.head();
    await until(
      () => this.consumer.batches.at(-1)?.position ?? null,
      (position) => comparePositions(position, head) >= 0,
      20_000,
    );
    await this.consumer.stop();
    if (this.consumer.error !== undefined) verdict.errors.push((this.consumer.error as Error).message);
    const { seen } = this.consumer;
    verdict.doubled += seen.length - new Set(seen).size;
    for (const [stream, events] of this.acknowledged) {
      const delivered = seen.filter((place) => place.startsWith(`${stream}@`));
      verdict.lost += Math.max(0, events.length - delivered.length);
      verdict.displaced += delivered.filter((place, i) => place !== `${stream}@${i}`).length;
    }
  }
}

type Verdict = { lost: number; doubled: number; displaced: number; broken: number; errors: string[] };

export const FLAWLESS: Verdict = { lost: 0, doubled: 0, displaced: 0, broken: 0, errors: [] };
