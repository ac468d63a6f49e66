// No container engine is needed to see that the files agree: every path, port, variable and image they name is looked
// up where it is defined.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { installningstabell } from '#platform';

type Service = {
  image: string;
  build?: { context: string; dockerfile: string };
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  networks?: string[];
  command?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  tmpfs?: string[];
  read_only?: boolean;
  restart?: string;
  stop_grace_period?: string;
  cap_drop?: string[];
};
type Compose = {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
};
type Workflow = {
  jobs: Record<string, { services?: Record<string, Service>; env?: Record<string, string> }>;
};
type Instruction = { name: string; rest: string };

const table = installningstabell();
const SETTINGS = [...table.map(({ namn }) => namn), 'NODE_ENV'];
const DEFAULT_PORT = table.find(({ namn }) => namn === 'PORT')!.standard;
const LIVENESS = '/api/halsa/liv';

const root = join(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const exists = (path: string): boolean => existsSync(join(root, path));
const yaml = (path: string): unknown => parse(text(path));

const compose = yaml('docker-compose.yml') as Compose;
const service = (name: string): Service => compose.services[name]!;
const services = Object.entries(compose.services);
const api = service('api');
const worker = service('worker');
const dockerfile = text(api.build!.dockerfile);
const pack = JSON.parse(text('package.json')) as { version: string; devDependencies: Record<string, string> };

const instructions: Instruction[] = dockerfile
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name = '', ...rest] = line.trim().split(/\s+/);
    return { name, rest: rest.join(' ') };
  });
const all = (name: string): string[] => instructions.filter((i) => i.name === name).map((i) => i.rest);
const one = (name: string): string => {
  const found = all(name);
  expect({ name, times: found.length }).toEqual({ name, times: 1 });
  return found[0]!;
};

/** Source paths of a COPY from the build context; its last word is the target. */
const contextSources = all('COPY')
  .filter((rest) => !rest.startsWith('--from='))
  .flatMap((rest) => rest.split(' ').slice(0, -1));
const stages = all('FROM').map((rest) => /^(\S+) AS (\S+)$/.exec(rest));

const pinned = /^[\w./-]+:\d+\.\d+\.\d+(-[\w.]+)*$/;

