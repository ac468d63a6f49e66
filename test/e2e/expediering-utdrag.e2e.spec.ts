import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOKUMENTLAGER, type Dokumentlager, type Lagrat } from '#handlingar';
import { anropTill } from './anrop.js';
import { mottagaren, planera } from './expediering.prov.js';
import { startaTjanst, type Tjanst } from './harness.js';

let tjanst: Tjanst;
const { skicka, las } = anropTill(() => tjanst.klient);

beforeAll(async () => {
  tjanst = await startaTjanst();
  await skicka('kanaler/epost/paus', { skal: 'Prov' });
});
afterAll(() => tjanst.stang());

let nasta = 900;
/** An expediering of its own, to one. */
const expediering = async (plan: Parameters<typeof planera>[3] = {}) => {
  const id = `arende-KS-2026-1-${nasta++}`;
  return { id, position: await planera(tjanst, id, [mottagaren(1)], plan) };
};

describe('Protokollsutdraget', () => {
  const HTML = '<!doctype html><title>Protokollsutdrag</title><p>Bifall.</p>';
  const lager = (): Dokumentlager => tjanst.app.get<Dokumentlager>(DOKUMENTLAGER, { strict: false });
  const lagra = (text: string): Promise<Lagrat> =>
    lager().put(
      (async function* () {
        yield await Promise.resolve(Buffer.from(text));
      })(),
    );
  const filen = ({ sha256 }: Lagrat): string => {
    const fil = readdirSync(tjanst.data, { recursive: true }).find((f) => String(f).endsWith(sha256));
    return join(tjanst.data, String(fil));
  };
  const medUtdrag = async (mer = '') => {
    const utdrag = { html: await lagra(`${HTML}${mer}`), pdf: await lagra(`%PDF-1.7${mer}`) };
    const { id, position } = await expediering({ utdrag });
    await las(`expedieringar?efter=${position}`);
    return { ...utdrag, adress: `${tjanst.url}/api/expedieringar/${id}/utdrag`, id };
  };

  it.each([
    ['html', 'text/html; charset=utf-8', HTML],
    ['pdf', 'application/pdf', '%PDF-1.7'],
  ] as const)('ges som %s precis som det lagrades', async (form, mime, text) => {
    const { adress, id, [form]: lagrat } = await medUtdrag();
    const svar = await fetch(`${adress}.${form}`);
    expect(svar.status).toBe(200);
    expect(svar.headers.get('content-type')).toBe(mime);
    expect(svar.headers.get('etag')).toBe(`"${lagrat.sha256}"`);
    expect(svar.headers.get('content-disposition')).toBe(`inline; filename="utdrag-${id}.${form}"`);
    expect(svar.headers.get('x-content-type-options')).toBe('nosniff');
    expect(svar.headers.get('content-security-policy')).toContain("style-src 'unsafe-inline'; base-uri");
    expect(svar.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await svar.text()).toBe(text);
    const igen = await fetch(`${adress}.${form}`, { headers: { 'if-none-match': `"${lagrat.sha256}"` } });
    expect(igen.status).toBe(304);
  });

  it('finns inte för varje expediering', async () => {
    const { id, position } = await expediering();
    await las(`expedieringar?efter=${position}`);
    const svar = await tjanst.klient.hamta(`/api/expedieringar/${id}/utdrag.html`);
    expect({ status: svar.status, kod: svar.json['kod'] }).toEqual({ status: 404, kod: 'UTDRAG_SAKNAS' });
  });

  it.each([
    ['skadats', (fil: string) => writeFileSync(fil, 'något annat')],
    ['försvunnit', (fil: string) => rmSync(fil)],
  ])('som %s lämnas inte ut', async (_hur, gor) => {
    const { adress, html } = await medUtdrag(randomUUID());
    gor(filen(html));
    const svar = await fetch(`${adress}.html`);
    expect(svar.status).toBe(500);
    expect(svar.headers.get('content-type')).toContain('application/problem+json');
    expect(await svar.json()).toMatchObject({ kod: 'DOKUMENTET_SKADAT' });
  });
});
