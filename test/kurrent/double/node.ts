import { once } from 'node:events';
import { createServer, type AddressInfo, type Server as TcpServer, type Socket } from 'node:net';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import type { Users } from './access.js';
import { appendHandler, deleteHandler, tombstoneHandler } from './append.js';
import { batchAppendHandler } from './batch-append.js';
import { gossipHandler, supportedMethodsHandler } from './discovery.js';
import { Faults } from './faults.js';
import { DoubleLog } from './log.js';
import type { Endpoint, Member, NodeContext, Role, Seen } from './node-context.js';
import { featuresGrpc, gossipGrpc, streamsGrpc } from './protocol.js';
import { readHandler } from './read.js';

export type NodeOptions = {
  /** Its disk: hand the same one to the next node to restart it. */
  readonly log?: DoubleLog;
  readonly maxAppendSize?: number;
  /** Certificate and users of a secured node; absent = insecure. */
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly users?: Users;
};

/**
 * An event store node on loopback: real HTTP/2, real gRPC, its log in memory. Stopped and started again it
 * has the same port and the same log, as a server with its disk.
 */
export class DoubleNode implements NodeContext {
  readonly log: DoubleLog;
  readonly faults = new Faults();
  readonly users: Users | null;
  readonly version = '23.10.8';
  readonly seen: Seen = { eventsSent: 0, openReads: 0, appends: 0, methods: [] };
  private readonly sockets = new Set<Socket>();
  private running: { readonly grpc: Server; readonly tcp: TcpServer } | undefined;
  port = 0;

  constructor(private readonly options: NodeOptions = {}) {
    this.log = options.log ?? new DoubleLog(options.maxAppendSize);
    this.users = options.users ?? null;
  }

  static async start(options?: NodeOptions): Promise<DoubleNode> {
    const node = new DoubleNode(options);
    await node.start();
    return node;
  }

  get url(): string {
    return `kurrentdb://127.0.0.1:${this.port}?tls=${this.options.tls !== undefined}`;
  }

  get connections(): number {
    return this.sockets.size;
  }

  get isRunning(): boolean {
    return this.running !== undefined;
  }

  async start(): Promise<void> {
    const grpc = new Server();
    grpc.addService(streamsGrpc.StreamsService, {
      read: readHandler(this),
      append: appendHandler(this),
      batchAppend: batchAppendHandler(this),
      delete: deleteHandler(this),
      tombstone: tombstoneHandler(this),
    });
    grpc.addService(featuresGrpc.ServerFeaturesService, {
      getSupportedMethods: supportedMethodsHandler(this),
    });
    grpc.addService(gossipGrpc.GossipService, { read: gossipHandler(this) });
    const injector = grpc.createConnectionInjector(credentials(this.options.tls));
    const tcp = createServer((socket) => {
      this.sockets.add(socket.setNoDelay(true).on('error', () => socket.destroy()));
      socket.once('close', () => this.sockets.delete(socket));
      injector.injectConnection(socket);
    });
    tcp.listen(this.port, '127.0.0.1');
    await once(tcp, 'listening');
    this.port = (tcp.address() as AddressInfo).port;
    this.running = { grpc, tcp };
  }

  /** As kill -9: the port is closed and every connection is cut, whatever was going on. */
  async kill(): Promise<void> {
    const stopping = this.running;
    this.running = undefined;
    if (!stopping) return;
    const closed = once(stopping.tcp, 'close');
    stopping.tcp.close();
    this.dropConnections();
    stopping.grpc.forceShutdown();
    await closed;
    this.log.forgetRecentIds();
  }

  async restart(): Promise<void> {
    await this.kill();
    await this.start();
  }

  dropConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  role(): Role {
    return 'leader';
  }

  leader(): Endpoint | undefined {
    return { host: '127.0.0.1', port: this.port };
  }

  members(): readonly Member[] {
    return [{ host: '127.0.0.1', port: this.port, role: this.role(), alive: true }];
  }

  visible(): number {
    return this.log.all.length;
  }
}

const credentials = (tls: NodeOptions['tls']): ServerCredentials =>
  tls
    ? ServerCredentials.createSsl(null, [
        { cert_chain: Buffer.from(tls.cert), private_key: Buffer.from(tls.key) },
      ])
    : ServerCredentials.createInsecure();
