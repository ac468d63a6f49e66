import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anropTill } from './anrop.js';
import { startaTjanst, type Tjanst } from './harness.js';

let tjanst: Tjanst;
const { skicka, las, nekas } = anropTill(() => tjanst.klient);

type Leverans = { readonly lage: string; readonly kvitterad: unknown };
type Fil = { readonly data: { readonly kvittenslank: string | null; readonly dataref: string } } & Record<
  string,
  unknown
>;

beforeAll(async () => {
  tjanst = await startaTjanst({ env: { ARENDELOGG_BAS_URL: 'http://arenden.exempel.se' } });
});
afterAll(() => tjanst.stang());

/** What lies in the folder for a delivery, once it has been sent there. */
const iMappen = async (namn: string): Promise<string> => {
  for (;;) {
    const filer = await readdir(join(tjanst.data, 'utskick')).catch(() => []);
    const fil = filer.find((f) => f === namn);
    if (fil !== undefined) return readFile(join(tjanst.data, 'utskick', fil), 'utf8');
    await sleep(20);
  }
};

/** An ärende whose decision is sent to some; the id of the expediering. */
const expedierat = async (mottagare: readonly object[], innan: (id: string) => Promise<void>) => {
  const { id } = await skicka(
    'arenden',
    { serie: 'KS', arendemening: 'Flaggspel på torget', slag: 'ovrigt', initiativ: 'eget' },
    201,
  );
  await skicka(`arenden/${id}/beslut`, {
    organ: 'Kommunstyrelsen',
    beslutssatser: ['Flaggspelet sätts upp.'],
    slutligt: true,
  });
  await innan(id);
  const { revision } = await skicka(`arenden/${id}/expedieringar`, {
    avser: { slag: 'beslut', nr: 1 },
    mottagare,
  });
  return `arende-${id}-${revision}`;
};

/** The link as the recipient has it, at this server. */
const lankI = (fil: Fil): string => {
  const lank = /http:\/\/arenden\.exempel\.se(\/kvittens\/[\w.-]+)/.exec(JSON.stringify(fil))?.[1];
  if (lank === undefined) throw new Error(`Ingen kvittenslänk i ${JSON.stringify(fil)}`);
  return `${tjanst.url}${lank}`;
};

const oppna = async (lank: string) => {
  const svar = await fetch(lank);
  return { status: svar.status, huvuden: svar.headers, text: await svar.text() };
};
const skriv = async (lank: string, namn: string) => {
  const svar = await fetch(lank, { method: 'POST', body: new URLSearchParams({ namn }) });
  return { status: svar.status, text: await svar.text() };
};

describe('Länken i ett utskick', () => {
  let id: string;
  let lank: string;

  beforeAll(async () => {
    id = await expedierat([{ typ: 'organ', namn: 'Socialnämnden' }], async () => Promise.resolve());
    lank = lankI(JSON.parse(await iMappen(`${id}-1-1.json`)) as Fil);
  });

  const leveransen = (): Promise<Leverans> => las<Leverans>(`expedieringar/${id}/leveranser/1`);

  it('visar vad det gäller och ändrar inget, hur ofta den än öppnas', async () => {
    for (let i = 0; i < 3; i++) {
      const { status, text, huvuden } = await oppna(lank);
      expect(status).toBe(200);
      expect(text).toContain('Flaggspel på torget');
      expect(text).toContain('<form method="post"');
      expect(huvuden.get('cache-control')).toBe('no-store');
      expect(huvuden.get('content-security-policy')).toContain("default-src 'none'");
      expect(huvuden.get('referrer-policy')).toBe('no-referrer');
      expect(huvuden.get('content-type')).toBe('text/html; charset=utf-8');
    }
    expect((await leveransen()).kvitterad).toBeNull();
  });

  it('tar inget utan namn', async () => {
    const { status, text } = await skriv(lank, '   ');
    expect(status).toBe(400);
    expect(text).toContain('Skriv ditt namn.');
    expect((await leveransen()).kvitterad).toBeNull();
  });

  it('kvitterar med ett namn, en gång, och säger sedan av vem', async () => {
    const forsta = await skriv(lank, 'Berit <Berg>');
    expect(forsta.status).toBe(200);
    expect(forsta.text).toContain('Berit &lt;Berg&gt;');
    for (const namn of ['Berit <Berg>', 'Någon Annan']) expect((await skriv(lank, namn)).status).toBe(409);
    const { status, text } = await oppna(lank);
    expect(status).toBe(409);
    expect(text).toContain('Berit &lt;Berg&gt;');
    expect(JSON.stringify((await leveransen()).kvitterad)).toContain('Berit <Berg>');
  });

  it.each(['x', 'abc.AAAAAAAAAAAAAAAAAAAAAA', `${'a'.repeat(150)}.AAAAAAAAAAAAAAAAAAAAAA`])(
    'som ingen har gjort, %s, leder inte till något',
    async (token) => {
      const { status, text } = await oppna(`${tjanst.url}/kvittens/${token}`);
      expect(status).toBe(404);
      expect(text).toContain('<h1>');
    },
  );

  it('är det enda som tar emot ett formulär', async () => {
    const svar = await fetch(`${tjanst.url}/api/arenden`, {
      method: 'POST',
      body: new URLSearchParams({ a: '1' }),
    });
    expect(svar.status).toBe(415);
  });
});

