import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as the receiver got it. */
export type Anrop = { readonly vag: string; readonly huvuden: IncomingHttpHeaders; readonly kropp: string };

/** Whether a call only asks whether there is a receiver. */
export const arProvning = ({ kropp }: Anrop): boolean => /"type":"[^"]*\.provning\./.test(kropp);

/** How the receiver answers; the request has been read. */
export type Svarare = (svar: ServerResponse, anrop: Anrop) => void;

/** A real HTTP receiver on loopback. */
export class Webhookmottagare {
  readonly anrop: Anrop[] = [];
  /** Connections that have been accepted, ever. */
  anslutningar = 0;
  svara: Svarare = (svar) => svar.writeHead(204).end();
  private server!: Server;

  static async starta(tls: ServerOptions | null = null): Promise<Webhookmottagare> {
    const mottagare = new Webhookmottagare();
    const lyssna = (fraga: IncomingMessage, svar: ServerResponse): void => {
      void text(fraga).then(
        (kropp) => {
          const anrop = { vag: fraga.url ?? '', huvuden: fraga.headers, kropp };
          mottagare.anrop.push(anrop);
          mottagare.svara(svar, anrop);
        },
        () => undefined, // broken off
      );
    };
    mottagare.server = tls === null ? createServer(lyssna) : createTlsServer(tls, lyssna);
    mottagare.server.on('connection', () => mottagare.anslutningar++);
    await once(mottagare.server.listen(0, '127.0.0.1'), 'listening');
    return mottagare;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stang(): Promise<void> {
    const stangd = new Promise<void>((klar) => this.server.close(() => klar()));
    this.server.closeAllConnections();
    await stangd;
  }
}
