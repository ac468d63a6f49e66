import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handelsekatalog, type Metadata } from '#domain';
import { createCodec, FileKeyStore, SqliteEventStore, upcasters } from '#event-store';
import { loggfil } from '../../apps/api/src/sammansattning/logg.js';
import {
  forvantaOvergaende,
  loggbild,
  nekadStart,
  nyMapp,
  nyttArende,
  skicka,
  skriv,
  stada,
  startaLyssnande,
  startaServer,
  stoppa,
  tillsStopp,
  yttrande,
  type Server,
} from './prov.js';
import { andra } from './sqlite/filen.js';

const TYP = 'YttrandeInkommet';

/** The log as a release opens it that has given the event a new version. */
const oppnaSomNyare = (data: string): SqliteEventStore =>
  SqliteEventStore.open({
    path: loggfil(data),
    codec: createCodec({
      katalog: { ...handelsekatalog, [TYP]: { ...handelsekatalog[TYP], version: 2 } },
      upcasters: { ...upcasters, [TYP]: [(uppgifter) => uppgifter] },
      keys: new FileKeyStore(join(data, 'nycklar')),
    }),
  });

/** The newer release writes the ärende's newest event once more. */
const skrivSomNyare = async (data: string, arende: string): Promise<void> => {
  const store = oppnaSomNyare(data);
  try {
    const strom = `arende-${arende}`;
    const { revision, events } = await store.read(strom, { backwards: true, limit: 1 });
    const [sist] = events;
    if (sist?.type !== TYP) throw new Error(`${strom} slutar inte med ${TYP}`);
    const { hash: _hash, foregaendeHash: _foregaende, ...metadata } = sist.metadata;
    const ny = {
      type: TYP,
      data: sist.data,
      id: randomUUID(),
      metadata: { ...metadata, commandId: randomUUID() } as Metadata,
    };
    await store.append(strom, [ny], revision);
  } finally {
    await store.close();
  }
};

/** The log as only the newer release can read it: the command of every event, by position. */
const oppnaRader = async (data: string): Promise<readonly string[]> => {
  const store = oppnaSomNyare(data);
  try {
    const alla = await store.readAll({ after: null, limit: Number.MAX_SAFE_INTEGER });
    return alla.map(({ metadata }) => metadata.commandId);
  } finally {
    await store.close();
  }
};

describe('a newer release', () => {
  const data = nyMapp();
  let server: Server;
  let arende: string;
  let annat: string;
  afterAll(stada);

  beforeAll(async () => {
    server = await startaServer(data);
    arende = await nyttArende(server.klient);
    annat = await nyttArende(server.klient);
  }, 90_000);

  it('that writes an event beside this one stops the read models there; the rest goes on', async () => {
    await skrivSomNyare(data, arende);
    const fore = await oppnaRader(data);
    for (const { orsak } of (await tillsStopp(server)).json.lasmodeller)
      expect(orsak).toMatch(/YttrandeInkommet .* nyare utgåva.*Uppgradera/);

    const svar = await skicka(server.klient, yttrande(arende));
    forvantaOvergaende(svar, 503, 'LOGGEN_NYARE_UTGAVA', /Uppgradera/);
    expect(await oppnaRader(data)).toEqual(fore);

    const kommando = yttrande(annat);
    const { position } = await skriv(server.klient, kommando);
    expect((await server.klient.hamta(`/api/arenden/${annat}`)).status).toBe(200);
    const efter = await server.klient.hamta(`/api/arenden/${annat}?efter=${position}`);
    forvantaOvergaende(efter, 503, 'LASMODELLEN_STANNAT', /Uppgradera/);
    expect((await oppnaRader(data)).slice(fore.length)).toEqual([kommando.nyckel]);
    expect(await stoppa(server)).toBe(0);
  }, 120_000);

  it('that wrote an event before the start lets this one start, which says so and does not fall', async () => {
    server = await startaLyssnande(data);
    forvantaOvergaende(await tillsStopp(server), 503, 'EJ_REDO', /nyare utgåva.*Uppgradera/);
    expect((await server.klient.hamta('/api/halsa/liv')).status).toBe(200);
    await skriv(server.klient, yttrande(annat));
    expect(await stoppa(server)).toBe(0);
  }, 120_000);

  it('that has changed the file itself is refused at start, and the file is left as it is', async () => {
    const egen = nyMapp();
    const forsta = await startaServer(egen);
    await nyttArende(forsta.klient);
    expect(await stoppa(forsta)).toBe(0);
    const fore = await loggbild(egen);
    andra(loggfil(egen), 'PRAGMA user_version = 2');
    const avtryck = (): string =>
      createHash('sha256')
        .update(readFileSync(loggfil(egen)))
        .digest('hex');
    const innan = avtryck();
    const { slutkod, fel } = await nekadStart(egen);
    expect(fel).toContain('[LOGGEN_NYARE_UTGAVA]');
    expect(fel).toContain('Uppgradera');
    expect(slutkod).toBe(65);
    expect(avtryck()).toBe(innan);
    andra(loggfil(egen), 'PRAGMA user_version = 1');
    expect(await loggbild(egen)).toEqual(fore);
  }, 120_000);
});