describe('Dockerfile', () => {
  it.each(contextSources)('kopierar %s, som finns och släpps in av .dockerignore', (source) => {
    expect(exists(source)).toBe(true);
    const allowed = text('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(allowed).toContain(source);
  });

  it('kopierar bara från steg som finns, och bara det de har', () => {
    const names = stages.map((stage) => stage?.[2]);
    const made = { build: ['/app/dist'], dependencies: ['/app/node_modules'] } as Record<string, string[]>;
    for (const rest of all('COPY').filter((copy) => copy.startsWith('--from='))) {
      const [, stage = '', source = ''] = /^--from=(\S+) (\S+)/.exec(rest) ?? [];
      expect(names).toContain(stage);
      expect(made[stage]).toContain(source);
    }
  });

  it('bygger och kör på samma låsta Node som utvecklingen', () => {
    for (const stage of stages)
      expect(stage?.[1]).toBe(`node:${pack.devDependencies['node']!}-bookworm-slim`);
  });

  it('startar den fil som bygget gör', () => {
    const [command, file] = JSON.parse(one('CMD')) as string[];
    expect(command).toBe('node');
    expect(file).toMatch(/^dist\/.*\.js$/);
    expect(exists(file!.replace(/^dist\//, '').replace(/\.js$/, '.ts'))).toBe(true);
    expect(text('tsconfig.json')).toContain('"outDir": "dist"');
    expect(text('infra/dev/start.mjs')).toContain(file!.replace(/^dist\//, ''));
  });

  it('frågar efter liv på rätt väg och port', () => {
    expect(one('HEALTHCHECK')).toContain(`process.env.PORT ?? ${DEFAULT_PORT}) + '${LIVENESS}'`);
    expect(one('EXPOSE')).toBe(DEFAULT_PORT);
  });

  it('kör inte som root, och namnger bara kända inställningar', () => {
    expect(one('USER')).toBe('node');
    const names = all('ENV').flatMap((rest) => [...rest.matchAll(/(\w+)=/g)].map((match) => match[1]));
    expect(SETTINGS).toEqual(expect.arrayContaining(names));
  });
});

describe('docker-compose.yml', () => {
  it('bygger med den Dockerfile som finns, med produktens version', () => {
    expect(exists(api.build!.dockerfile)).toBe(true);
    expect(api.image).toBe(`arendelogg:${pack.version}`);
  });

  it.each(services)('%s har en låst avbild', (_name, { image }) => expect(image).toMatch(pinned));

  it('ger api bara kända inställningar', () => {
    expect(SETTINGS).toEqual(expect.arrayContaining(Object.keys(api.environment!)));
  });

  it('publicerar api på standardporten och bara på den egna maskinen', () => {
    expect(api.environment).toMatchObject({
      HOST: '0.0.0.0',
      PORT: DEFAULT_PORT,
      ARENDELOGG_OSKYDDAT: 'container',
    });
    expect(api.ports).toEqual([`127.0.0.1:${DEFAULT_PORT}:${one('EXPOSE')}`]);
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['api']);
  });

  it('har skrivbar data på en volym och i övrigt ett skrivskyddat filsystem', () => {
    const data = api.environment!['ARENDELOGG_DATA']!;
    expect(one('VOLUME')).toBe(data);
    expect(api.volumes!.map((volume) => volume.split(':')[1])).toContain(data);
    expect(api).toMatchObject({ read_only: true, tmpfs: ['/tmp'] });
  });

  it.each(services)('%s monterar bara det som finns', (_name, { volumes = [] }) => {
    for (const [source = ''] of volumes.map((volume) => volume.split(':'))) {
      if (source.startsWith('.')) expect(exists(source)).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
  });

  it.each(services)('%s är på nät som finns', (_name, { networks = [] }) => {
    expect(networks.length).toBeGreaterThan(0);
    expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(networks));
  });

  describe('arbetaren', () => {
    const port = table.find(({ namn }) => namn === 'ARENDELOGG_ARBETARE_PORT')!.standard;

    it('är samma avbild som api, med ett eget program som finns', () => {
      expect([worker.image, worker.build]).toEqual([api.image, api.build]);
      const [command, file] = worker.command!;
      expect(command).toBe('node');
      expect(exists(file!.replace(/^dist\//, '').replace(/\.js$/, '.ts'))).toBe(true);
      expect(text('infra/dev/worker.mjs')).toContain(file!.replace(/^dist\//, ''));
    });

    it('får bara kända inställningar, och samma logg, kö, nycklar och dokument som api', () => {
      expect(SETTINGS).toEqual(expect.arrayContaining(Object.keys(worker.environment!)));
      for (const namn of ['KURRENTDB_URL', 'REDIS_URL', 'ARENDELOGG_DATA', 'NODE_ENV'])
        expect([namn, worker.environment![namn]]).toEqual([namn, api.environment![namn]]);
      expect(worker.volumes).toEqual(api.volumes);
    });

    it('skriver bara på volymen, och kan inte mer än den behöver', () => {
      expect(worker).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] });
    });

    it('tillfrågas om liv på rätt väg och port, som ingen annan når', () => {
      expect(worker.environment!['ARENDELOGG_ARBETARE_PORT']).toBe(port);
      expect(worker.healthcheck!.test.join(' ')).toContain(`http://127.0.0.1:${port}/halsa/liv`);
      expect(text('apps/worker/src/http/server.ts')).toContain("'/halsa/liv'");
      expect(worker.ports).toBeUndefined();
    });

    it('får avsluta det längsta jobbet innan den dödas', () => {
      const [, jobbMs = ''] = /STANG_MS = ([\d_]+)/.exec(text('libs/expediering/src/ko/koval.ts')) ?? [];
      const langsta = Number(jobbMs.replaceAll('_', '')) / 1_000;
      expect(langsta).toBeGreaterThan(0);
      expect(Number(worker.stop_grace_period!.replace(/s$/, ''))).toBeGreaterThan(2 * langsta);
    });

    it('väntar på loggen och kön', () => {
      expect(worker.depends_on).toMatchObject({
        kurrentdb: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
      });
    });

    it('har typsnitt och trådar med sig i avbilden', () => {
      const { dependencies } = JSON.parse(text('package.json')) as { dependencies: Record<string, string> };
      expect(Object.keys(dependencies)).toEqual(
        expect.arrayContaining(['@fontsource/source-sans-3', 'bullmq', 'ioredis', 'prom-client']),
      );
      for (const trad of ['apps/worker/src/projektioner.worker.ts', 'libs/dokument/src/pdf/pdf.worker.ts'])
        expect(exists(trad)).toBe(true); // the build takes every source, and the image all that was built
    });
  });

  it('låter api vänta på friska tjänster', () => {
    for (const [name, { condition }] of Object.entries(api.depends_on!)) {
      expect(condition).toBe('service_healthy');
      expect(service(name).healthcheck).toBeDefined();
    }
  });

  it('har adresser till tjänster som svarar på den porten', () => {
    const kurrent = new URL(api.environment!['KURRENTDB_URL']!);
    const redis = new URL(api.environment!['REDIS_URL']!);
    expect(service(kurrent.hostname).healthcheck!.test.join(' ')).toContain(`localhost:${kurrent.port}/`);
    expect(kurrent.search).toBe('?tls=false');
    expect(text('infra/redis/redis.conf')).toMatch(new RegExp(`^port ${redis.port}$`, 'm'));
    expect(service(redis.hostname).command).toContain(service('redis').volumes![0]!.split(':')[1]);
  });

  it('håller den oskyddade KurrentDB på ett internt nät och startar alltid om den', () => {
    expect(service('kurrentdb').networks).toEqual(['inre']);
    expect(compose.networks['inre']).toEqual({ internal: true });
    expect(service('kurrentdb').restart).toBe('always');
  });

  it('låter Redis varken kasta nycklar eller glömma', () => {
    expect(text('infra/redis/redis.conf')).toMatch(/^maxmemory-policy noeviction$/m);
    expect(text('infra/redis/redis.conf')).toMatch(/^appendonly yes$/m);
  });
});

describe('KurrentDB i proven', () => {
  const { jobs } = yaml('.github/workflows/ci.yml') as Workflow;

  it('är samma avbild i CI som i docker-compose.yml', () => {
    const { image, ports } = jobs['kurrentdb']!.services!['kurrentdb']!;
    expect(image).toBe(service('kurrentdb').image);
    const { port } = new URL(jobs['kurrentdb']!.env!['KURRENTDB_URL']!);
    expect(ports).toEqual([`${port}:${port}`]);
  });

  it('läggs ovanpå tjänster och nät som finns', () => {
    const overlay = yaml('infra/docker/kurrentdb-test.yml') as Compose;
    for (const [name, { networks = [] }] of Object.entries(overlay.services)) {
      expect(Object.keys(compose.services)).toContain(name);
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(networks));
    }
  });
});
