import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loggmiljo } from './datamapp.js';
import { Klient, startaProcess, taBort, tillfalligMapp, type Process } from './harness.js';

let data: string;
let igang: Process | undefined;

beforeAll(() => {
  data = tillfalligMapp();
});
afterAll(async () => {
  igang?.signal('SIGKILL');
  await igang?.slut;
  await taBort(data);
});

const starta = async (): Promise<Klient> => {
  igang = startaProcess(await loggmiljo(data));
  return new Klient(await igang.redo);
};

describe('Den byggda tjänsten, med läsmodellerna i en egen tråd', () => {
  it('visar det skrivna, stannar när den ombeds och fortsätter där den var', async () => {
    const forst = await starta();
    const { json } = await forst.posta<{ id: string; position: string }>('/api/arenden', {
      serie: 'KS',
      arendemening: 'Lekplats vid torget',
    });
    const fraga = `/api/arenden/${json.id}?efter=${json.position}`;
    const fore = await forst.hamta(fraga);
    expect(fore.json).toMatchObject({ arendemening: 'Lekplats vid torget', position: json.position });
    igang?.signal('SIGTERM');
    expect(await igang?.slut).toBe(0);

    const sedan = await starta();
    expect((await sedan.hamta(fraga)).json).toEqual(fore.json);
    const nasta = await sedan.posta<{ position: string }>(`/api/arenden/${json.id}/anteckningar`, {
      text: 'A',
    });
    const efter = await sedan.hamta(`/api/arenden/${json.id}?efter=${nasta.json.position}`);
    expect(efter.json).toMatchObject({ revision: 1, position: nasta.json.position });
  });
});
