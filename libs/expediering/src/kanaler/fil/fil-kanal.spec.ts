import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dolt } from '../gemensamt/idn.js';
import { DokumentetSaknas } from '../gemensamt/utdrag.js';
import type { Sandningsutfall, Utskick } from '../kanal.js';
import { Provlager } from '../testing/provlager.js';
import { PLANTERADE, provinnehall, provutdrag, provutskick } from '../testing/provutskick.js';
import { Filkanal } from './fil-kanal.js';

const ID = 'arende-KS-2025-202-12-17-1';
const aldrig = new AbortController().signal;

let rot: string;
let mapp: string;
let lager: Provlager;
let kanal: Filkanal;

beforeEach(() => {
  rot = mkdtempSync(join(tmpdir(), 'utskick-'));
  mapp = join(rot, 'ut');
  lager = new Provlager();
  kanal = new Filkanal({ mapp }, lager);
});
afterEach(() => rmSync(rot, { recursive: true }));

const skicka = async (andringar: Partial<Utskick> = {}): Promise<Sandningsutfall> =>
  kanal.skicka(provutskick('Förvaltningen', andringar), aldrig);
const medUtdrag = async () => ({ innehall: provinnehall(await provutdrag(lager)) });
const filer = (): string[] => readdirSync(mapp).sort();
const las = (fil: string): string => readFileSync(join(mapp, fil), 'utf8');

describe('the folder', () => {
  it('holds letter, extract and metadata, which says what they are', async () => {
    await skicka(await medUtdrag());
    expect(filer()).toEqual([`${ID}.brev.html`, `${ID}.brev.txt`, `${ID}.json`, `${ID}.utdrag.pdf`]);
    const metadata = JSON.parse(las(`${ID}.json`)) as { filer: { namn: string; storlek: number }[] };
    expect(metadata).toMatchObject({
      version: 1,
      id: ID,
      leverans: 'arende-KS-2025-202-12-17',
      expediering: 'arende-KS-2025-202-12',
      slag: 'beslut',
      tid: '2026-03-02T09:41:07.123Z',
      mottagare: { namn: 'Barn- och utbildningsnämnden', organ: 'BUN', adress: 'Förvaltningen' },
      skyddat: false,
      diarienummer: PLANTERADE.diarienummer,
      dataref: 'https://arenden.exempel.se/leveranser/7Hq2',
    });
    expect(metadata.filer.map(({ namn, storlek }) => [namn, storlek])).toEqual(
      [`${ID}.brev.html`, `${ID}.brev.txt`, `${ID}.utdrag.pdf`].map((namn) => [
        namn,
        statSync(join(mapp, namn)).size,
      ]),
    );
    expect(las(`${ID}.utdrag.pdf`)).toMatch(/^%PDF-1\.7/);
    expect(las(`${ID}.brev.html`)).toContain(PLANTERADE.beslutssats);
  });

  it.each([null, provinnehall()])('says in the letter where it is to be taken', async (innehall) => {
    const adress = 'Förvaltningen\nStorgatan 1\n123 45 Exempelstad\n';
    const mottagare = { namn: 'Nämnden', organ: null, adress };
    await skicka({ innehall, mottagare });
    const [brev] = filer().filter((fil) => fil.endsWith('.txt'));
    expect(las(brev!)).toContain('Lämnas till: Förvaltningen, Storgatan 1, 123 45 Exempelstad\n');
  });

  it('holds of a secret delivery a letter that says where it is, and no extract', async () => {
    await skicka({ innehall: null });
    const id = dolt(ID);
    expect(filer()).toEqual([`${id}.brev.html`, `${id}.brev.txt`, `${id}.json`]);
    expect(JSON.parse(las(`${id}.json`))).toMatchObject({ id, skyddat: true, expediering: null });
    expect(JSON.parse(las(`${id}.json`))).not.toHaveProperty('rubrik');
  });

  it('holds a delivery once, as it was first written, until it is fetched', async () => {
    await skicka();
    const forst = filer().map((fil) => statSync(join(mapp, fil)).ino);
    expect(await skicka({ avsandare: { organ: null, namn: 'En annan' } })).toMatchObject({
      utfall: 'levererad',
    });
    expect(filer().map((fil) => statSync(join(mapp, fil)).ino)).toEqual(forst);
    for (const fil of filer()) unlinkSync(join(mapp, fil));
    await skicka();
    expect((JSON.parse(las(`${ID}.json`)) as { id: string }).id).toBe(ID);
  });

  it('holds it whole when two attempts are made at the same time', async () => {
    const andringar = await medUtdrag();
    const utfall = await Promise.all(Array.from({ length: 5 }, async () => skicka(andringar)));
    expect(new Set(utfall.map(({ utfall }) => utfall))).toEqual(new Set(['levererad']));
    expect(filer()).toHaveLength(4);
  });

  it('shows the metadata last: what was written before it has been named lies unseen', async () => {
    const hanger = lager.hang();
    const avbrytare = new AbortController();
    const pagar = kanal.skicka(provutskick('Förvaltningen', await medUtdrag()), avbrytare.signal);
    await hanger;
    expect(filer().filter((fil) => !fil.startsWith('.'))).toEqual([]);
    expect(filer()).toHaveLength(3);
    avbrytare.abort();
    await expect(pagar).rejects.toMatchObject({ name: 'AbortError' });
    expect(filer()).toEqual([]);
  });

  it.each([
    '../../utanfor',
    '/etc/passwd',
    'a/b',
    'a\\b',
    '.dold',
    '..',
    'a\0b',
    'å ä ö',
    'CON:',
    'x'.repeat(500),
    '',
  ])('names the files of the key %j safely', async (idempotensnyckel) => {
    expect(await skicka({ idempotensnyckel })).toMatchObject({ utfall: 'levererad' });
    expect(filer()).toEqual(
      ['brev.html', 'brev.txt', 'json'].map((slut) => `${dolt(idempotensnyckel)}.${slut}`),
    );
    expect(readdirSync(rot)).toEqual(['ut']);
  });

  it('takes names of any kind', async () => {
    const namn = '../../x\0</title><script>alert(1)</script>';
    await skicka({ mottagare: { namn, organ: '../x', adress: '../../y\n</p>' } });
    expect(filer()).toHaveLength(3);
    expect(las(`${ID}.brev.html`)).not.toContain('<script>');
  });

  it('is cleared of what a killed process left a day ago, and of nothing else', async () => {
    mkdirSync(mapp);
    const lamningar = [
      '.3b241101-e2bb-4255-8caf-4136c566a962.tmp',
      '.3b241101-e2bb-4255-8caf-4136c566a963.tmp',
      '.annat.tmp',
    ];
    for (const fil of lamningar) writeFileSync(join(mapp, fil), 'halv');
    for (const fil of [lamningar[0]!, lamningar[2]!]) utimesSync(join(mapp, fil), new Date(0), new Date(0));
    await kanal.prova('x', aldrig);
    expect(filer()).toEqual(lamningar.slice(1).sort());
  });

  it('never shows metadata whose files could not all be named, and can be tried again', async () => {
    mkdirSync(join(mapp, `${ID}.utdrag.pdf`, 'i vägen'), { recursive: true });
    const andringar = await medUtdrag();
    expect(await skicka(andringar)).toMatchObject({ kod: 'MAPPEN_KAN_EJ_NAS', kanLakas: true });
    expect(filer()).not.toContain(`${ID}.json`);
    rmSync(join(mapp, `${ID}.utdrag.pdf`), { recursive: true });
    expect(await skicka(andringar)).toMatchObject({ utfall: 'levererad' });
    expect(filer()).toHaveLength(4);
  });

  it('is made again when somebody has taken it away', async () => {
    await skicka();
    rmSync(mapp, { recursive: true });
    await skicka({ idempotensnyckel: 'b' });
    expect(await skicka({ idempotensnyckel: 'b' })).toMatchObject({ utfall: 'levererad' });
    expect(existsSync(join(mapp, 'b.json'))).toBe(true);
  });

  it('ends in time when the source hangs', async () => {
    const snar = new Filkanal({ mapp, totaltMs: 100 }, lager);
    void lager.hang();
    expect(await snar.skicka(provutskick('x', await medUtdrag()), aldrig)).toMatchObject({
      kod: 'MAPPEN_TIDEN_UTE',
      kanLakas: true,
    });
  });

  it('is not blamed for what the document store throws', async () => {
    const borta = { sha256: 'a'.repeat(64), storlek: 5 };
    const utan = { innehall: provinnehall({ html: borta, pdf: borta }) };
    await expect(skicka(utan)).rejects.toBeInstanceOf(DokumentetSaknas);
    lager.fel = Object.assign(new Error('lagret är fullt'), { code: 'ENOSPC' });
    await expect(skicka(utan)).rejects.toBe(lager.fel);
    expect(filer()).toEqual([]);
  });
});

