import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { loggbild, nekadStart, nyMapp, nyttArende, stada, startaServer, type Miljo } from './prov.js';

describe('a start with settings that cannot be used', () => {
  afterAll(stada);

  it.each<[string, Miljo, readonly RegExp[]]>([
    [
      'says every fault at once',
      { PORT: '99999', KURRENTDB_URL: 'localhost', ARENDELOGG_DEMO: 'ja', HOST: '0.0.0.0' },
      [/ {2}- PORT /, / {2}- KURRENTDB_URL /, / {2}- ARENDELOGG_DEMO /, / {2}- HOST .*ARENDELOGG_OSKYDDAT/],
    ],
    [
      'refuses production that is half set up',
      { NODE_ENV: 'production', KURRENTDB_URL: 'kurrentdb://admin:hemligt@127.0.0.1:1?tls=false' },
      [/REDIS_URL saknas/],
    ],
    [
      'refuses production without a data folder',
      { NODE_ENV: 'production', ARENDELOGG_DATA: '' },
      [/ARENDELOGG_DATA saknas/],
    ],
  ])(
    '%s, and makes nothing',
    async (_, env, rader) => {
      const data = join(nyMapp(), 'data');
      const { slutkod, fel } = await nekadStart(data, env);
      expect(fel).toContain('[INSTALLNINGAR_OGILTIGA]');
      for (const rad of rader) expect(fel).toMatch(rad);
      expect(fel).not.toContain('hemligt');
      expect(slutkod).toBe(78);
      expect(existsSync(data)).toBe(false);
    },
    90_000,
  );

  it('refuses a port that another program has, and makes nothing', async () => {
    const annan = createServer().listen(0, '127.0.0.1');
    await once(annan, 'listening');
    const data = join(nyMapp(), 'data');
    const { port } = annan.address() as AddressInfo;
    const { slutkod, fel } = await nekadStart(data, { PORT: String(port) });
    annan.close();
    expect(fel).toContain('[PORTEN_UPPTAGEN]');
    expect(fel).toContain(`127.0.0.1:${port}`);
    expect(fel).toMatch(/välj en annan med PORT/);
    expect(slutkod).toBe(69);
    expect(existsSync(data)).toBe(false);
  }, 90_000);

  it('refuses the port of a service that already runs over the same data, which goes on undisturbed', async () => {
    const data = nyMapp();
    const { klient } = await startaServer(data);
    await nyttArende(klient);
    const fore = await loggbild(data);
    const { slutkod, fel } = await nekadStart(data, { PORT: new URL(klient.url).port });
    expect(fel).toContain('[PORTEN_UPPTAGEN]');
    expect(slutkod).toBe(69);
    expect(await loggbild(data)).toEqual(fore);
    await nyttArende(klient, 1);
  }, 120_000);
});
