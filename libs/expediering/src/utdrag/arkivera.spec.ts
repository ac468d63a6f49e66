import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FilDokumentlager, LagretOtillgangligt, type Dokumentlager } from '#handlingar';
import { lagraUtdrag } from './arkivera.js';
import { utdragSomHtml } from './html.js';
import { utdragSomPdf } from './pdf/utdrag-som-pdf.js';
import { exempelutdrag } from './testing/index.js';

describe('an extract in the document store', () => {
  let mapp: string;
  beforeEach(() => {
    mapp = mkdtempSync(join(tmpdir(), 'utdrag-'));
  });
  afterEach(() => rmSync(mapp, { recursive: true, force: true }));

  const innehallet = async (lager: Dokumentlager, sha256: string): Promise<Buffer> => {
    const delar: Uint8Array[] = [];
    for await (const del of (await lager.get(sha256)) ?? []) delar.push(del);
    return Buffer.concat(delar);
  };

  it('is what was made of it, in both forms, and stored twice it is the same', async () => {
    const lager = await FilDokumentlager.oppna(mapp);
    const { html, pdf } = await lagraUtdrag(lager, exempelutdrag);
    const [somHtml, somPdf] = [await innehallet(lager, html.sha256), await innehallet(lager, pdf.sha256)];
    expect(somHtml.toString('utf8')).toBe(utdragSomHtml(exempelutdrag));
    expect(Buffer.compare(somPdf, await utdragSomPdf(exempelutdrag))).toBe(0);
    expect([html.storlek, pdf.storlek]).toStrictEqual([somHtml.length, somPdf.length]);
    expect(await lagraUtdrag(lager, structuredClone(exempelutdrag))).toStrictEqual({ html, pdf });
  });

  it('has the PDF made where it is told to', async () => {
    const lager = await FilDokumentlager.oppna(mapp);
    const { pdf } = await lagraUtdrag(lager, exempelutdrag, async () => Buffer.from('%PDF'));
    expect((await innehallet(lager, pdf.sha256)).toString()).toBe('%PDF');
  });

  it('is not stored where the store cannot be reached, and says so', async () => {
    const lager = await FilDokumentlager.oppna(mapp);
    rmSync(mapp, { recursive: true });
    await expect(lagraUtdrag(lager, exempelutdrag)).rejects.toThrow(LagretOtillgangligt);
  });
});