describe('a folder that takes no more', () => {
  /** The channel in a process of its own, whose files may be at most so many kilobytes. */
  const iTrangProcess = (kilobyte: number): { utfall: string; fel: string } => {
    const url = (fil: string): string => JSON.stringify(new URL(fil, import.meta.url).href);
    const program = `
      import { registerHooks } from 'node:module';
      registerHooks({ resolve: (s, c, next) => next(s.startsWith('.') ? s.replace(/[.]js$/, '.ts') : s, c) });
      const { Filkanal } = await import(${url('fil-kanal.ts')});
      const { Provlager } = await import(${url('../testing/provlager.ts')});
      const { provutskick, provinnehall, provutdrag } = await import(${url('../testing/provutskick.ts')});
      const lager = new Provlager();
      const innehall = provinnehall(await provutdrag(lager, 300_000));
      const kanal = new Filkanal({ mapp: ${JSON.stringify(mapp)} }, lager);
      const utfall = await kanal.skicka(provutskick('x', { innehall }), new AbortController().signal);
      console.log(JSON.stringify(utfall));`;
    const node = `"${process.execPath}" --experimental-transform-types --no-warnings --input-type=module -`;
    const { stdout, stderr } = spawnSync('bash', ['-c', `ulimit -f ${kilobyte}; ${node}`], {
      input: program,
      encoding: 'utf8',
    });
    return { utfall: stdout, fel: stderr };
  };

  it('fails in a way that heals, and nothing half written is left', () => {
    const { utfall, fel } = iTrangProcess(100);
    expect(fel).toBe('');
    expect(JSON.parse(utfall)).toMatchObject({ kod: 'MAPPEN_FULL', kanLakas: true });
    expect(filer()).toEqual([]);
    expect(JSON.parse(iTrangProcess(1_000).utfall)).toMatchObject({ utfall: 'levererad' });
    expect(filer()).toHaveLength(4);
  });
});
