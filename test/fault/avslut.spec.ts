import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  iArenden,
  las,
  loggbild,
  lyckades,
  nyMapp,
  nyttArende,
  nyttI,
  oppning,
  skicka,
  skriv,
  SKRIVLAS,
  stada,
  startaServer,
  yttrande,
  type Kommando,
  type Rad,
  type Server,
} from './prov.js';

const OMGANGAR = Number(process.env['FAULT_ROUNDS'] ?? 1);

/** Sends the beginning of a request, or all of it, and hangs up without waiting for an answer. */
const laggPa = async ({ klient }: Server, { nyckel, vag, kropp }: Kommando, andel: number): Promise<void> => {
  const { hostname, port } = new URL(klient.url);
  const text = JSON.stringify(kropp);
  const rubriker = [
    `POST ${vag} HTTP/1.1`,
    `host: ${hostname}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(text)}`,
    `idempotency-key: ${nyckel}`,
  ];
  const uttag = connect(Number(port), hostname);
  await once(uttag, 'connect');
  uttag.write(`${rubriker.join('\r\n')}\r\n\r\n${text.slice(0, Math.floor(text.length * andel))}`);
  await sleep(200);
  uttag.destroy();
};

describe('a client that hangs up', () => {
  const data = nyMapp();
  let server: Server;
  let arende: string;
  let fore: readonly Rad[];
  afterAll(stada);

  beforeAll(async () => {
    server = await startaServer(data);
    arende = await nyttArende(server.klient);
    fore = await loggbild(data);
  }, 90_000);

  it('in the middle of its request has written nothing, and once when it repeats it', async () => {
    const kommando = yttrande(arende);
    await laggPa(server, kommando, 0.5);
    expect(await nyttI(data, fore)).toEqual([]);
    await skriv(server.klient, kommando);
    expect(iArenden(await nyttI(data, fore), kommando.nyckel)).toHaveLength(1);
  }, 90_000);

  it('before the answer gets that of the one event when it repeats with the same key', async () => {
    const last = await las(data, SKRIVLAS);
    const kommandon = [yttrande(arende), oppning()];
    await Promise.all(kommandon.map((kommando) => laggPa(server, kommando, 1)));
    await last.slapp();
    for (const kommando of kommandon) {
      const svar = await skriv(server.klient, kommando);
      expect(await skriv(server.klient, kommando)).toMatchObject({ id: svar.id, revision: svar.revision });
      expect(iArenden(await nyttI(data, fore), kommando.nyckel)).toMatchObject([
        { strom: `arende-${svar.id}`, revision: svar.revision },
      ]);
    }
  }, 90_000);

  it('is refused another request under its key', async () => {
    const kommando = yttrande(arende);
    await skriv(server.klient, kommando);
    const innan = await loggbild(data);
    const svar = await skicka(server.klient, { ...kommando, kropp: { ...kommando.kropp, fran: 'En annan' } });
    expect(svar.json).toMatchObject({ status: 422, kod: 'NYCKEL_ATERANVAND' });
    expect(await loggbild(data)).toEqual(innan);
  });
});

describe('SIGTERM in the middle of writes', () => {
  afterAll(stada);

  it('lets what is in flight be answered before the service ends with 0', async () => {
    const data = nyMapp();
    const server = await startaServer(data);
    const arende = await nyttArende(server.klient);
    const fore = await loggbild(data);
    const last = await las(data, SKRIVLAS);
    const kommandon = [...Array.from({ length: 8 }, () => yttrande(arende)), oppning()];
    const svar = kommandon.map((kommando) => skicka(server.klient, kommando));
    await sleep(500); // they are all inside: none can be answered while the lock is held
    server.process.signal('SIGTERM');
    await sleep(300);
    await last.slapp();
    for (const ett of svar) expect(lyckades(await ett)).toBe(true);
    expect(await server.process.slut).toBe(0);
    const nya = await nyttI(data, fore);
    for (const { nyckel } of kommandon) expect(iArenden(nya, nyckel)).toHaveLength(1);
  }, 120_000);

  it(
    `keeps everything that was acknowledged to 16 writers that never rest, ${OMGANGAR} times`,
    async () => {
      const data = nyMapp();
      const bekraftade: Kommando[] = [];
      const okanda: Kommando[] = [];
      for (let omgang = 0; omgang < OMGANGAR; omgang++) {
        const server = await startaServer(data);
        const arende = await nyttArende(server.klient);
        const skrivare = async (): Promise<void> => {
          for (let n = 0; ; n++) {
            const kommando = n % 5 === 0 ? oppning() : yttrande(arende);
            const svar = await skicka(server.klient, kommando).catch(() => null);
            if (svar === null || !lyckades(svar)) {
              okanda.push(kommando);
              return;
            }
            bekraftade.push(kommando);
          }
        };
        const alla = Array.from({ length: 16 }, skrivare);
        await sleep(300 + Math.random() * 300);
        server.process.signal('SIGTERM');
        expect(await server.process.slut).toBe(0);
        await Promise.all(alla);
      }
      const rader = await loggbild(data);
      expect(bekraftade.length).toBeGreaterThan(0);
      for (const { nyckel } of bekraftade) expect(iArenden(rader, nyckel)).toHaveLength(1);
      for (const { nyckel } of okanda) expect(iArenden(rader, nyckel).length).toBeLessThanOrEqual(1);
    },
    90_000 + 90_000 * OMGANGAR,
  );
});
