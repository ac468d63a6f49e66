import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  cpSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifieraLogg } from '#event-store';
import { loggfil } from '../../apps/api/src/sammansattning/logg.js';
import {
  forvantaOvergaende,
  nekadStart,
  nyMapp,
  nyttArende,
  oppning,
  skicka,
  skriv,
  stada,
  startaLyssnande,
  startaServer,
  stoppa,
  tillsStopp,
  yttrande,
  type Problem,
} from './prov.js';
import { andra } from './sqlite/filen.js';

const SIDA = 4096;

const avtryck = (fil: string): string => createHash('sha256').update(readFileSync(fil)).digest('hex');

const skrivOver = (fil: string, plats: number, bytes: Uint8Array): void => {
  const oppen = openSync(fil, 'r+');
  writeSync(oppen, bytes, 0, bytes.length, plats);
  closeSync(oppen);
};

const MARKE = 'MÄRKE FÖR PROVET';
const SKRAP = Buffer.alloc(SIDA, 0xa5);

describe('a damaged log', () => {
  const hel = nyMapp();
  let arende: string;
  let skadat: string;
  afterAll(stada);

  /** A folder of its own with the keys and the log, which was whole a moment ago. */
  const kopia = (): string => {
    const data = nyMapp();
    copyFileSync(loggfil(hel), loggfil(data));
    cpSync(join(hel, 'nycklar'), join(data, 'nycklar'), { recursive: true });
    return data;
  };

  beforeAll(async () => {
    const server = await startaServer(hel);
    arende = await nyttArende(server.klient, 30);
    skadat = (await skriv(server.klient, oppning(MARKE))).id;
    expect(await stoppa(server)).toBe(0);
    expect((await verifieraLogg({ path: loggfil(hel) })).fel).toEqual([]);
  }, 120_000);

  it.each<[string, (fil: string) => void]>([
    ['is not a database', (fil) => writeFileSync(fil, 'Detta är ett brev.\n'.repeat(1000))],
    ['has lost its first page', (fil) => skrivOver(fil, 0, SKRAP)],
    ['is cut off', (fil) => truncateSync(fil, 3 * SIDA)],
    [
      'is a database of something else',
      (fil) => {
        truncateSync(fil, 0);
        andra(fil, 'CREATE TABLE kunder (namn TEXT)');
      },
    ],
  ])(
    'that %s is refused at start and left as it is',
    async (_, skada) => {
      const data = kopia();
      skada(loggfil(data));
      const fore = avtryck(loggfil(data));
      const { slutkod, fel } = await nekadStart(data);
      expect(fel).toContain('[LOGGEN_SKADAD]');
      expect(fel).toMatch(/återställ filen från säkerhetskopia|Peka ut rätt fil/);
      expect(slutkod).toBe(65);
      expect(avtryck(loggfil(data))).toBe(fore);
    },
    90_000,
  );

  it('with the bytes of one event changed is named, refused there and served elsewhere', async () => {
    const data = kopia();
    const fil = loggfil(data);
    // the newest text with these letters is in the newest event of the ärende that was written last
    skrivOver(fil, readFileSync(fil).indexOf(MARKE), Buffer.from(MARKE.toLowerCase()));
    const { fel } = await verifieraLogg({ path: fil });
    expect(fel).toMatchObject([{ kod: 'INNEHALLET_ANDRAT', strom: `arende-${skadat}`, revision: 0 }]);

    const server = await startaLyssnande(data);
    expect((await skicka<Problem>(server.klient, yttrande(skadat))).json).toMatchObject({
      status: 500,
      kod: 'LOGGEN_SKADAD',
      detail: expect.stringMatching(/revision 0 .*återställ från säkerhetskopia/),
    });
    await skriv(server.klient, yttrande(arende));
    const redo = await tillsStopp(server);
    forvantaOvergaende(redo, 503, 'EJ_REDO', /arende-.*, revision 0 .*kontrollsumman/);
    expect(await stoppa(server)).toBe(0);
    expect((await verifieraLogg({ path: fil })).fel).toEqual(fel);
  }, 120_000);

  it('with its newest page overwritten is refused at start, and not written over', async () => {
    const data = kopia();
    const fil = loggfil(data);
    skrivOver(fil, Math.floor(readFileSync(fil).indexOf(MARKE) / SIDA) * SIDA, SKRAP);
    const fore = avtryck(fil);
    expect((await verifieraLogg({ path: fil })).fel.map(({ kod }) => kod)).toContain('RADEN_OLASBAR');
    const { slutkod, fel } = await nekadStart(data);
    expect(fel).toContain('[LOGGEN_SKADAD]');
    expect(slutkod).toBe(65);
    expect(avtryck(fil)).toBe(fore);
  }, 120_000);
});
