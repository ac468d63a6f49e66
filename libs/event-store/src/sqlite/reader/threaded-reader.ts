import type { Worker } from 'node:worker_threads';
import { startThread } from '../start-thread.js';
import type { Found } from '../verifiera-rader.js';
import { unpackPage, type PackedPage, type PageRequest } from './pages.js';

type Answer = (found: readonly Found[] | null) => void;

/** Reads and hashes pages of the log in threads, each with its own connection; they are asked in turn. */
export class ThreadedReader {
  private readonly readers: readonly Reader[];
  private turn = 0;

  constructor(path: string, threads: number) {
    this.readers = Array.from({ length: threads }, () => new Reader(path));
  }

  get threads(): number {
    return this.readers.length;
  }

  /** What lies at the positions. null: the thread has fallen, and whoever asks reads it himself and sees why. Never rejects. */
  read(from: number, to: number): Promise<readonly Found[] | null> {
    const reader = this.readers[this.turn++ % this.readers.length];
    return reader ? reader.read(from, to) : Promise.resolve(null);
  }

  /** Waits until the threads have let go of the log. */
  async close(): Promise<void> {
    await Promise.all(this.readers.map((reader) => reader.close()));
  }
}

class Reader {
  /** In the order they were asked, which is that of the answers. */
  private waiting: Answer[] = [];
  private worker: Worker | null;
  private readonly ended: Promise<void>;

  constructor(path: string) {
    const worker = startThread('reader/reader-thread', { name: 'verifiering', workerData: path });
    this.worker = worker;
    worker.on('message', (page: PackedPage) => {
      this.waiting.shift()?.(unpackPage(page));
    });
    worker.on('error', () => undefined); // it ends by it
    this.ended = new Promise((resolve) => {
      worker.on('exit', () => {
        this.worker = null;
        for (const answer of this.waiting.splice(0)) answer(null);
        resolve();
      });
    });
  }

  read(from: number, to: number): Promise<readonly Found[] | null> {
    const { worker } = this;
    if (!worker) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      worker.postMessage({ from, to } satisfies PageRequest);
    });
  }

  close(): Promise<void> {
    this.worker?.postMessage(null satisfies PageRequest);
    return this.ended;
  }
}
