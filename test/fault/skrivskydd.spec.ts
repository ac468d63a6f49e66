import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loggfil } from '../../apps/api/src/sammansattning/logg.js';
import {
  forvantaOvergaende,
  iArenden,
  loggbild,
  maskinenKan,
  nekadStart,
  nyMapp,
  nyttArende,
  nyttI,
  oppning,
  skicka,
  skriv,
  stada,
  startaServer,
  stoppa,
  yttrande,
  type Server,
} from './prov.js';

/** Root may write where nobody may: the product is started without that privilege. */
const UTAN = ['--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search'];
const arRoot = process.getuid?.() === 0;
const GENOM = arRoot ? ['setpriv', ...UTAN, '--'] : [];
const KAN = !arRoot || maskinenKan('setpriv', [...UTAN, '--', 'true'], 'skrivskyddade mappar och filer');
const GOR_SA = /Ge tjänsten rätt att skriva/;

(KAN ? describe : describe.skip)('a data folder that cannot be written to', () => {
  const data = nyMapp();
  const nycklar = join(data, 'nycklar');
  let arende: string;
  let server: Server;
  afterAll(async () => {
    chmodSync(data, 0o700);
    await stada();
  });

  beforeAll(async () => {
    server = await startaServer(data, {}, GENOM);
    arende = await nyttArende(server.klient);
  }, 90_000);

  it('refuses what needs a new key while running, and writes nothing under it', async () => {
    const fore = await loggbild(data);
    chmodSync(nycklar, 0o500);
    const kommando = oppning();
    forvantaOvergaende(await skicka(server.klient, kommando), 503, 'LOGGEN_SKRIVSKYDDAD', GOR_SA);
    expect(await nyttI(data, fore)).toEqual([]);

    chmodSync(nycklar, 0o700);
    await skriv(server.klient, kommando);
    expect(iArenden(await nyttI(data, fore), kommando.nyckel)).toHaveLength(1);
  }, 90_000);

  it('goes on writing to the log that is open, and refuses the next start', async () => {
    chmodSync(data, 0o500);
    await skriv(server.klient, yttrande(arende));
    expect(await stoppa(server)).toBe(0);
    chmodSync(data, 0o700);
    const fore = await loggbild(data);

    chmodSync(data, 0o500);
    const { slutkod, fel } = await nekadStart(data, {}, GENOM);
    chmodSync(data, 0o700);
    expect(fel).toContain('[DATAMAPPEN_GAR_EJ_ATT_SKRIVA]');
    expect(fel).toContain(data);
    expect(slutkod).toBe(69);
    expect(await loggbild(data)).toEqual(fore);
  }, 120_000);

  it('refuses a start over a log that may only be read, and takes it when it may be written', async () => {
    const fore = await loggbild(data);
    chmodSync(loggfil(data), 0o400);
    const { slutkod, fel } = await nekadStart(data, {}, GENOM);
    chmodSync(loggfil(data), 0o600);
    expect(fel).toContain('[LOGGEN_SKRIVSKYDDAD]');
    expect(fel).toMatch(GOR_SA);
    expect(slutkod).toBe(69);
    expect(await loggbild(data)).toEqual(fore);

    server = await startaServer(data, {}, GENOM);
    await skriv(server.klient, yttrande(arende));
    expect(await nyttI(data, fore)).toHaveLength(1);
  }, 120_000);
});
