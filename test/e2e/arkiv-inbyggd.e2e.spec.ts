import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importera, importeraDokument, lasArkivfil, provaArkivfil, type Provning } from '#arkiv';
import { FileKeyStore } from '#event-store';
import { DOKUMENTLAGER, type Dokumentlager } from '#handlingar';
import { ermsSchema, varnaUtanSchema } from '#arkiv/testing';
import { INGET_SKICKAS, startaTjanst, taBort, tillfalligMapp, type Tjanst } from './harness.js';

varnaUtanSchema('Arkivexporten av exempelärendena');

let tjanst: Tjanst;
const mapp = tillfalligMapp();
let nasta = 0;

beforeAll(async () => {
  const schema = ermsSchema === null ? {} : { ARENDELOGG_ERMS_SCHEMA: ermsSchema };
  tjanst = await startaTjanst({ env: { ARENDELOGG_DEMO: '1', ...schema, ...INGET_SKICKAS } });
});
afterAll(async () => {
  await tjanst.stang();
  await taBort(mapp);
});

type Export = { readonly fil: string; readonly text: string; readonly headers: Headers };

const exportera = async (id: string, format = 'erms', av = tjanst): Promise<Export> => {
  const svar = await fetch(`${av.url}/api/arenden/${id}/export?format=${format}`);
  expect(svar.status).toBe(200);
  const byte = Buffer.from(await svar.arrayBuffer());
  const fil = join(mapp, `${nasta++}.${format}`);
  writeFileSync(fil, byte);
  return { fil, text: byte.toString('utf8'), headers: svar.headers };
};
const prova = async (fil: string): Promise<Provning> => provaArkivfil(await lasArkivfil(fil), ermsSchema);
const andrad = (text: string): string => {
  const fil = join(mapp, `${nasta++}.xml`);
  writeFileSync(fil, text);
  return fil;
};

const lagra = (innehall: string): Promise<{ sha256: string; storlek: number }> =>
  tjanst.app.get<Dokumentlager>(DOKUMENTLAGER, { strict: false }).put(
    (async function* () {
      yield await Promise.resolve(Buffer.from(innehall));
    })(),
  );

const skriv = async (vag: string, kropp: object): Promise<{ id: string; position: string }> => {
  const svar = await tjanst.klient.posta<{ id: string; position: string }>(vag, kropp);
  if (svar.status >= 300) throw new Error(JSON.stringify(svar.json));
  return svar.json;
};

/** An ärende of its own with documents and secrets. */
const HEMLIG_TITEL = 'Anna Exempels sjukdom';
const arendet = async (dokument: readonly string[] = ['Ett brev']) => {
  const { id } = await skriv('/api/arenden', {
    serie: 'KS',
    arendemening: 'Bänkar & <lampor> ]]> i parken',
    klassificering: '1.2.3',
  });
  const filer = await Promise.all(
    dokument.map(async (text, i) => ({ namn: `brev ${i}.txt`, mime: 'text/plain', ...(await lagra(text)) })),
  );
  await skriv(`/api/arenden/${id}/handlingar`, {
    riktning: 'inkommen',
    skedde: '2026-01-12',
    rubrik: null,
    internRubrik: HEMLIG_TITEL,
    undantag: ['part', 'innehall'],
    avsandare: { namn: 'Anna Exempel', organisation: null, adress: 'Gatan 1' },
    filer,
  });
  await skriv(`/api/arenden/${id}/sekretess`, {
    handlingNr: 1,
    lagrum: { lag: 'OSL', kapitel: '25', paragraf: '1' },
    myndighet: 'Kommunstyrelsen',
    omfattning: 'Uppgiften om sjukdomen',
  });
  return { id, filer };
};

const filen = (sha256: string): string =>
  join(
    tjanst.data,
    String(readdirSync(tjanst.data, { recursive: true }).find((f) => String(f).endsWith(sha256))),
  );

