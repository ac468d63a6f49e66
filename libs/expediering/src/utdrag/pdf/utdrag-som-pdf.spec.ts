import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Protokollsutdrag } from '#domain';
import {
  aterremissutdrag,
  delegationsutdrag,
  exempelutdrag,
  langtUtdrag,
  okantUtdrag,
} from '../testing/index.js';
import { utdragSomPdf } from './utdrag-som-pdf.js';

const alla = [exempelutdrag, okantUtdrag, aterremissutdrag, delegationsutdrag, langtUtdrag];

/** The file with its pages' contents in clear. */
const last = async (utdrag: Protokollsutdrag): Promise<string> => {
  const bytes = Buffer.from(await utdragSomPdf(utdrag)).toString('latin1');
  return bytes.replaceAll(/stream\n([^]*?)\nendstream/g, (hel, data: string) => {
    try {
      return `stream\n${inflateSync(Buffer.from(data, 'latin1')).toString('latin1')}\nendstream`;
    } catch {
      return hel;
    }
  });
};

/** What is drawn on each page. */
const sidornas = (pdf: string): readonly string[] =>
  [...pdf.matchAll(/stream\n([^]*?)\nendstream/g)].map((m) => m[1]!).filter((s) => s.includes('BT'));

const antal = (text: string, monster: RegExp): number => text.match(monster)?.length ?? 0;
const taggar = (pdf: string, namn: string): number => antal(pdf, new RegExp(`/S /${namn}\\b`, 'g'));

describe('the extract as PDF', () => {
  it('is the same bytes of the same extract, whatever was made in between', async () => {
    const forst = await Promise.all(alla.map(utdragSomPdf));
    for (const [n, utdrag] of [...alla.entries()].reverse())
      expect(Buffer.compare(await utdragSomPdf(structuredClone(utdrag)), forst[n]!)).toBe(0);
  });

  it('has an id that no other content has', async () => {
    const id = async (utdrag: Protokollsutdrag) => /\/ID \[<(\w+)>/.exec(await last(utdrag))?.[1];
    const annat = { ...exempelutdrag, anteckningar: [{ av: null, text: 'En annan anteckning' }] };
    expect(await id(exempelutdrag)).toMatch(/^\w{32}$/);
    expect(await id(annat)).not.toBe(await id(exempelutdrag));
  });

  it('is as old as the last thing that it tells of its own making', async () => {
    expect(await last(exempelutdrag)).toContain('D:20260311000000Z');
    expect(await last({ ...exempelutdrag, bestyrkande: null, anslag: [] })).toContain('D:20260309000000Z');
    expect(await last(okantUtdrag)).toContain('D:19700101000000Z');
  });

  it('says that it is PDF/UA, in Swedish, by its title', async () => {
    const pdf = await last(exempelutdrag);
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (sv-SE)');
    expect(pdf).toContain('/DisplayDocTitle true');
  });

  it('tags what it says: headings, paragraphs, lists and tables', async () => {
    const pdf = await last(exempelutdrag);
    expect(taggar(pdf, 'Document')).toBe(1);
    expect(taggar(pdf, 'H1')).toBe(1);
    expect(taggar(pdf, 'H2')).toBe(12);
    expect(taggar(pdf, 'H3')).toBe(1);
    expect(taggar(pdf, 'L')).toBe(5);
    expect([taggar(pdf, 'LI'), taggar(pdf, 'Lbl'), taggar(pdf, 'LBody')]).toStrictEqual([13, 13, 13]);
    expect(taggar(pdf, 'Table')).toBe(5);
    expect(taggar(pdf, 'Caption')).toBe(1);
    expect(antal(pdf, /\/Scope \/Column/g)).toBe(3);
    expect(antal(pdf, /\/ListNumbering \/Decimal/g)).toBe(2);
  });

  it.each(alla)('draws nothing that is neither tagged nor marked as no part of the text', async (utdrag) => {
    const sidor = sidornas(await last(utdrag));
    expect(sidor.length).toBeGreaterThan(0);
    for (const sida of sidor) {
      let djup = 0;
      for (const rad of sida.split('\n')) {
        if (/B(M|D)C$/.test(rad)) djup += 1;
        if (rad === 'EMC') djup -= 1;
        if (rad === 'BT' || rad === 'S') expect(djup).toBe(1);
      }
      expect(djup).toBe(0);
    }
  });

  it('has all its fonts in it, and points at no missing glyph', async () => {
    const pdf = await last({ ...exempelutdrag, rubrik: 'Åäö é Šimić Ελλάδα Київ ẤẬ → 漢 😀' });
    expect(antal(pdf, /\/FontFile2 /g)).toBe(antal(pdf, /\/Type \/FontDescriptor/g));
    expect(pdf).not.toContain('Helvetica');
    const glyfer = sidornas(pdf).flatMap((sida) =>
      [...sida.matchAll(/<((?:[0-9a-f]{4})+)> /g)].map((m) => m[1]!),
    );
    expect(glyfer.length).toBeGreaterThan(20);
    expect(glyfer.filter((g) => /^(?:[0-9a-f]{4})*0000/.test(g))).toStrictEqual([]);
  });

  it('goes on over as many pages as it takes, each with its number', async () => {
    expect(await last(langtUtdrag)).toContain('/Count 7');
    expect(await last(okantUtdrag)).toContain('/Count 1');
  });

  it('can be made of words and rows that are longer than a page', async () => {
    const lang = 'Så långt att det inte ryms. '.repeat(400);
    const utdrag = {
      ...exempelutdrag,
      reservationer: [{ av: ['x'.repeat(5_000)], text: lang }],
      omrostningar: exempelutdrag.omrostningar.map((o) => ({ ...o, jaProposition: lang })),
    };
    expect(Number(/\/Count (\d+)/.exec(await last(utdrag))?.[1])).toBeGreaterThan(6);
  });

  it('writes metadata that is XML whatever the names hold', async () => {
    const pdf = await last({
      ...exempelutdrag,
      organ: { kod: null, namn: 'Kultur & <fritid>' },
      rubrik: '<&>',
    });
    const xmp = /<x:xmpmeta[^]*<\/x:xmpmeta>/.exec(pdf)?.[0] ?? '';
    expect(xmp).toContain('Kultur och fritid');
    expect(xmp).not.toMatch(/&|<fritid|<>/);
  });
});
