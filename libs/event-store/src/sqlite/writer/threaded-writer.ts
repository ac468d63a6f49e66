import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { DamagedLog, LogUnavailable, NewerRelease, RevisionConflict } from '../../errors.js';
import type { Appended } from '../../event-store.js';
import type { FromWriter, ToWriter, WireError, WriteAnswer, WriteRequest } from './messages.js';
import { startThread } from './start-thread.js';

/** What a caller wants appended, sealed. */
export type Append = Omit<WriteRequest, 'nr'>;

type Pending = Append & {
  readonly resolve: (appended: Appended) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * The callers' side of the thread that writes. Started by the first append; one that falls is started again by
 * the next, and what it was asked to do is answered `LogUnavailable`. Keeps the process alive only while
 * somebody waits for an answer.
 */
export class ThreadedWriter {
  private readonly pending = new Map<number, Pending>();
  private outgoing: WriteRequest[] = [];
  private worker: Worker | null = null;
  private nextNr = 0;
  private whenIdle: (() => void) | null = null;

  constructor(
    private readonly path: string,
    private readonly committed: () => void,
  ) {}

  submit(append: Append): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const nr = this.nextNr++;
      this.pending.set(nr, { ...append, resolve, reject });
      this.outgoing.push({ ...append, nr });
      // what else is appended in this turn of the event loop goes in the same message
      if (this.outgoing.length === 1)
        setImmediate(() => {
          this.send();
        });
    });
  }

  /** Answers what is pending, then ends the thread. */
  async close(): Promise<void> {
    if (this.pending.size > 0) await new Promise<void>((resolve) => (this.whenIdle = resolve));
    const { worker } = this;
    if (!worker) return;
    const ended = once(worker, 'exit');
    worker.ref();
    worker.postMessage({ close: true } satisfies ToWriter);
    await ended;
  }

  private send(): void {
    const requests = this.outgoing;
    this.outgoing = [];
    this.worker ??= this.start();
    this.worker.ref();
    this.worker.postMessage({ requests } satisfies ToWriter);
  }

  private start(): Worker {
    const worker = startThread('writer-thread', { name: 'logg', workerData: this.path });
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
    for (const answer of answers) {
      const pending = this.pending.get(answer.nr);
      this.pending.delete(answer.nr);
      if (pending) settle(pending, answer);
    }
    if (answers.some((answer) => 'position' in answer)) this.committed();
    this.restIfIdle();
  }

  private fallen(reason: unknown): void {
    for (const { reject } of this.pending.values()) reject(fallen(this.path, reason));
    this.pending.clear();
    this.restIfIdle();
  }

  private restIfIdle(): void {
    if (this.pending.size > 0) return;
    this.worker?.unref();
    this.whenIdle?.();
  }
}

const settle = ({ stream, expected, resolve, reject }: Pending, answer: WriteAnswer): void => {
  if ('error' in answer) reject(fromWire(answer.error));
  else if ('actual' in answer) reject(new RevisionConflict(stream, expected, answer.actual));
  else resolve({ revision: answer.revision, position: answer.position });
};

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
