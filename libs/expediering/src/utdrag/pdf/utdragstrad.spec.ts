import { afterEach, describe, expect, it } from '@jest/globals';
import type { Protokollsutdrag } from '#domain';
import { runsTypescript } from '#projections/testing';
import { delegationsutdrag, exempelutdrag, okantUtdrag } from '../testing/index.js';
import { utdragSomPdf } from './utdrag-som-pdf.js';
import { utdragstrad, type Utdragstrad } from './utdragstrad.js';

const entry = new URL('../../../../dokument/src/pdf/pdf.worker.ts', import.meta.url);

describe('the thread of extracts', () => {
  let trad: Utdragstrad;
  const starta = (fil = entry): Utdragstrad =>
    (trad = utdragstrad({ entry: fil, worker: { execArgv: [...runsTypescript] } }));
  afterEach(() => trad.stang());

  it('makes the same PDF as is made here, each for the one who asked', async () => {
    starta();
    const alla = [exempelutdrag, delegationsutdrag, okantUtdrag];
    const dar = await Promise.all(alla.map((u) => trad.somPdf(u)));
    for (const [n, utdrag] of alla.entries())
      expect(Buffer.compare(dar[n]!, await utdragSomPdf(utdrag))).toBe(0);
  });

  it('tells what went wrong with one, and goes on', async () => {
    starta();
    await expect(trad.somPdf({ slag: 'arende' } as Protokollsutdrag)).rejects.toThrow('undefined');
    expect((await trad.somPdf(okantUtdrag)).length).toBeGreaterThan(1_000);
  });

  it('rejects what was asked of it when it falls, and is started again by the next', async () => {
    starta(new URL('./finns-inte.ts', import.meta.url));
    await expect(trad.somPdf(okantUtdrag)).rejects.toThrow('PDF-tråden föll');
    await expect(trad.somPdf(okantUtdrag)).rejects.toThrow('PDF-tråden föll');
  });

  it('finishes what has been asked for before it is closed, and takes no more', async () => {
    starta();
    const pdf = trad.somPdf(okantUtdrag);
    await Promise.all([trad.stang(), trad.stang()]);
    expect((await pdf).length).toBeGreaterThan(1_000);
    await expect(trad.somPdf(okantUtdrag)).rejects.toThrow('stängd');
  });
});
