import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Dokumentlager, Lagrat } from '#handlingar';

/** A document store in memory, that can be made to hang or to throw. */
export class Provlager implements Dokumentlager {
  private readonly innehall = new Map<string, Buffer>();
  private natt: (() => void) | null = null;
  fel: Error | null = null;

  async put(innehall: AsyncIterable<Uint8Array>): Promise<Lagrat> {
    const hela = await buffer(innehall);
    const sha256 = createHash('sha256').update(hela).digest('hex');
    this.innehall.set(sha256, hela);
    return { sha256, storlek: hela.byteLength };
  }

  async get(sha256: string): Promise<AsyncIterable<Uint8Array> | null> {
    if (this.fel) throw this.fel;
    const hela = this.innehall.get(sha256);
    return hela === undefined ? null : this.las(hela);
  }

  async finns(sha256: string): Promise<boolean> {
    return this.innehall.has(sha256);
  }

  /** From now on half of a document comes and no more. Resolves when somebody waits for the rest. */
  async hang(): Promise<void> {
    return new Promise((klar) => (this.natt = klar));
  }

  private async *las(hela: Buffer): AsyncGenerator<Uint8Array> {
    const mitten = hela.byteLength >> 1;
    yield hela.subarray(0, mitten);
    if (this.natt) {
      this.natt();
      await new Promise(() => undefined);
    }
    yield hela.subarray(mitten);
  }
}
