import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { avkodaEpost } from './avkoda-epost.js';

/** A message as the mail server took it. */
export type Brevlada = {
  readonly fran: string;
  readonly till: readonly string[];
  /** Whether the session was encrypted by then. */
  readonly tls: boolean;
  /** As it came. */
  readonly ratt: string;
  /** With headers and parts decoded. */
  readonly avkodat: string;
};

/** Where in the session the next answers are refusals, `550 5.1.1 …`. */
export type Nekande = {
  readonly vid: 'anslutning' | 'avsandare' | 'mottagare' | 'meddelande';
  readonly svar: string;
};

const felet = (svar: string): Error =>
  Object.assign(new Error(svar.slice(4)), { responseCode: Number(svar.slice(0, 3)) });

/** A real mail server on loopback. */
export class Smtpmottagare {
  readonly mottaget: Brevlada[] = [];
  nekar: Nekande | null = null;
  /** Sessions that have been opened, ever. */
  sessioner = 0;
  private natt: (() => void) | null = null;

  private constructor(private readonly server: SMTPServer) {}

  static async starta(val: SMTPServerOptions = {}): Promise<Smtpmottagare> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      disableReverseLookup: true,
      closeTimeout: 1,
      onConnect: (_, klar) => {
        mottagare.sessioner++;
        klar(mottagare.nekan('anslutning'));
      },
      onMailFrom: (_, __, klar) => klar(mottagare.nekan('avsandare')),
      onRcptTo: (_, __, klar) => klar(mottagare.nekan('mottagare')),
      onData: (strom, { envelope, secure }, klar) => {
        const ta = (allt: Buffer): void => {
          if (mottagare.natt) {
            mottagare.natt();
            return;
          }
          const nekan = mottagare.nekan('meddelande');
          if (nekan) {
            klar(nekan);
            return;
          }
          const ratt = allt.toString('utf8');
          const { mailFrom, rcptTo } = envelope;
          mottagare.mottaget.push({
            fran: mailFrom === false ? '' : mailFrom.address,
            till: rcptTo.map(({ address }) => address),
            tls: secure,
            ratt,
            avkodat: avkodaEpost(ratt),
          });
          klar(null, '2.0.0 OK: lagt i kö som 4X7');
        };
        buffer(strom).then(ta, () => undefined); // a client that broke off in the middle
      },
      ...val,
    });
    const mottagare = new Smtpmottagare(server);
    server.on('error', () => undefined); // clients that break off
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return mottagare;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** From now on messages are taken and never answered. Resolves when the first has come. */
  async hang(): Promise<void> {
    return new Promise((klar) => (this.natt = klar));
  }

  async stang(): Promise<void> {
    await new Promise<void>((klar) => this.server.close(klar));
  }

  private nekan(vid: Nekande['vid']): Error | null {
    return this.nekar?.vid === vid ? felet(this.nekar.svar) : null;
  }
}
