import { describe, expect, it } from '@jest/globals';
import { DOKUMENTSTIL, DOKUMENT_CSP, stilkalla } from '#dokument';
import { utdragSomHtml } from './html.js';
import {
  aterremissutdrag,
  delegationsutdrag,
  exempelutdrag,
  langtUtdrag,
  okantUtdrag,
} from './testing/index.js';

const alla = [exempelutdrag, okantUtdrag, aterremissutdrag, delegationsutdrag, langtUtdrag];

describe('the extract as HTML', () => {
  it('is the same bytes of the same extract', () => {
    for (const utdrag of alla) expect(utdragSomHtml(structuredClone(utdrag))).toBe(utdragSomHtml(utdrag));
  });

  it.each(alla)('has one title, headings in order, one main and a language', (utdrag) => {
    const html = utdragSomHtml(utdrag);
    const nivaer = [...html.matchAll(/<h([1-6])>/g)].map((m) => Number(m[1]));
    expect(nivaer.filter((n) => n === 1)).toStrictEqual([1]);
    expect(nivaer[0]).toBe(1);
    nivaer.forEach((n, i) => expect(n - (nivaer[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(html).toContain('<html lang="sv">');
    expect(html.match(/<main>/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });

  it.each(alla)('fetches and runs nothing', (utdrag) => {
    const html = utdragSomHtml(utdrag);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son\w+=/i);
    expect(DOKUMENT_CSP).toContain(stilkalla(DOKUMENTSTIL));
    expect(/<style>([^]*)<\/style>/.exec(html)?.[1]).toBe(DOKUMENTSTIL);
  });

  it('names the columns and the rows of a table', () => {
    const html = utdragSomHtml(exempelutdrag);
    expect(html).toContain('<th scope="col">Ledamot</th>');
    expect(html).toContain('<th scope="row">Anna Ek</th><td>C</td><td>Ja</td>');
    expect(html).toContain('<caption>Omröstning 1, så röstade ledamöterna</caption>');
  });

  it('escapes every text', () => {
    const farligt = `<b onload="x">&'`;
    const html = utdragSomHtml({
      ...exempelutdrag,
      organ: { kod: null, namn: farligt },
      rubrik: farligt,
      diarienummer: farligt,
      anteckningar: [{ av: farligt, text: farligt }],
      reservationer: [{ av: [farligt], text: farligt }],
      underlag: [{ slag: 'handling', rubrik: farligt, datum: null }],
      omrostningar: exempelutdrag.omrostningar.map((o) => ({
        ...o,
        jaProposition: farligt,
        roster: [{ namn: farligt, parti: farligt, rost: 'ja' as const }],
      })),
      avgorande: {
        slag: 'beslut',
        beslutssatser: [farligt],
        utfall: null,
        uppdrag: [{ till: farligt, text: farligt }],
        gallerFran: null,
      },
    });
    expect(html).not.toContain('<b ');
    expect(html).not.toContain(`&'`);
    expect(html.match(/&lt;b onload=&quot;x&quot;&gt;&amp;&#39;/g)?.length).toBeGreaterThan(12);
  });

  it('lets no unseen sign turn or hide what is seen', () => {
    const html = utdragSomHtml({ ...okantUtdrag, rubrik: 'A\u202eB\u0000C\u2066D\ud800' });
    expect(html).toContain('ABCD\ufffd');
  });

  it('writes that a value is missing, and never a guess', () => {
    const html = utdragSomHtml(okantUtdrag);
    for (const namn of ['Sammanträdesdatum', 'Paragraf', 'Beslutsdatum', 'Diarienummer'])
      expect(html).toContain(`<dt>${namn}</dt><dd>uppgift saknas</dd>`);
    expect(html).toContain('Utdraget är inte bestyrkt.');
    expect(html).toContain('Justering: uppgift saknas.');
    expect(html).not.toMatch(/null|undefined|NaN/);
  });

  it('says that it is a minoritetsåterremiss, why, and who gets the matter back', () => {
    const html = utdragSomHtml(aterremissutdrag);
    expect(html).toContain('<h2>Återremiss (minoritetsåterremiss)</h2>');
    expect(html).toContain('Ärendet återremitteras till: Kommunstyrelsen.');
    expect(html).toContain('<li>Barnens väg behöver ritas.</li>');
    expect(
      utdragSomHtml({
        ...aterremissutdrag,
        avgorande: { ...aterremissutdrag.avgorande!, minoritet: null } as never,
      }),
    ).not.toContain('minoritetsåterremiss');
  });

  it('has no justering to miss where nobody met', () =>
    expect(utdragSomHtml(delegationsutdrag)).not.toMatch(/Justering|bestyrkt/));
});