describe('Exempelärendena', () => {
  it.each(['KS-2024-155', 'KS-2025-202'])('%s är giltigt i båda formerna', async (id) => {
    for (const format of ['erms', 'eark']) {
      const { fil, headers } = await exportera(id, format);
      expect(headers.get('arendelogg-validering')).toBe(ermsSchema === null ? 'ej-provad' : 'godkand');
      expect(headers.get('arendelogg-dokument-saknas')).toBe('0');
      const provning = await prova(fil);
      expect(provning.fel).toEqual([]);
      expect(provning).toMatchObject({ slag: format, lista: { arende: id } });
      // every event has the bytes that its hash is made of: that they are right is tried with the rest
      expect(provning.lista?.handelser.filter((h) => h.lagrat === null)).toEqual([]);
    }
  });

  it('är samma fil varje gång', async () =>
    expect((await exportera('KS-2025-202')).text).toBe((await exportera('KS-2025-202')).text));

  it('gör aldrig en osäker dag exakt', async () => {
    const { text } = await exportera('KS-2024-155');
    expect(text).toContain('2024-03-07/2024-04-17 (EDTF');
    expect(text).not.toMatch(/dateType="(opened|received|decision|expedited)"/);
  });
});

describe('Sekretess', () => {
  it('ger restriktion med lagrum, och bara händelselistan har det som hålls åtskilt', async () => {
    const { id } = await arendet();
    const { text, fil } = await exportera(id);
    const erms = text.replace(/<akt [\s\S]*<\/akt>/, '');
    expect(erms).toContain('<regulation>OSL 25 kap. 1 §</regulation>');
    expect(erms).toContain('<protectedIdentity>true</protectedIdentity>');
    for (const hemligt of [HEMLIG_TITEL, 'Anna Exempel', 'Gatan 1', 'sjukdomen', 'brev 0.txt']) {
      expect(erms).not.toContain(hemligt);
      expect(text).toContain(hemligt);
    }
    expect((await prova(fil)).fel).toEqual([]);
  });
});

describe('Dokument', () => {
  it('följer med efter kontrollsumma, och läses tillbaka', async () => {
    const { id, filer } = await arendet(['Det ena brevet', 'Det andra brevet']);
    const { fil } = await exportera(id, 'eark');
    const till = await startaTjanst({ env: INGET_SKICKAS });
    try {
      const lager = till.app.get<Dokumentlager>(DOKUMENTLAGER, { strict: false });
      expect(await importeraDokument(fil, lager)).toBe(2);
      for (const { sha256 } of filer) expect(await lager.finns(sha256)).toBe(true);
    } finally {
      await till.stang();
    }
  });

  it.each([
    ['saknas', (plats: string) => rmSync(plats)],
    ['andrat', (plats: string) => writeFileSync(plats, 'ett helt annat brev')],
  ])('som %s namnges, och exporten går ändå att göra', async (lage, gor) => {
    const { id, filer } = await arendet([`Ett brev som ${lage}`, 'Ett brev till']);
    const sha256 = filer[0]?.sha256 ?? '';
    gor(filen(sha256));
    for (const format of ['erms', 'eark']) {
      const { fil, text, headers } = await exportera(id, format);
      expect(headers.get('arendelogg-dokument-saknas')).toBe('1');
      expect(text).toContain(`<dokument sha256="${sha256}" namn="brev 0.txt" mime="text/plain"`);
      expect(text).toMatch(new RegExp(`sha256="${sha256}"[^>]* lage="${lage}"`));
      const { fel, lista } = await prova(fil);
      expect(fel).toEqual([]);
      expect(lista?.dokument).toEqual([filer[1]?.sha256]);
      if (format === 'eark')
        expect(text).toMatch(new RegExp(`kontrollsumma-${sha256}[\\s\\S]*?<eventOutcome>fail<`));
    }
  });
});

