import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  iArenden,
  loggbild,
  nyMapp,
  oppning,
  skriv,
  stada,
  startaServer,
  stoppa,
  tills,
  yttrande,
  type Kommando,
  type Server,
  type Skrivet,
} from './prov.js';

const VAR = Number(process.env['FAULT_ROUNDS'] ?? 1) * 20;

/** Two on one machine are supported: the log has one writer at a time, and the read models one owner. */
describe('two servers over the same data folder', () => {
  const data = nyMapp();
  const skrivna: { readonly kommando: Kommando; readonly svar: Skrivet }[] = [];
  let servrar: readonly Server[];
  afterAll(stada);

  beforeAll(
    async () => {
      servrar = await Promise.all([startaServer(data), startaServer(data)]);
      const { id } = await skriv(servrar[0]!.klient, oppning());
      const skrivare = async ({ klient }: Server, nr: number): Promise<void> => {
        for (let n = 0; n < VAR; n++) {
          const kommando = (n + nr) % 3 === 0 ? oppning(`Fråga ${n}`) : yttrande(id);
          skrivna.push({ kommando, svar: await skriv(klient, kommando) });
        }
      };
      await Promise.all(servrar.flatMap((server) => [0, 1, 2, 3].map((nr) => skrivare(server, nr))));
    },
    120_000 + VAR * 1000,
  );

  it('is one log: every command once, where it was said to be', async () => {
    const rader = await loggbild(data);
    for (const { kommando, svar } of skrivna)
      expect(iArenden(rader, kommando.nyckel)).toMatchObject([
        { strom: `arende-${svar.id}`, revision: svar.revision },
      ]);
  });

  it('has no gap and no duplicate, in positions, streams and numbers', async () => {
    const rader = await loggbild(data);
    expect(rader.map(({ position }) => position)).toEqual(rader.map((_, i) => String(i + 1)));
    const strommar = Map.groupBy(rader, ({ strom }) => strom);
    for (const strom of strommar.values())
      expect(strom.map(({ revision }) => revision)).toEqual(strom.map((_, i) => i));
    const oppnade = skrivna
      .filter(({ kommando }) => kommando.vag === '/api/arenden')
      .map(({ svar }) => svar.id);
    expect(new Set(oppnade).size).toBe(oppnade.length);
  });

  it('is read alike from both, and each stops in good order', async () => {
    const huvud = (await loggbild(data)).length;
    const arende = skrivna[0]!.svar.id;
    const kort = await Promise.all(
      servrar.map(({ klient }) =>
        tills(
          () => klient.hamta(`/api/arenden/${arende}?efter=${huvud}`),
          ({ status }) => status === 200,
        ),
      ),
    );
    expect(kort[0]!.json).toEqual(kort[1]!.json);
    for (const server of servrar) expect(await stoppa(server)).toBe(0);
  }, 120_000);
});
