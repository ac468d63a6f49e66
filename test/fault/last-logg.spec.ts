import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  forvantaOvergaende,
  HELLAS,
  las,
  loggbild,
  nekadStart,
  nyMapp,
  nyttArende,
  nyttI,
  skicka,
  skriv,
  SKRIVLAS,
  stada,
  startaServer,
  stoppa,
  yttrande,
  type Server,
} from './prov.js';

const GOR_SA = /Stäng den eller vänta/;

describe('a log that another process has locked', () => {
  const data = nyMapp();
  let server: Server;
  let arende: string;
  afterAll(stada);

  beforeAll(async () => {
    server = await startaServer(data);
    arende = await nyttArende(server.klient);
  }, 90_000);

  it('is waited for while the lock is short, and read meanwhile', async () => {
    const fore = await loggbild(data);
    const last = await las(data, SKRIVLAS);
    const kommando = yttrande(arende);
    const skrivet = skriv(server.klient, kommando);
    expect((await server.klient.hamta(`/api/arenden/${arende}`)).status).toBe(200);
    await last.slapp();
    await skrivet;
    expect((await nyttI(data, fore)).map((rad) => rad.commandId)).toEqual([kommando.nyckel]);
  }, 90_000);

  it('is LOGGEN_LAST when the lock lasts too long, and is written to once it is released', async () => {
    const fore = await loggbild(data);
    const last = await las(data, SKRIVLAS);
    const kommandon = [yttrande(arende), yttrande(arende)];
    const svar = await Promise.all(kommandon.map((kommando) => skicka(server.klient, kommando)));
    for (const ett of svar) forvantaOvergaende(ett, 503, 'LOGGEN_LAST', GOR_SA);
    expect(await nyttI(data, fore)).toEqual([]);

    await last.slapp();
    for (const kommando of kommandon) await skriv(server.klient, kommando);
    const nycklar = (await nyttI(data, fore)).map((rad) => rad.commandId);
    expect(nycklar).toEqual(kommandon.map(({ nyckel }) => nyckel));
  }, 120_000);

  it('does not hinder a start while only writers are shut out', async () => {
    expect(await stoppa(server)).toBe(0);
    const fore = await loggbild(data);
    const last = await las(data, SKRIVLAS);
    server = await startaServer(data);
    expect((await server.klient.hamta(`/api/arenden/${arende}`)).status).toBe(200);
    await last.slapp();
    expect(await stoppa(server)).toBe(0);
    expect(await loggbild(data)).toEqual(fore);
  }, 120_000);

  it('refuses a start when not even readers are let in, and not the next one', async () => {
    const fore = await loggbild(data);
    const last = await las(data, HELLAS);
    const { slutkod, fel } = await nekadStart(data);
    await last.slapp();
    expect(fel).toContain('[LOGGEN_LAST]');
    expect(fel).toMatch(GOR_SA);
    expect(slutkod).toBe(69);
    server = await startaServer(data);
    expect(await loggbild(data)).toEqual(fore);
  }, 120_000);
});
