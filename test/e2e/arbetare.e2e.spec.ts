import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loggmiljo } from './datamapp.js';
import { Klient, startaProcess, taBort, tillfalligMapp, type Process } from './harness.js';

const data = tillfalligMapp();
let arbetare: Process;
let klient: Klient;

beforeAll(async () => {
  arbetare = startaProcess(await loggmiljo(data), [], [], 'worker');
  klient = new Klient(await arbetare.redo);
});
afterAll(async () => {
  arbetare.signal('SIGKILL');
  await arbetare.slut;
  await taBort(data);
});

/** Wherever the log lies. */
describe('En arbetare utan Redis', () => {
  it('säger högt att kön bara finns i minnet och att tjänsten skickar själv', () =>
    expect(arbetare.ut()).toMatch(/OBS! REDIS_URL är inte satt/));

  it('är redo när den har läst loggen och börjat skicka', async () => {
    const { status, json } = await klient.hamta<{ kontroller: { namn: string; redo: boolean }[] }>(
      '/halsa/redo',
    );
    expect(status).toBe(200);
    expect(json.kontroller.map(({ namn, redo }) => [namn, redo])).toEqual([
      ['logg', true],
      ['lasmodeller', true],
      ['ko-webhook', true],
      ['ko-fil', true],
      ['start', true],
    ]);
  });

  it('läser bara det den frågar', async () => {
    const text = await (await fetch(`${klient.url}/metrics`)).text();
    const lasta = [...text.matchAll(/^arendelogg_lasmodell_ikapp\{lasmodell="(\w+)"\}/gm)].map(([, n]) => n);
    expect(lasta.sort()).toEqual(['expediering', 'organ']);
  });

  it('slutar med 0 när den ombeds', async () => {
    arbetare.signal('SIGTERM');
    expect(await arbetare.slut).toBe(0);
  });
});
