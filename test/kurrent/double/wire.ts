import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

type Pair = { readonly client: Socket; readonly server: Socket };

/**
 * A cable between client and node that can go dead while both ends stay up: connections are taken and
 * nothing comes through, not even an answer to a ping, as when the node's process is stopped. Also in front
 * of a real server.
 */
export class Wire {
  private readonly pairs = new Set<Pair>();
  private hung = false;

  private constructor(
    private readonly server: Server,
    private readonly target: () => number,
  ) {
    server.on('connection', (client: Socket) => this.connected(client));
  }

  static async to(target: () => number): Promise<Wire> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Wire(server, target);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  hang(): void {
    this.hung = true;
    for (const pair of this.pairs) stop(pair);
  }

  recover(): void {
    this.hung = false;
    for (const pair of this.pairs) go(pair);
  }

  cut(): void {
    for (const { client, server } of this.pairs) for (const socket of [client, server]) socket.destroy();
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.cut();
    await closed;
  }

  private connected(client: Socket): void {
    const server = connect({ port: this.target(), host: '127.0.0.1', noDelay: true });
    const pair = { client: client.setNoDelay(true), server };
    this.pairs.add(pair);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      socket.on('error', () => socket.destroy());
      socket.once('close', () => {
        this.pairs.delete(pair);
        if (!this.hung) other.destroy(); // a dead cable brings no news of the other end
      });
    }
    if (!this.hung) go(pair);
  }
}

const go = ({ client, server }: Pair): void => {
  client.pipe(server);
  server.pipe(client);
};

const stop = ({ client, server }: Pair): void => {
  client.unpipe(server).pause();
  server.unpipe(client).pause();
};
