import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#domain';
import { verifieraLogg } from '#event-store';
import { loggfil, oppnaLogg } from '../../apps/api/src/sammansattning/logg.js';
import { Klient, startaProcess, tillfalligMapp, type Process } from '../e2e/harness.js';
import { sand, skrivTillsSlut, type Sant } from './skrivare.js';

const RUNDOR = Number(process.env['FAULT_ROUNDS'] ?? 3);
const SKRIVARE = 32;

const hela = async (data: string): Promise<readonly RecordedEvent[]> => {
  const logg = await oppnaLogg({ data, kurrentdbUrl: null }, true);
  try {
    return await logg.readAll({ after: null, limit: Number.MAX_SAFE_INTEGER });
  } finally {
    await logg.close();
  }
};

const perStrom = (handelser: readonly RecordedEvent[]): Map<string, RecordedEvent[]> => {
  const strommar = new Map<string, RecordedEvent[]>();
  for (const h of handelser) {
    const strom = strommar.get(h.stream);
    if (strom) strom.push(h);
    else strommar.set(h.stream, [h]);
  }
  return strommar;
};

/** Everything that can be read over HTTP of the ärenden, in one order, once it has come as far as the log. */
const allaSvar = async (
  klient: Klient,
  arenden: readonly string[],
  efter: string,
): Promise<readonly unknown[]> => {
  const svar: unknown[] = [];
  for (const id of arenden)
    for (const vag of [
      `/api/arenden/${id}?efter=${efter}`,
      `/api/arenden/${id}/historik?limit=200&efter=${efter}`,
    ])
      svar.push((await klient.hamta(vag)).json);
  let cursor = '';
  do {
    const { json } = await klient.hamta<{ nasta: string | null }>(
      `/api/arenden?limit=200&efter=${efter}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    svar.push({ ...json, nasta: null });
    cursor = json.nasta ?? '';
  } while (cursor !== '');
  return svar;
};

describe(`the server killed in the middle of ${SKRIVARE} writers, ${RUNDOR} times`, () => {
  const data = tillfalligMapp();
  const env = { ARENDELOGG_DATA: data };
  const sanda: Sant[] = [];
  const arenden: string[] = [];
  let server: Process;
  let klient: Klient;

  const start = async (): Promise<void> => {
    server = startaProcess(env);
    klient = new Klient(await server.redo);
  };

  beforeAll(
    async () => {
      for (let runda = 0; runda < RUNDOR; runda++) {
        await start();
        const { promise: mittI, resolve } = Promise.withResolvers<null>();
        const efter = SKRIVARE + Math.floor(Math.random() * 10 * SKRIVARE);
        const skrivna = skrivTillsSlut(klient, arenden, SKRIVARE, (klara) => {
          if (klara === efter) resolve(null);
        });
        await mittI; // every writer has been answered, and all of them go on
        await sleep(Math.random() * 20); // anywhere in what a group of writes takes
        server.signal('SIGKILL');
        await server.slut;
        sanda.push(...(await skrivna));
      }
      await start();
      for (const sant of sanda.filter((s) => s.svar === null)) await sand(klient, sant);
    },
    60_000 + RUNDOR * 20_000,
  );

  afterAll(async () => {
    server.signal('SIGTERM');
    await server.slut;
    rmSync(data, { recursive: true, force: true });
  });

  it('wrote enough in between to prove anything', () => {
    expect(sanda.length).toBeGreaterThan(RUNDOR * SKRIVARE);
  });

  it('kept every acknowledged event where it was said to be, and each command once', async () => {
    const strommar = perStrom(await hela(data));
    for (const { nyckel, svar } of sanda) {
      const strom = strommar.get(`arende-${svar?.id ?? ''}`) ?? [];
      const egna = strom.filter((h) => h.metadata.commandId === nyckel);
      expect(egna.map((h) => h.revision)).toEqual([svar?.revision]);
    }
  });

  it('left no gap in any stream, and no number lost or given twice', async () => {
    const strommar = perStrom(await hela(data));
    for (const handelser of strommar.values())
      expect(handelser.map((h) => h.revision)).toEqual(handelser.map((_, i) => i));

    const serie = [...strommar].find(([strom]) => strom.startsWith('diarieserie-KS-'))?.[1] ?? [];
    const nummer = serie.map((h) => (h.data as { lopnr: number }).lopnr);
    expect(nummer).toEqual(nummer.map((_, i) => i + 1));
    const ar = serie[0] && (serie[0].data as { ar: number }).ar;
    expect(nummer.filter((n) => !strommar.has(`arende-KS-${ar}-${n}`))).toEqual([]);
  });

  it('has a whole hash chain', async () => {
    expect((await verifieraLogg({ path: loggfil(data) })).fel).toEqual([]);
  });

  it('has read models that equal a rebuild from zero', async () => {
    const efter = (await hela(data)).at(-1)?.position ?? '';
    const fore = await allaSvar(klient, arenden, efter);
    server.signal('SIGTERM');
    await server.slut;
    rmSync(join(data, 'lasmodeller'), { recursive: true, force: true });
    await start();
    expect(await allaSvar(klient, arenden, efter)).toEqual(fore);
    expect(fore).toEqual(expect.not.arrayContaining([expect.objectContaining({ kod: expect.any(String) })]));
  }, 120_000);
});
