import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kor } from './cli-harness.js';
import { forsokt, mottagaren, planera } from './expediering.prov.js';
import { startaTjanst, taBort, tillfalligMapp, type Tjanst } from './harness.js';

const EXPEDIERING = 'arende-KS-2026-1-900';
const NAMND = { skedde: '2020-01-01', namn: 'Fritidsnämnden', typ: 'namnd' };

/** Sent again one by one; the other is seen first, and then sent again whole. */
const EN_OCH_EN = 'arende-KS-2026-1-901';

let data: string;
let tjanst: Tjanst;
beforeAll(async () => {
  data = tillfalligMapp();
  tjanst = await startaTjanst({ data });
  // whatever sends is left out of this: what is recorded here is recorded by the specification
  for (const kanal of ['epost', 'webhook', 'fil'])
    await tjanst.klient.posta(`/api/kanaler/${kanal}/paus`, { skal: 'Prov' });
  await tjanst.klient.posta('/api/organ/FRN/inrattande', NAMND);
  await tvaUppgivnaAvTre(EXPEDIERING);
});
afterAll(async () => {
  await tjanst.stang();
  await taBort(data);
});

const tvaUppgivnaAvTre = async (id: string): Promise<void> => {
  await planera(tjanst, id, [mottagaren(1, { namn: 'Fritidsnämnden' }), mottagaren(2), mottagaren(3)]);
  await forsokt(tjanst, id, 1, { levererad: false });
  await ikapp(await forsokt(tjanst, id, 2, { levererad: false }));
};

/** Every read model has come as far as the log. */
const ikapp = async (position: string): Promise<void> => {
  await tjanst.projektioner.vantaPa(position, { timeoutMs: 10_000 });
};
const igen = async (): Promise<void> => ikapp((await tjanst.store.head()) ?? '0');
const leverans = async (nr: number) =>
  (await tjanst.klient.hamta(`/api/expedieringar/${EXPEDIERING}/leveranser/${nr}`)).json;
const expediering = (...argument: readonly string[]) => kor(data, 'expediering', ...argument);

describe('expediering status', () => {
  it('visar summor, pausade kanaler och vad någon behöver ta vid', async () => {
    const { kod, ut } = await expediering('status', '--lage', 'vantar');
    expect(kod).toBe(0);
    expect(ut).toMatch(/^KS +3 +1 +0 +2 +0 +0 /m);
    expect(ut).toContain('Kanalen webhook är pausad');
    expect(ut).toMatch(new RegExp(`^${EXPEDIERING}-1 .*gavs upp \\(OKAND_MOTTAGARE\\)$`, 'm'));
    expect(ut).toMatch(new RegExp(`^${EXPEDIERING}-3 .*vantar`, 'm'));
  });

  it('som JSON, för ett organ', async () => {
    const ks = JSON.parse((await expediering('status', '--json', '--organ', 'KS')).ut) as Record<
      string,
      unknown
    >;
    expect(ks).toMatchObject({
      oversikt: { perOrgan: [{ organ: 'KS', mottagare: 3, uppgivna: 2 }] },
      atgarder: [{ id: `${EXPEDIERING}-1` }, { id: `${EXPEDIERING}-2` }],
      efter: false,
    });
    const sn = JSON.parse((await expediering('status', '--json', '--organ', 'SN')).ut) as Record<
      string,
      unknown
    >;
    expect(sn).toMatchObject({ oversikt: { perOrgan: [] }, atgarder: [] });
  });

  it('känner inte till andra lägen', async () =>
    expect(await expediering('status', '--lage', 'borta')).toMatchObject({
      ...{ kod: 1, fel: expect.stringContaining('LAGE_OKANT') },
    }));
});

describe('expediering omsand', () => {
  it('skickar igen allt som getts upp, dit registret säger, och andra gången inget', async () => {
    const brevlada = { skedde: '2020-01-01', kanal: 'webhook', adress: 'https://frn.exempel.se/in' };
    // as it was told afterwards: nobody answers there, and whoever is to receive is tried first
    await tjanst.klient.posta('/api/organ/FRN/brevlada', { ...brevlada, import: true });
    await igen();
    const { kod, ut } = await expediering('omsand', '--alla-uppgivna', '--organ', 'KS', '--skal', 'Nere');
    expect({ kod, ut }).toEqual({ kod: 0, ut: '2 leveranser skickas igen, 0 hoppades över.\n' });
    expect(await leverans(1)).toMatchObject({
      ...{ lage: 'vantar', omgang: 2, vag: { kanal: 'webhook', adress: 'https://frn.exempel.se/in' } },
    });
    expect(await leverans(2)).toMatchObject({ omgang: 2, vag: { kanal: 'fil', adress: 'Nämnd 2' } });
    await igen();
    expect((await expediering('omsand', '--alla-uppgivna')).ut).toContain('0 leveranser skickas igen');
    expect(await leverans(1)).toMatchObject({ omgang: 2 });
  });

  it('säger vilka av de namngivna som inte gick, och varför', async () => {
    await tvaUppgivnaAvTre(EN_OCH_EN);
    const ids = [1, 3, 4].map((nr) => `${EN_OCH_EN}-${nr}`);
    const { kod, ut, fel } = await expediering('omsand', ...ids);
    expect({ kod, ut }).toEqual({ kod: 1, ut: '1 leverans skickas igen, 2 hoppades över.\n' });
    expect(fel).toContain(`${EN_OCH_EN}-3: `);
    expect(fel).toContain('[LEVERANSEN_EJ_UPPGIVEN]');
    expect(fel).toContain('[LEVERANS_OKAND]');
  });

  it.each([[[]], [['--alla-uppgivna', 'x']], [['x', '--organ', 'KS']]])('nekar %j', async (argument) =>
    expect(await expediering('omsand', ...argument)).toMatchObject({
      ...{ kod: 1, fel: expect.stringContaining('[ANVANDNING]') },
    }),
  );
});

