import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Nobody is given many connections at a time: a burst goes to many. */
const URSPRUNG = 16;

/** Receives, and remembers when each delivery came (ms, as `performance.now`). Answers at once. */
export class Mottagare {
  private readonly kom = new Map<string, number>();
  private vantade: { readonly antal: number; readonly klart: () => void } | null = null;

  private constructor(private readonly servrar: readonly Server[]) {}

  static async starta(): Promise<Mottagare> {
    const mottagare = new Mottagare(Array.from({ length: URSPRUNG }, () => createServer()));
    for (const server of mottagare.servrar) {
      server.on('request', (fraga, svar) => {
        fraga.resume().on('end', () => {
          svar.writeHead(204).end();
          mottagare.ta(String(fraga.headers['idempotency-key']));
        });
      });
      await once(server.listen(0, '127.0.0.1'), 'listening');
    }
    return mottagare;
  }

  get portar(): readonly number[] {
    return this.servrar.map((server) => (server.address() as AddressInfo).port);
  }

  adress(nr: number): string {
    return `http://127.0.0.1:${this.portar[nr % URSPRUNG] ?? 0}/${nr}`;
  }

  /** When the deliveries came that have come since it was asked last, in order. */
  tom(): readonly number[] {
    const tider = [...this.kom.values()].sort((a, b) => a - b);
    this.kom.clear();
    return tider;
  }

  /** Until so many different have come since it was emptied. */
  async tills(antal: number): Promise<void> {
    if (this.kom.size >= antal) return;
    await new Promise<void>((klart) => (this.vantade = { antal, klart }));
  }

  async stang(): Promise<void> {
    await Promise.all(
      this.servrar.map(async (server) => {
        const stangd = once(server, 'close');
        server.close();
        server.closeAllConnections();
        await stangd;
      }),
    );
  }

  private ta(nyckel: string): void {
    if (!this.kom.has(nyckel)) this.kom.set(nyckel, performance.now());
    if (this.vantade && this.kom.size >= this.vantade.antal) this.vantade.klart();
  }
}
