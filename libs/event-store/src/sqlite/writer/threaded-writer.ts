import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { DamagedLog, LogUnavailable, NewerRelease, RevisionConflict } from '../../errors.js';
import type { Appended } from '../../event-store.js';
import { startThread } from '../start-thread.js';
import {
  pack,
  type FromWriter,
  type ToWriter,
  type WireError,
  type WriteAnswer,
  type WriteRequest,
} from './messages.js';

type Pending = Pick<WriteRequest, 'stream' | 'expected'> & {
  readonly resolve: (appended: Appended) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * While the thread is writing, what comes in gathers here until it is so much, and goes off to wait with the thread:
 * as few messages as can be without the thread ever waiting for one.
 */
const ENOUGH = 16;

/**
 * The callers' side of the thread that writes. Started by the first append; one that falls is started again by
 * the next, and what it was asked to do is answered `LogUnavailable`. Keeps the process alive only while
 * somebody waits for an answer.
 */
export class ThreadedWriter {
  /** In the order they were submitted, which is that of the answers. */
  private pending: Pending[] = [];
  private outgoing: WriteRequest[] = [];
  private worker: Worker | null = null;
  private whenIdle: (() => void) | null = null;

  constructor(
    private readonly path: string,
    private readonly committed: (appends: number) => void,
  ) {}

  submit({ stream, expected, events }: WriteRequest): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.pending.push({ stream, expected, resolve, reject });
      this.outgoing.push({ stream, expected, events });
      if (this.outgoing.length === ENOUGH) this.send();
      else if (this.outgoing.length === 1 && this.isIdle) setImmediate(this.send); // with the rest of this turn
    });
  }

  /** Answers what is pending, then ends the thread. */
  async close(): Promise<void> {
    if (this.pending.length > 0) await new Promise<void>((resolve) => (this.whenIdle = resolve));
    const { worker } = this;
    if (!worker) return;
    const ended = once(worker, 'exit');
    worker.ref();
    worker.postMessage({ close: true } satisfies ToWriter);
    await ended;
  }

  /** Nothing is with the thread. */
  private get isIdle(): boolean {
    return this.pending.length === this.outgoing.length;
  }

  private readonly send = (): void => {
    if (this.outgoing.length === 0) return;
    const requests = pack(this.outgoing);
    this.outgoing = [];
    this.worker ??= this.start();
    this.worker.ref();
    this.worker.postMessage({ requests } satisfies ToWriter);
  };

  private start(): Worker {
    const worker = startThread('writer/writer-thread', { name: 'logg', workerData: this.path });
    let reason: unknown;
    worker.on('message', (message: FromWriter) => {
      if ('answers' in message) this.receive(message.answers);
    });
    worker.on('error', (error: unknown) => {
      reason = error;
    });
    worker.on('exit', () => {
      this.worker = null;
      this.fallen(reason);
    });
    return worker;
  }

  private receive(answers: readonly WriteAnswer[]): void {
    const answered = this.pending.splice(0, answers.length);
    for (const [i, pending] of answered.entries()) settle(pending, answers[i]);
    const appends = answers.filter((answer) => 'position' in answer).length;
    if (appends > 0) this.committed(appends);
    // those who were answered may have more: they are given this turn to say so
    if (this.outgoing.length > 0 && this.isIdle) setImmediate(this.send);
    this.restIfIdle();
  }

  private fallen(reason: unknown): void {
    const unanswered = this.pending.splice(0);
    for (const { reject } of unanswered) reject(fallen(this.path, reason));
    this.outgoing = [];
    this.restIfIdle();
  }

  private restIfIdle(): void {
    if (this.pending.length > 0) return;
    this.worker?.unref();
    this.whenIdle?.();
  }
}

const settle = ({ stream, expected, resolve, reject }: Pending, answer: WriteAnswer | undefined): void => {
  if (answer && 'position' in answer) resolve(appended(answer));
  else if (answer && 'actual' in answer) reject(new RevisionConflict(stream, expected, answer.actual));
  else reject(answer && fromWire(answer.error));
};

const appended = ({
  revision,
  position,
  repeated,
}: Extract<WriteAnswer, { position: number }>): Appended => ({
  revision,
  position: String(position),
  ...(!repeated && { written: true }),
});

const fromWire = ({ name, message, kod, stack }: WireError): Error => {
  const options = { cause: stack };
  if (name === 'LogUnavailable' && kod !== undefined) return new LogUnavailable(message, kod, options);
  if (name === 'DamagedLog') return new DamagedLog(message, options);
  if (name === 'NewerRelease') return new NewerRelease(message, options);
  return new Error(message, options);
};

const fallen = (path: string, cause: unknown): LogUnavailable =>
  new LogUnavailable(
    `Loggen ${path} kunde inte skrivas: tråden som skriver föll. Försök igen.`,
    'LOGGEN_KAN_EJ_NAS',
    { cause },
  );
