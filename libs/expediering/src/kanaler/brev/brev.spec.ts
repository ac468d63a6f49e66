import { describe, expect, it } from '@jest/globals';
import type { Utskick } from '../kanal.js';
import { PLANTERADE, provinnehall, provutskick } from '../testing/provutskick.js';
import { skrivBrev, type Brev } from './brev.js';
import { brevhtml } from './brevhtml.js';
import { brevtext } from './brevtext.js';

const brev = (andringar: Partial<Utskick> = {}): Brev =>
  skrivBrev(provutskick('a@exempel.se', andringar), 'inget');
const text = (andringar: Partial<Utskick> = {}): string => brevtext(brev(andringar));

describe('a letter', () => {
  it('says what was decided, by whom and when', () => {
    for (const rad of [
      'Diarienummer: 2025.202 KS',
      `Beslutat av: ${PLANTERADE.av} § 91`,
      'Datum: 2026-03-02',
      `1. Kommunstyrelsen beslutar om ${PLANTERADE.beslutssats}.`,
      '2. Paragrafen justeras omedelbart.',
    ])
      expect(text().split('\n')).toContain(rad);
  });

  it('says that a day is not known, and leaves out a number that is not there', () => {
    const utan = {
      innehall: { ...provinnehall(), diarienummer: null, beslutat: { av: 'KS § 1', datum: null } },
    };
    expect(text(utan)).toContain('Datum: okänt');
    expect(text(utan)).not.toContain('Diarienummer');
    expect(brev(utan).amne).toBe('Beslut: Motion om Flaggspelet på torget');
  });

  it('says that it takes the place of another only when it does', () => {
    expect(text({ ersatter: 'e-1' })).toContain('Beslutet har rättats.');
    expect(text()).not.toContain('rättats');
  });

  it('asks for an acknowledgement only where there is one to give', () => {
    const kvittenslank = 'https://arenden.exempel.se/kvittens/1';
    for (const innehall of [provinnehall(), null]) {
      expect(text({ innehall, kvittenslank })).toContain(
        `Bekräfta att beslutet är mottaget:\n${kvittenslank}\n`,
      );
      expect(text({ innehall })).not.toMatch(/bekräft/i);
    }
  });

  it('has a subject of one line that ends', () => {
    const { amne } = brev({
      innehall: { ...provinnehall(), rubrik: `a\r\nb\u2028c\u202e ${'x'.repeat(400)}` },
    });
    expect(amne).toMatch(/^Beslut 2025\.202 KS: a b c x+…$/);
    expect(amne).toHaveLength(150);
  });

  it('is one page, in Swedish, with a title, one heading and headed rows', () => {
    const html = brevhtml(brev());
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="sv">/);
    expect(html).toContain('<title>Beslut 2025.202 KS: Motion om Flaggspelet på torget</title>');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<th scope="row">/g)).toHaveLength(5);
    expect(html).toContain('<a href="https://arenden.exempel.se/leveranser/7Hq2">Läs beslutet</a>');
  });

  it('is text all through, whatever stands in it', () => {
    const ont = `"><script>alert('x')</script>&lt;`;
    const html = brevhtml(
      brev({
        avsandare: { organ: null, namn: ont },
        mottagare: { namn: ont, organ: null, adress: ont },
        dataref: `https://exempel.se/${ont}`,
        innehall: {
          ...provinnehall(),
          rubrik: ont,
          diarienummer: ont,
          beslutssatser: [ont],
          beslutat: { av: ont, datum: ont },
        },
      }),
    );
    expect(html).not.toContain('<script');
    expect(html).not.toContain('"">');
    expect(html.match(/&lt;script&gt;alert\(&#39;x&#39;\)&lt;\/script&gt;&amp;lt;/g)!.length).toBeGreaterThan(
      8,
    );
  });
});
