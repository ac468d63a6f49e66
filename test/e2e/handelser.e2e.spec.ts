import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTjanst, type Klient, type Tjanst } from './harness.js';

type Handelse = { readonly id: string; readonly event: string; readonly data: Record<string, unknown> };

let tjanst: Tjanst;
let klient: Klient;
let arende: string;

beforeAll(async () => {
  tjanst = await startaTjanst();
  klient = tjanst.klient;
  const { json } = await klient.posta<{ id: string }>('/api/arenden', { serie: 'KS', arendemening: 'Ström' });
  arende = json.id;
});
afterAll(() => tjanst.stang());

/** Reads a stream of events until so many have come; leaving hangs up. */
const lyssna = async (rubriker: Record<string, string> = {}, fraga = '') => {
  const avbrott = new AbortController();
  const svar = await fetch(`${tjanst.url}/api/handelser${fraga}`, {
    headers: rubriker,
    signal: avbrott.signal,
  });
  const lasare = svar.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    svar,
    hangUpp: () => avbrott.abort(),
    ta: async (antal: number): Promise<Handelse[]> => {
      for (;;) {
        const handelser = text
          .split('\n\n')
          .slice(0, -1)
          .filter((block) => block.startsWith('id: '))
          .map(tolkad);
        if (handelser.length >= antal) return handelser.slice(0, antal);
        const { value, done } = await lasare.read();
        if (done) throw new Error(`Strömmen tog slut efter ${handelser.length} händelser`);
        text += value;
      }
    },
  };
};

const tolkad = (block: string): Handelse => {
  const rad = (namn: string): string => new RegExp(`^${namn}: (.*)$`, 'm').exec(block)?.[1] ?? '';
  return { id: rad('id'), event: rad('event'), data: JSON.parse(rad('data')) as Record<string, unknown> };
};

/** Where the first events of the log lie, as the log itself says. */
const platser = async (antal: number): Promise<string[]> =>
  (await tjanst.store.readAll({ after: null, limit: antal })).map(({ position }) => position);

const anteckna = (text: string) =>
  klient.posta<{ position: string }>(`/api/arenden/${arende}/anteckningar`, { text });

describe('GET /api/handelser', () => {
  it('ger det som händer från och med nu, utan innehåll', async () => {
    const strom = await lyssna();
    expect(strom.svar.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(strom.svar.headers.get('x-content-type-options')).toBe('nosniff');
    const skriven = await anteckna('HEMLIGT');
    const [handelse] = await strom.ta(1);
    strom.hangUpp();
    expect(handelse).toEqual({
      id: skriven.json.position,
      event: 'AnteckningGjord',
      data: {
        strom: `arende-${arende}`,
        revision: expect.any(Number),
        typ: 'AnteckningGjord',
        registrerad: expect.stringMatching(/Z$/),
        skedde: expect.any(String),
      },
    });
  });

  it('ger hela loggen från början, i ordning', async () => {
    const strom = await lyssna({}, '?efter=borjan');
    const handelser = await strom.ta(5);
    strom.hangUpp();
    expect(handelser.map(({ event }) => event)).toEqual([
      'ExpedieringStartad', // from when the service sends: it says so first of all
      'OppningBegard',
      'DiarienummerTilldelat',
      'ArendeOppnat',
      'AnteckningGjord',
    ]);
    expect(handelser.map(({ id }) => id)).toEqual(await platser(5));
  });

  it('fortsätter efter Last-Event-ID', async () => {
    await anteckna('ännu en');
    const [, , tredje = '', ...resten] = await platser(5);
    const strom = await lyssna({ 'last-event-id': tredje });
    const handelser = await strom.ta(2);
    strom.hangUpp();
    expect(handelser.map(({ id }) => id)).toEqual(resten);
  });

  it('svarar 400 på ett Last-Event-ID som ingen position är', async () => {
    const svar = await klient.hamta('/api/handelser', { 'last-event-id': 'x' });
    expect([svar.status, svar.json['kod']]).toEqual([400, 'OGILTIG_RUBRIK']);
    expect((await klient.hamta('/api/handelser?efter=x')).json['kod']).toBe('OGILTIG_PARAMETER');
  });

  it('tar emot hundra lyssnare men inte fler, och släpper den som lägger på', async () => {
    const strommar = await Promise.all(Array.from({ length: 100 }, () => lyssna()));
    const nekad = await klient.hamta('/api/handelser');
    expect([nekad.status, nekad.json['kod'], nekad.headers.get('retry-after')]).toEqual([
      503,
      'FOR_MANGA_LYSSNARE',
      '10',
    ]);
    for (const { hangUpp } of strommar) hangUpp();
    for (let forsok = 0; ; forsok++) {
      const strom = await lyssna().catch(() => null);
      strom?.hangUpp();
      if (strom?.svar.status === 200) break;
      if (forsok === 100) throw new Error('Platserna blev aldrig lediga');
      await sleep(20);
    }
  });
});

describe('En ström och stängningen', () => {
  it('tar slut när tjänsten stoppas, och hindrar den inte', async () => {
    const egen = await startaTjanst();
    const svar = await fetch(`${egen.url}/api/handelser`);
    await egen.stang();
    await expect(svar.text()).resolves.toContain('retry: 3000');
  });
});
