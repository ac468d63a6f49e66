import { describe, expect, it } from '@jest/globals';
import type { Dokument } from './dokument.js';
import { dokumentSomMarkdown } from './markdown.js';

const dokument = (text: string): Dokument => ({
  titel: text,
  ingress: text,
  sidhuvud: text,
  fot: text,
  block: [
    { slag: 'rubrik', niva: 2, text },
    { slag: 'stycke', text },
    { slag: 'lista', numrerad: true, punkter: [text, text] },
    { slag: 'uppgifter', namn: 'x', rader: [[text, text]] },
    { slag: 'tabell', namn: text, kolumner: ['A', 'B'], rader: [[text, text]] },
  ],
});

describe('a document as Markdown', () => {
  it('is the same text of the same document', () =>
    expect(dokumentSomMarkdown(structuredClone(dokument('x')))).toBe(dokumentSomMarkdown(dokument('x'))));

  it('has the headings, the list and the tables of the document', () => {
    const rader = dokumentSomMarkdown(dokument('KS 91')).split('\n');
    expect(rader).toEqual(expect.arrayContaining(['# KS 91', '## KS 91', '1. KS 91', '2. KS 91']));
    expect(rader.filter((rad) => rad === '| KS 91 | KS 91 |')).toHaveLength(2);
    expect(rader.filter((rad) => rad === '| --- | --- |')).toHaveLength(2);
  });

  it('lets no text be a mark, a link or a cell', () => {
    const text = dokumentSomMarkdown(dokument('[a](http://b) | <b>*c*</b> `d` # e'));
    expect(text).not.toMatch(/(?<!\\)(?:[[<`]|\*c)/);
    expect(text.split('\n').filter((rad) => rad.startsWith('|'))).toHaveLength(6);
    for (const rad of text.split('\n').filter((r) => r.startsWith('|')))
      expect(rad.match(/(?<!\\)\|/g)).toHaveLength(3);
  });

  it.each(['- a', '+ a', '1. a', '2) a', '==='])(
    'begins no list or heading by a text that begins as %s',
    (t) => expect(dokumentSomMarkdown(dokument(t)).split('\n')[2]).toMatch(/^\d?\\/),
  );

  it('leaves a number alone that begins no list', () =>
    expect(dokumentSomMarkdown(dokument('2026.1 KS')).split('\n')[2]).toBe('2026.1 KS'));

  it('keeps a row of a table on one line, whatever line breaks its text has', () =>
    expect(dokumentSomMarkdown(dokument('a\nb'))).toContain('| a<br>b | a<br>b |'));
});