describe('Tiden till kvittens', () => {
  const antal = async (): Promise<number> => {
    const text = await (await fetch(`${tjanst.url}/metrics`)).text();
    return Number(/^arendelogg_leverans_till_kvittens_sekunder_count (\d+)$/m.exec(text)?.[1] ?? Number.NaN);
  };

  it('mäts en gång, också när någon annan för in kvittensen', async () => {
    const id = await expedierat([{ typ: 'organ', namn: 'Socialnämnden' }], async () => Promise.resolve());
    await iMappen(`${id}-1-1.json`);
    const fore = await antal();
    const kvittens = { av: 'Registrator', satt: 'muntligt' };
    const nyckel = { 'idempotency-key': randomUUID() };
    for (let i = 0; i < 2; i++) {
      const vag = `/api/expedieringar/${id}/leveranser/1/kvittens`;
      expect((await tjanst.klient.posta(vag, kvittens, nyckel)).status).toBe(200);
    }
    expect(await antal()).toBe(fore + 1);
  });
});

describe('Ett utskick av det som är sekretessmarkerat', () => {
  it('pekar bara, och pekaren leder dit för den som får läsa', async () => {
    const id = await expedierat([{ typ: 'organ', namn: 'Socialnämnden' }], async (arende) => {
      const markering = {
        lagrum: { lag: 'OSL', kapitel: '26', paragraf: '1' },
        myndighet: 'Kommunstyrelsen',
        omfattning: 'hela ärendet',
        avvikelser: [{ regel: 'O-4', skal: 'Prov' }],
      };
      await skicka(`arenden/${arende}/sekretess`, markering);
    });
    const namn = async () => {
      const filer = await readdir(join(tjanst.data, 'utskick'));
      return filer.find((f) => /^[0-9a-f]{32}\.json$/.test(f));
    };
    let fil = await namn();
    while (fil === undefined) {
      await sleep(20);
      fil = await namn();
    }
    const text = await readFile(join(tjanst.data, 'utskick', fil), 'utf8');
    const arende = id.split('-').slice(1, 4).join('-');
    for (const hemligt of ['Flaggspel', arende, id]) expect(text).not.toContain(hemligt);
    const vag = /http:\/\/arenden\.exempel\.se(\/api\/leveranser\/hamtning\/[\w.-]+)/.exec(text)?.[1];
    const svar = await fetch(`${tjanst.url}${vag}`, { redirect: 'manual' });
    expect([svar.status, svar.headers.get('location')]).toEqual([
      303,
      `/api/expedieringar/${id}/leveranser/1`,
    ]);
    const { status, text: sida } = await oppna(lankI(JSON.parse(text) as Fil));
    expect(status).toBe(200);
    expect(sida).not.toContain('Flaggspel');
  });

  it('pekar inte åt den som gissar', async () => {
    const svar = await tjanst.klient.hamta('/api/leveranser/hamtning/abc.AAAAAAAAAAAAAAAAAAAAAA');
    expect([svar.status, svar.json['kod']]).toEqual([404, 'LEVERANS_OKAND']);
  });
});

it('En mottagare som ska få beslut i ett system prövas innan något beror på det', async () => {
  await skicka(
    'organ/TN/inrattande',
    { skedde: '2024-01-01', namn: 'Tekniska nämnden', typ: 'namnd' },
    201,
  ).catch(() => undefined);
  await nekas(
    'organ/TN/brevlada',
    { skedde: '2024-01-01', kanal: 'webhook', adress: 'http://127.0.0.1:9/in' },
    409,
    'MOTTAGAREN_SVARAR_INTE',
  );
});
