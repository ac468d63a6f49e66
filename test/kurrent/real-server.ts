import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export type RealServer = {
  readonly url: string;
  readonly from: string;
  /** Where it is ours to break: kills it hard and starts it over the same data. */
  readonly own?: { readonly port: number; readonly restart: () => Promise<void> };
  readonly stop: () => Promise<void>;
};

const BINARIES = ['kurrentdb', 'eventstored'];
const START_LIMIT = 60_000;

/** A server to try the adapter against: the one we are told of, or a binary on PATH, started over a folder of its own. */
export const findServer = async (): Promise<RealServer | undefined> => {
  const url = process.env['KURRENTDB_URL'];
  if (url) return { url, from: 'KURRENTDB_URL', stop: async () => undefined };
  const binary = BINARIES.flatMap((name) => onPath(name))[0];
  return binary === undefined ? undefined : startBinary(binary);
};

const onPath = (name: string): string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file));

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

const startBinary = async (binary: string): Promise<RealServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'kurrentdb-'));
  const [port, replicationPort] = [await freePort(), await freePort()];
  const settings = {
    'node-ip': '127.0.0.1',
    'node-port': port,
    'replication-ip': '127.0.0.1',
    'replication-port': replicationPort,
    db: join(folder, 'db'),
    log: join(folder, 'log'),
    index: join(folder, 'index'),
  };
  const args = Object.entries(settings).map(([name, value]) => `--${name}=${value}`);
  let running: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    running = spawn(binary, ['--insecure', ...args], { stdio: 'ignore' });
    await untilAlive(port, running);
  };
  const kill = async (): Promise<void> => {
    if (running?.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGKILL');
    await gone;
  };
  await start();
  return {
    url: `kurrentdb://127.0.0.1:${port}?tls=false`,
    from: binary,
    own: {
      port,
      restart: async () => {
        await kill();
        await start();
      },
    },
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const untilAlive = async (port: number, server: ChildProcess): Promise<void> => {
  for (const limit = performance.now() + START_LIMIT; performance.now() < limit;) {
    if (server.exitCode !== null)
      throw new Error(`KurrentDB avslutades med kod ${server.exitCode} innan den svarade.`);
    const answer = await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`KurrentDB svarade inte inom ${START_LIMIT / 1000} s.`);
};