describe('Det som ändrats i en export', () => {
  it.each<readonly [string, (text: string) => string, RegExp]>([
    [
      'en klartext',
      (t) => t.replace(/(typ="ArendeOppnat"[\s\S]*?"arendemening":")Bänkar/, '$1Lampor'),
      /klartexten/,
    ],
    ['ett tillägg i klartext', (t) => t.replace(/<metadata>\{/, '<metadata>{"extra":1,'), /klartexten/],
    ['en lagrad text', (t) => t.replace(/(<lagrat[\s\S]*?"serie":)"KS"/, '$1"BN"'), /hashen/],
    [
      'en borttagen händelse',
      (t) => t.replace(/<handelse strom="arende-[^"]*" revision="1"[\s\S]*?<\/handelse>/, ''),
      /saknas/,
    ],
    ['en tid', (t) => t.replace(/registrerad="20/, 'registrerad="19'), /tiderna/],
  ])('%s hittas', async (_vad, andra, text) => {
    const hel = (await exportera((await arendet()).id)).text;
    const trasig = andra(hel);
    expect(trasig).not.toBe(hel);
    expect((await prova(andrad(trasig))).fel.join('\n')).toMatch(text);
  });

  it('i ett paket hittas av dess kontrollsummor', async () => {
    const { fil } = await exportera((await arendet(['Brevet i paketet'])).id, 'eark');
    const byte = readFileSync(fil);
    byte.write('Brevet i PAKETET', byte.indexOf('Brevet i paketet'));
    writeFileSync(fil, byte);
    const sha256 = createHash('sha256').update('Brevet i paketet').digest('hex');
    expect((await prova(fil)).fel).toEqual([
      `representations/rep1/data/${sha256}: innehållet är inte det som METS.xml säger.`,
    ]);
  });
});

describe('Inläsning av egen export i en tom logg', () => {
  type Rad = { readonly import?: true };
  const laget = async (av: Tjanst, id: string, efter: string) => {
    const las = async (vag: string): Promise<unknown> => (await av.klient.hamta(`/api/${vag}`)).json;
    const kort = (await las(`arenden/${id}?efter=${efter}`)) as Record<string, unknown>;
    const { rader } = (await las(`arenden/${id}/historik?efter=${efter}`)) as { rader: readonly Rad[] };
    const { poster } = (await las(`arenden?serie=KS&q=${id}&efter=${efter}`)) as {
      poster: readonly object[];
    };
    const da = (await las(`arenden/${id}?giltig=2025-05-01`)) as Record<string, unknown>;
    return { kort, rader, poster, da };
  };
  const utanPlats = (kort: Record<string, unknown>) => ({ ...kort, position: null });

  it.each(['KS-2024-155', 'KS-2025-202', 'eget'])(
    '%s ger samma kort, historik och diarium',
    async (vilket) => {
      const id = vilket === 'eget' ? (await arendet()).id : vilket;
      const { fil } = await exportera(id);
      const { lista } = await prova(fil);
      const till = await startaTjanst({ env: INGET_SKICKAS });
      try {
        const kallor = { store: till.store, keys: new FileKeyStore(join(till.data, 'nycklar')) };
        const antal = lista!.handelser.length;
        expect(await importera(lista!, kallor)).toMatchObject({ arende: id, skrivna: antal, fanns: 0 });
        const fore = await laget(tjanst, id, (await tjanst.store.head())!);
        const efter = await laget(till, id, (await till.store.head())!);
        expect(utanPlats(efter.kort)).toEqual(utanPlats(fore.kort));
        expect(utanPlats(efter.da)).toEqual(utanPlats(fore.da));
        expect(efter.poster).toEqual(fore.poster);
        // the one thing that differs in the trail: it is said that each was imported
        expect(efter.rader).toEqual(fore.rader.map((rad) => ({ ...rad, import: true })));

        const { events: gamla } = await tjanst.store.read(`arende-${id}`);
        const { events: nya } = await till.store.read(`arende-${id}`);
        expect(nya.map((e) => e.id)).toEqual(gamla.map((e) => e.id));
        expect(nya.map((e) => e.metadata.registrerad)).toEqual(gamla.map((e) => e.metadata.registrerad));
        expect(nya.every((e) => e.metadata.import === true)).toBe(true);

        const huvud = await till.store.head();
        expect(await importera(lista!, kallor)).toMatchObject({ skrivna: 0, fanns: antal });
        expect(await till.store.head()).toBe(huvud);
        const igen = await exportera(id, 'erms', till);
        expect((await prova(igen.fil)).fel).toEqual([]);
      } finally {
        await till.stang();
      }
    },
  );

  it('tar numret, så att ingen annan får det', async () => {
    const { lista } = await prova((await exportera('KS-2025-202')).fil);
    const till = await startaTjanst({ env: INGET_SKICKAS });
    try {
      const kallor = { store: till.store, keys: new FileKeyStore(join(till.data, 'nycklar')) };
      await importera(lista!, kallor);
      const svar = await till.klient.posta('/api/arenden', {
        serie: 'KS',
        arendemening: 'Ett annat',
        diarienummer: '2025.202 KS',
        import: true,
        skedde: '2025',
        kalla: { handling: 'Diariet' },
      });
      expect(svar.json).toMatchObject({ kod: 'DIARIENUMMER_UPPTAGET' });
    } finally {
      await till.stang();
    }
  });

  it('av något annat än det som står där nekas, och inget skrivs', async () => {
    const { id } = await arendet();
    const { lista } = await prova((await exportera(id)).fil);
    const till = await startaTjanst({ env: INGET_SKICKAS });
    try {
      const { id: annat } = (
        await till.klient.posta<{ id: string }>('/api/arenden', { serie: 'KS', arendemening: 'Ett annat' })
      ).json;
      const kallor = { store: till.store, keys: new FileKeyStore(join(till.data, 'nycklar')) };
      const huvud = await till.store.head();
      const krock = {
        ...lista!,
        handelser: lista!.handelser.map((h) => ({
          ...h,
          strom: h.strom === `arende-${id}` ? `arende-${annat}` : h.strom,
          lagrat: null,
        })),
      };
      await expect(importera(krock, kallor)).rejects.toMatchObject({ kod: 'ARENDET_FINNS' });
      expect(await till.store.head()).toBe(huvud);
      const trasig = { ...lista!, handelser: lista!.handelser.slice(1) };
      await expect(importera(trasig, kallor)).rejects.toMatchObject({ kod: 'ARKIVFIL_OGILTIG' });
    } finally {
      await till.stang();
    }
  });

  it('av gallrat innehåll är gallrat också där', async () => {
    const { id } = await arendet();
    await new FileKeyStore(join(tjanst.data, 'nycklar')).destroy(`arende-${id}`);
    await new Promise((klart) => setTimeout(klart, 1_100)); // as long as a process may go on with a key
    const { fil, text } = await exportera(id);
    expect(text).not.toContain('Anna Exempel');
    expect(text).toContain('gallrad="true"');
    const { lista, fel } = await prova(fil);
    expect(fel).toEqual([]);
    const till = await startaTjanst({ env: INGET_SKICKAS });
    try {
      const kallor = { store: till.store, keys: new FileKeyStore(join(till.data, 'nycklar')) };
      expect(await importera(lista!, kallor)).toMatchObject({ gallrade: [`arende-${id}`] });
      await new Promise((klart) => setTimeout(klart, 1_100));
      expect((await till.klient.hamta(`/api/arenden/${id}?revision=2`)).json).toMatchObject({
        gallrad: true,
      });
    } finally {
      await till.stang();
    }
  });
});

describe('Vägen', () => {
  it('säger nej på det som inte går', async () => {
    const status = async (vag: string) => (await fetch(`${tjanst.url}/api/arenden/${vag}`)).status;
    expect(await status('KS-2025-999/export')).toBe(404);
    expect(await status('KS-2025-202/export?format=pdf')).toBe(400);
  });
});
