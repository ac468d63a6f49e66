import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loggfil } from '../../apps/api/src/sammansattning/logg.js';
import type { Svar } from '../e2e/harness.js';
import {
  forvantaOvergaende,
  iArenden,
  loggbild,
  lyckades,
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
  type Kommando,
  type Rad,
  type Server,
} from './prov.js';

/** A limit on the size of files is what a full disk is to the one who writes, and needs no disk to fill. */
const KAN = maskinenKan('prlimit', ['--fsize=100000', 'true'], 'full disk');
const OMGANGAR = Number(process.env['FAULT_ROUNDS'] ?? 1);
const SKRIVARE = 16;
const GOR_SA = /Frigör utrymme/;
const UTAN_PLATS = ['prlimit', '--fsize=2000:', '--'];

/** Only the soft limit, which the owner of a process may raise again. */
const begransa = (pid: number, bytes: number | 'unlimited'): void => {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
};

(KAN ? describe : describe.skip)('a full disk', () => {
  afterAll(stada);

  describe(`while ${SKRIVARE} writers are at work, ${OMGANGAR} times`, () => {
    const data = nyMapp();
    const bekraftade: Kommando[] = [];
    const nekade: { readonly kommando: Kommando; readonly svar: Svar<unknown> }[] = [];
    let server: Server;
    let arende: string;
    let fore: readonly Rad[];

    /** Goes on until it is refused. */
    const skrivTillsFullt = async (): Promise<void> => {
      for (let n = 0; ; n++) {
        const kommando = n % 4 === 3 ? oppning() : yttrande(arende, 'x'.repeat(3000));
        const svar = await skicka(server.klient, kommando);
        if (!lyckades(svar)) {
          nekade.push({ kommando, svar });
          return;
        }
        bekraftade.push(kommando);
      }
    };

    beforeAll(async () => {
      server = await startaServer(data);
      arende = await nyttArende(server.klient);
      fore = await loggbild(data);
      for (let omgang = 1; omgang <= OMGANGAR; omgang++) {
        // the odd bytes: the write that finds no room may be cut anywhere in a page
        begransa(server.process.pid, statSync(`${loggfil(data)}-wal`).size + 300_000 + 37 * omgang);
        await Promise.all(Array.from({ length: SKRIVARE }, skrivTillsFullt));
        if (omgang < OMGANGAR) begransa(server.process.pid, 'unlimited');
      }
    }, 120_000 * OMGANGAR);

    it('refuses every writer with DISKEN_FULL, what to do and when to try again', () => {
      expect(bekraftade.length).toBeGreaterThan(10);
      expect(nekade).toHaveLength(SKRIVARE * OMGANGAR);
      for (const { svar } of nekade) forvantaOvergaende(svar, 507, 'DISKEN_FULL', GOR_SA);
    });

    it('leaves every acknowledged event once, nothing of what was refused, and a whole chain', async () => {
      const nya = await nyttI(data, fore);
      for (const { nyckel } of bekraftade) expect(iArenden(nya, nyckel)).toHaveLength(1);
      for (const { kommando } of nekade) expect(iArenden(nya, kommando.nyckel)).toEqual([]);
    });

    it('does not keep anyone from reading', async () => {
      expect((await server.klient.hamta(`/api/arenden/${arende}`)).status).toBe(200);
    });

    it('does not keep the service from stopping in good order', async () => {
      expect(await stoppa(server)).toBe(0);
    }, 90_000);

    it('lets the service start where there is room, and what was refused be repeated, once each', async () => {
      server = await startaServer(data);
      for (const { kommando } of nekade) await skriv(server.klient, kommando);
      for (const kommando of bekraftade.slice(0, 5)) await skriv(server.klient, kommando);
      const nya = await nyttI(data, fore);
      for (const { nyckel } of [...nekade.map(({ kommando }) => kommando), ...bekraftade])
        expect(iArenden(nya, nyckel)).toHaveLength(1);
      expect(await stoppa(server)).toBe(0);
    }, 120_000);

    it('refuses a start, which leaves the log as it was', async () => {
      const innan = await loggbild(data);
      const { slutkod, fel } = await nekadStart(data, {}, UTAN_PLATS);
      expect(fel).toContain('[DISKEN_FULL]');
      expect(fel).toMatch(GOR_SA);
      expect(slutkod).toBe(69);
      expect(await loggbild(data)).toEqual(innan);
    }, 90_000);
  });

  it('refuses the first start of all, and the next one takes the folder as it is', async () => {
    const data = nyMapp();
    const { slutkod, fel } = await nekadStart(data, {}, UTAN_PLATS);
    expect(fel).toContain('[DISKEN_FULL]');
    expect(slutkod).toBe(69);
    const server = await startaServer(data);
    await nyttArende(server.klient);
    expect((await loggbild(data)).length).toBeGreaterThan(0);
  }, 120_000);
});
