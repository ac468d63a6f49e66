import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server on loopback answers with; a function answers for itself. */
export type Provsvar =
  | { readonly status: number; readonly typ?: string; readonly kropp?: Uint8Array | string }
  | ((svar: ServerResponse) => void);

/** Somebody on loopback who is asked by POST, and answers as a specification wants it. */
export class Provserver {
  private constructor(private readonly server: Server) {}

  static async starta(svara: (kropp: Buffer, vag: string) => Provsvar): Promise<Provserver> {
    const server = createServer((begaran, svar) => {
      const delar: Buffer[] = [];
      begaran.on('data', (del: Buffer) => delar.push(del));
      begaran.on('end', () => {
        const provsvar = ellerFel(() => svara(Buffer.concat(delar), begaran.url ?? ''));
        if (typeof provsvar === 'function') {
          provsvar(svar);
          return;
        }
        const { status, typ = 'text/plain', kropp = '' } = provsvar;
        svar.writeHead(status, { 'content-type': typ }).end(kropp);
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Provserver(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Also those who are still waiting for an answer. */
  async stang(): Promise<void> {
    const stangd = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await stangd;
  }
}

/** What a specification throws must end up there, and not end the process. */
const ellerFel = (svara: () => Provsvar): Provsvar => {
  try {
    return svara();
  } catch (error) {
    return { status: 200, typ: `fel/${encodeURIComponent(String(error))}` };
  }
};

/** Bad answers that anyone may give, whatever was asked: what is said of each has to be told, and nobody waits longer than asked. */
export const OPALITLIGA: readonly (readonly [namn: string, svar: Provsvar, text: string])[] = [
  ['500', { status: 500 }, 'svarade 500'],
  [
    'a redirect',
    (svar) => void svar.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    'svarade inte: unexpected redirect',
  ],
  [
    'more than there can be',
    { status: 200, kropp: Buffer.alloc(65 * 1024) },
    'svarade med mer än 65536 byte',
  ],
  ['nothing at all', () => undefined, 'svarade inte: The operation was aborted due to timeout'],
  ['half an answer', (svar) => void svar.writeHead(200, { 'content-length': 9 }).write('x'), 'svarade inte'],
];
