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
  /** Also those whose other end is gone, which a dead cable does not tell them. */
  private readonly sockets = new Set<Socket>();
  private hung = false;
  private boundPort = 0;

  private constructor(
    private readonly server: Server,
    private readonly target: () => number,
  ) {
    server.on('connection', (client: Socket) => this.connected(client));
  }

  static async to(target: () => number): Promise<Wire> {
    const wire = new Wire(createServer(), target);
    await wire.accept();
    return wire;
  }

  get port(): number {
    return this.boundPort;
  }

  /** Listens, always on the same port. */
  async accept(): Promise<void> {
    if (this.server.listening) return;
    this.server.listen(this.boundPort, '127.0.0.1');
    await once(this.server, 'listening');
    this.boundPort = (this.server.address() as AddressInfo).port;
  }

  /** The port is closed and every connection cut: nobody is there. */
  async refuse(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, 'close');
    this.server.close();
    this.cut();
    await closed;
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
    for (const socket of this.sockets) socket.destroy();
  }

  private connected(client: Socket): void {
    const server = connect({ port: this.target(), host: '127.0.0.1', noDelay: true });
    const pair = { client: client.setNoDelay(true), server };
    this.pairs.add(pair);
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket.on('error', () => socket.destroy()));
      socket.once('close', () => {
        this.pairs.delete(pair);
        this.sockets.delete(socket);
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
