import { createHash } from 'node:crypto';
import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileKeyStore, verifieraLogg } from '#event-store';
import { loggfil } from '../../apps/api/src/sammansattning/logg.js';
import {
  forvantaOvergaende,
  lasmodellmapp,
  loggbild,
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
  type Rad,
  type Server,
} from './prov.js';

/** Where the key of a stream lies in the folder of keys. */
const nyckelfil = (nyckel: string): string => {
  const namn = createHash('sha256').update(nyckel).digest('hex');
  return join(namn.slice(0, 2), namn);
};

describe('read models and keys on disk', () => {
  const data = nyMapp();
  let server: Server;
  let arende: string;
  let annat: string;
  let fore: readonly Rad[];
  afterAll(stada);

  const lasAllt = async (): Promise<readonly unknown[]> => {
    const vagar = [arende, annat].flatMap((id) => [`/api/arenden/${id}`, `/api/arenden/${id}/historik`]);
    return Promise.all([...vagar, '/api/arenden'].map(async (vag) => (await server.klient.hamta(vag)).json));
  };

  beforeAll(async () => {
    server = await startaServer(data);
    arende = await nyttArende(server.klient);
    annat = await nyttArende(server.klient);
    const { position } = await skriv(server.klient, yttrande(annat));
    for (const id of [arende, annat]) await server.klient.hamta(`/api/arenden/${id}?efter=${position}`);
    fore = await loggbild(data);
  }, 90_000);

  it.each<[string, (filer: readonly string[]) => void]>([
    ['damaged', (filer) => filer.forEach((fil) => writeFileSync(fil, 'Inte en databas.\n'.repeat(500)))],
    ['cut off', (filer) => filer.forEach((fil) => truncateSync(fil, 5000))],
    ['missing', (filer) => filer.forEach((fil) => rmSync(fil))],
    ['missing with their register', () => rmSync(lasmodellmapp(data), { recursive: true })],
  ])(
    'that are %s are rebuilt at start: the same answers from the same log',
    async (_, skada) => {
      const svar = await lasAllt();
      expect(await stoppa(server)).toBe(0);
      const mapp = lasmodellmapp(data);
      skada(
        readdirSync(mapp)
          .filter((namn) => /^(arende|historik|diarium)-.*\.sqlite$/.test(namn))
          .map((namn) => join(mapp, namn)),
      );
      server = await startaServer(data);
      expect(await lasAllt()).toEqual(svar);
      expect(await loggbild(data)).toEqual(fore);
    },
    120_000,
  );

  it('whose key is destroyed: rebuilt without what was protected, and nothing more is written under it', async () => {
    expect(await stoppa(server)).toBe(0);
    await new FileKeyStore(join(data, 'nycklar')).destroy(`arende-${arende}`);
    rmSync(lasmodellmapp(data), { recursive: true });
    server = await startaServer(data);
    const [kort, historik, annatKort] = await lasAllt();
    expect(kort).toMatchObject({
      id: arende,
      revision: 3,
      yttranden: [{ fran: '', sammanfattning: null }, { fran: '' }, { fran: '' }],
    });
    expect(historik).toMatchObject({
      rader: [{ revision: 0 }, { revision: 1 }, { revision: 2 }, { revision: 3 }],
    });
    expect(JSON.stringify([kort, historik])).not.toContain('Tekniska nämnden');
    expect(JSON.stringify(annatKort)).toContain('Tekniska nämnden');
    const nekat = await skicka<Problem>(server.klient, yttrande(arende));
    expect(nekat.json).toMatchObject({ status: 409, kod: 'GALLRAT' });
    expect(await loggbild(data)).toEqual(fore);
  }, 120_000);

  it('whose key is lost: the read models stop and say which, and the log goes on', async () => {
    expect(await stoppa(server)).toBe(0);
    rmSync(join(data, 'nycklar', nyckelfil(`arende-${annat}`)));
    rmSync(lasmodellmapp(data), { recursive: true });
    server = await startaLyssnande(data);
    await skriv(server.klient, oppning());
    const redo = await tillsStopp(server);
    forvantaOvergaende(redo, 503, 'EJ_REDO', new RegExp(`Nyckeln till arende-${annat} saknas.*Återställ`));
    const nekat = await skicka<Problem>(server.klient, yttrande(annat));
    expect(nekat.json).toMatchObject({ status: 500, kod: 'LOGGEN_SKADAD' });
    expect((await verifieraLogg({ path: loggfil(data) })).fel).toEqual([]);
    expect(await stoppa(server)).toBe(0);
  }, 120_000);
});
