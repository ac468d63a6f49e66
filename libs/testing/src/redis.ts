import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Provcertifikat } from './certifikat.js';

const START_LIMIT = 30_000;

export type RedisVal = {
  /** Keep what is written in a file, so that it is there after a kill. Otherwise a kill is a flush. */
  readonly aof?: boolean;
  /** `noeviction` unless told otherwise. */
  readonly policy?: string;
  readonly losenord?: string;
  /** Also takes TLS, on a port of its own. */
  readonly certifikat?: Pick<Provcertifikat, 'certFil' | 'keyFil'>;
};

/** Where `redis-server` is, undefined when there is none on PATH. */
export const redisBinar = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((mapp) => join(mapp, 'redis-server'))
    .find((fil) => existsSync(fil));

/**
 * Is there a Redis to try against? Says what is lacked in one loud line; where CI is set it must be there, and a
 * specification that was not tried counts as failed.
 */
export const finnsRedis = (vem: string): boolean => {
  if (redisBinar() !== undefined) return true;
  const rad = `REDIS SAKNAS: ingen redis-server på PATH, så ${vem} prövades inte (Debian: apt-get install redis-server).`;
  if (process.env['CI']) throw new Error(rad);
  process.stderr.write(`\n${rad}\n`);
  return false;
};

/** A Redis of our own, to break as we like. Every call speaks to this process and no other. */
export class Provredis {
  private server: ChildProcess | undefined;

  private constructor(
    private readonly mapp: string,
    readonly port: number,
    private readonly val: RedisVal,
    private readonly tlsPort: number | null,
  ) {}

  static async starta(val: RedisVal = {}): Promise<Provredis> {
    const redis = await Provredis.ostartad(val);
    await redis.start();
    return redis;
  }

  /** A place where there is no Redis until `start` is called. */
  static async ostartad(val: RedisVal = {}): Promise<Provredis> {
    const tlsPort = val.certifikat ? await ledigPort() : null;
    return new Provredis(mkdtempSync(join(tmpdir(), 'redis-')), await ledigPort(), val, tlsPort);
  }

  get url(): string {
    const { losenord } = this.val;
    return `redis://${losenord === undefined ? '' : `:${encodeURIComponent(losenord)}@`}127.0.0.1:${this.port}`;
  }

  /** Where it takes TLS, by the name that its certificate is for. */
  get tlsUrl(): string {
    return `rediss://localhost:${this.tlsPort}`;
  }

  /** On the same port, over the same file. */
  async start(): Promise<void> {
    const { aof = false, policy = 'noeviction', losenord } = this.val;
    const server = spawn(
      redisBinar() ?? 'redis-server',
      [
        ...['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.mapp, '--save', ''],
        ...['--appendonly', aof ? 'yes' : 'no', '--appendfsync', 'always', '--maxmemory-policy', policy],
        ...(losenord === undefined ? [] : ['--requirepass', losenord]),
        ...this.tlsArgument(),
      ],
      { stdio: 'ignore' },
    );
    server.on('error', () => undefined); // seen below: it never answers
    this.server = server;
    for (const grans = performance.now() + START_LIMIT; performance.now() < grans;) {
      if (server.exitCode !== null) throw new Error(`redis-server slutade med kod ${server.exitCode}.`);
      if ((await this.sag('PING').catch(() => '')).includes('PONG')) return;
      await sleep(20);
    }
    throw new Error(`redis-server svarade inte inom ${START_LIMIT / 1000} s.`);
  }

  private tlsArgument(): readonly string[] {
    const { certifikat } = this.val;
    if (certifikat === undefined) return [];
    const { certFil, keyFil } = certifikat;
    return [
      ...['--tls-port', String(this.tlsPort), '--tls-auth-clients', 'no'],
      ...['--tls-cert-file', certFil, '--tls-key-file', keyFil, '--tls-ca-cert-file', certFil],
    ];
  }

  async tom(): Promise<void> {
    await this.sag('FLUSHALL');
  }

  /** One command, given as it is typed; the answer as it came. */
  async sag(kommando: string): Promise<string> {
    const { losenord } = this.val;
    const rader = [...(losenord === undefined ? [] : [`AUTH ${losenord}`]), kommando, 'QUIT'];
    const socket = connect(this.port, '127.0.0.1');
    socket.setTimeout(5_000, () => socket.destroy(new Error('Redis svarade inte.')));
    let svar = '';
    socket.on('data', (bit: Buffer) => (svar += bit.toString()));
    socket.write(`${rader.join('\r\n')}\r\n`);
    await once(socket, 'close');
    return svar;
  }

  /** At once, without a word to anybody. */
  async doda(): Promise<void> {
    const { server } = this;
    if (server?.exitCode !== null || server.signalCode !== null) return;
    const borta = once(server, 'exit');
    server.kill('SIGKILL');
    await borta;
  }

  /** Connections are taken and nothing comes through, until `vakna`. */
  frys(): void {
    this.server?.kill('SIGSTOP');
  }

  vakna(): void {
    this.server?.kill('SIGCONT');
  }

  /** Ends it and removes what it wrote. */
  async stada(): Promise<void> {
    await this.doda();
    rmSync(this.mapp, { recursive: true, force: true });
  }
}

const ledigPort = async (): Promise<number> => {
  const prov = createServer().listen(0, '127.0.0.1');
  await once(prov, 'listening');
  const { port } = prov.address() as AddressInfo;
  prov.close();
  await once(prov, 'close');
  return port;
};
