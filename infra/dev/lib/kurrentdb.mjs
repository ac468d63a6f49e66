// Ways to a real KurrentDB for the suites that want one. Each answers undefined where it cannot be had here.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { capture, run, start } from './child.mjs';
import { say, step, Stop } from './progress.mjs';

const BINARIES = ['kurrentdb', 'eventstored'];
const COMPOSE = [
  'compose',
  '-p',
  'arendelogg-test',
  '-f',
  'docker-compose.yml',
  '-f',
  'infra/docker/kurrentdb-test.yml',
];
const START_LIMIT = 60_000;

const onPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const answers = (port) =>
  fetch(`http://127.0.0.1:${port}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

const untilAlive = async (port, hasEnded) => {
  for (const limit = Date.now() + START_LIMIT; Date.now() < limit; await sleep(250)) {
    if (await answers(port)) return;
    if (hasEnded()) throw new Stop('KurrentDB slutade innan den svarade.');
  }
  throw new Stop(`KurrentDB svarade inte inom ${START_LIMIT / 1000} s.`);
};

export const fromBinary = async () => {
  const name = BINARIES.find(onPath);
  if (name === undefined) return undefined;
  const [port, replicationPort] = [await freePort(), await freePort()];
  const log = await mkdtemp(join(tmpdir(), 'arendelogg-kurrentdb-'));
  const settings = { 'node-ip': '127.0.0.1', 'node-port': port, 'replication-port': replicationPort, log };
  const args = Object.entries(settings).map(([key, value]) => `--${key}=${value}`);
  const { child, ended } = start(name, ['--insecure', '--mem-db', ...args], { stdio: 'ignore' });
  let over = false;
  const gone = ended.finally(() => (over = true));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone.catch(() => undefined);
    await rm(log, { recursive: true, force: true });
  };
  try {
    await step(`Startar ${name}`, () => untilAlive(port, () => over));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `kurrentdb://127.0.0.1:${port}?tls=false`, from: name, stop };
};

export const fromCompose = async () => {
  if (!onPath('docker')) return undefined;
  if ((await capture('docker', ['info'])).code !== 0) return undefined; // a client without an engine
  const stop = () => run('docker', [...COMPOSE, 'down', '--volumes']);
  const code = await step('Startar KurrentDB med Docker Compose', () =>
    run('docker', [...COMPOSE, 'up', '--detach', '--wait', 'kurrentdb']),
  );
  if (code !== 0) {
    await stop();
    say('Docker Compose kunde inte starta KurrentDB.');
    return undefined;
  }
  return { url: 'kurrentdb://127.0.0.1:2113?tls=false', from: 'docker-compose.yml', stop };
};