describe('expediering starta', () => {
  const start = async () =>
    (await tjanst.klient.hamta<{ start: string | null }>('/api/expedieringar/summor')).json.start;

  it('säger vad det innebär och gör inget, förrän någon säger ja', async () => {
    const fore = await start();
    const { kod, ut } = await expediering('starta', '--fran', '2020-01-01');
    expect(kod).toBe(1);
    expect(ut).toContain('Från och med 2020-01-01 00:00 i stället: 0 expedierade beslut till skickas.');
    expect(ut).toContain('Inget är ändrat.');
    await igen();
    expect(await start()).toBe(fore);
    const ja = await expediering('starta', '--fran', '2020-01-01', '--ja', '--skal', 'Efter avbrottet');
    expect(ja).toMatchObject({ kod: 0, ut: expect.stringContaining('Klart.') });
    await igen();
    expect(await start()).toBe('2019-12-31T23:00:00.000Z');
  });

  it('säger hur många äldre beslut som skulle skickas', async () => {
    await expediering('starta', '--fran', '2099-01-01', '--ja');
    const { json } = await tjanst.klient.posta<{ id: string }>('/api/delegationsbeslut', {
      ...{
        namnd: 'FRN',
        slag: 'delegation',
        delegat: 'Fritidschef',
        rubrik: 'Hyra',
        beslutssatser: ['Bifall.'],
      },
      avvikelser: [{ regel: 'R-60', skal: 'Ordningen är inte inlagd.' }],
    });
    await tjanst.klient.posta(`/api/delegationsbeslut/${json.id}/expedieringar`, {
      ...{ mottagare: [{ typ: 'person', namn: 'Sökanden' }], kanal: 'post', sekretesskontroll: true },
    });
    await igen();
    const { ut } = await expediering('starta', '--fran', '2020-01-01');
    expect(ut).toContain('Nu skickas det som registrerats från och med 2099-01-01 00:00.');
    expect(ut).toContain('1 expedierat beslut till skickas.');
  });

  it('vill ha en tid', async () => {
    expect(await expediering('starta')).toMatchObject({
      ...{ kod: 2, fel: expect.stringContaining('--fran <tidpunkt> måste anges.') },
    });
    expect((await expediering('starta', '--fran', 'snart')).fel).toContain('TIDPUNKTEN_OGILTIG');
  });
});

describe('expediering kanal', () => {
  const fil = async () =>
    (await tjanst.klient.hamta<{ poster: readonly { kanal: string }[] }>('/api/kanaler')).json.poster.find(
      ({ kanal }) => kanal === 'fil',
    );

  it('tar upp och pausar, med ett skäl', async () => {
    expect(await expediering('kanal', 'fil', 'ateruppta')).toMatchObject({ kod: 0 });
    await igen();
    expect(await fil()).toMatchObject({ pausad: null });
    expect((await expediering('kanal', 'fil', 'paus')).fel).toContain('SKAL_SAKNAS');
    expect(await expediering('kanal', 'fil', 'paus', '--skal', 'Papperet är slut')).toMatchObject({ kod: 0 });
    await igen();
    expect(await fil()).toMatchObject({ skal: 'Papperet är slut' });
  });

  it.each([
    ['duva', 'paus', 'KANAL_OKAND'],
    ['fil', 'stopp', 'ANVANDNING'],
  ])('%s %s nekas', async (kanal, vad, kod) =>
    expect(await expediering('kanal', kanal, vad, '--skal', 'x')).toMatchObject({
      ...{ kod: 1, fel: expect.stringContaining(kod) },
    }),
  );
});

it('där ingen logg finns skapas ingen', async () => {
  const tom = tillfalligMapp();
  try {
    await kor(tom, 'expediering', 'kanal', 'fil', 'ateruppta');
    expect(existsSync(join(tom, 'logg.sqlite'))).toBe(false);
  } finally {
    await taBort(tom);
  }
});
