import { DoubleLog } from './log.js';
import { DoubleNode } from './node.js';
import type { Endpoint, Member, Role } from './node-context.js';
import { Wire } from './wire.js';

/**
 * Nodes that share what a majority has: one log, one leader. When the leader falls the others elect a new
 * one after `electionMs`; meanwhile appends are taken and go nowhere. What a follower has not replicated it
 * does not show.
 */
export class DoubleCluster {
  readonly log = new DoubleLog();
  readonly nodes: readonly ClusterNode[];
  private leaderIndex: number | null = 0;
  private election: NodeJS.Timeout | undefined;

  private constructor(
    size: number,
    public electionMs: number,
  ) {
    this.nodes = Array.from({ length: size }, (_, index) => new ClusterNode(this, index));
  }

  static async start({ size = 3, electionMs = 1_500 } = {}): Promise<DoubleCluster> {
    const cluster = new DoubleCluster(size, electionMs);
    await Promise.all(cluster.nodes.map((node) => node.join()));
    return cluster;
  }

  get url(): string {
    return `kurrentdb://${this.nodes.map(({ endpoint }) => `${endpoint.host}:${endpoint.port}`).join(',')}?tls=false`;
  }

  get leader(): ClusterNode | undefined {
    return this.leaderIndex === null ? undefined : this.nodes[this.leaderIndex];
  }

  get followers(): readonly ClusterNode[] {
    return this.nodes.filter((node) => node.isAlive && node !== this.leader);
  }

  /** Kills the leader; a new one is elected among the living. */
  async killLeader(): Promise<ClusterNode> {
    const { leader } = this;
    if (!leader) throw new Error('no leader to kill');
    this.elect();
    await leader.kill();
    return leader;
  }

  /** The leader hands over and lives on as a follower. */
  resignLeader(): void {
    this.elect();
  }

  async close(): Promise<void> {
    clearTimeout(this.election);
    await Promise.all(this.nodes.map((node) => node.kill()));
  }

  private elect(): void {
    const old = this.leaderIndex;
    this.leaderIndex = null;
    clearTimeout(this.election);
    this.election = setTimeout(() => {
      const next = this.nodes.findIndex((node, index) => node.isAlive && index !== old);
      this.leaderIndex = next === -1 ? null : next;
    }, this.electionMs);
  }
}

/** A node behind its own wire: the wire's port is the address that the cluster gives out. */
export class ClusterNode extends DoubleNode {
  private replicated = Infinity;
  private ownWire: Wire | undefined;

  constructor(
    private readonly cluster: DoubleCluster,
    private readonly index: number,
  ) {
    super({ log: cluster.log });
  }

  async join(): Promise<void> {
    this.ownWire = await Wire.to(() => this.port);
    await this.start();
  }

  override async start(): Promise<void> {
    await super.start();
    await this.wire.accept();
  }

  override async kill(): Promise<void> {
    await super.kill();
    await this.wire.refuse();
  }

  get wire(): Wire {
    if (!this.ownWire) throw new Error(`node ${this.index} has not joined`);
    return this.ownWire;
  }

  get endpoint(): Endpoint {
    return { host: '127.0.0.1', port: this.wire.port };
  }

  get isAlive(): boolean {
    return this.isRunning;
  }

  /** From now on nothing more is replicated here, until `catchUp`: reads answer with the past. */
  lagBehind(): void {
    this.replicated = this.cluster.log.all.length;
  }

  catchUp(): void {
    this.replicated = Infinity;
    this.cluster.log.appended.emit('appended');
  }

  override role(): Role {
    if (this.cluster.leader === undefined) return 'electing';
    return this.cluster.leader === this ? 'leader' : 'follower';
  }

  override leader(): Endpoint | undefined {
    return this.cluster.leader?.endpoint;
  }

  override members(): readonly Member[] {
    return this.cluster.nodes.map((node) => ({ ...node.endpoint, role: node.role(), alive: node.isAlive }));
  }

  override visible(): number {
    return Math.min(this.replicated, this.cluster.log.all.length);
  }
}
