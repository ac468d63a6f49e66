import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { element, iNamnrymd, text, type Element } from './element.js';
import { giltigJson, giltigText, kanSkrivas } from './giltig-text.js';
import { lasXml } from './las.js';
import { provaXml } from './prova.js';
import { skrivXml } from './skriv.js';

const skriven = (innehall: string): string =>
  skrivXml(element('rot', { a: innehall }, [text('del', innehall)]));
const tillbaka = (innehall: string): string => {
  const [del] = lasXml(skriven(innehall)).innehall as readonly Element[];
  return del?.innehall as string;
};
const ALLT_GAR = {
  namn: 'x.xsd',
  text: '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="rot"><xs:complexType><xs:sequence><xs:element name="del" type="xs:string"/></xs:sequence><xs:attribute name="a"/></xs:complexType></xs:element></xs:schema>',
};

const FIENTLIGT = [
  ['markup', '<a href="x">&amp;</a> & < > " \''],
  ['references', '&amp;#65; &#65; &lt;b&gt; &amp;amp; &nbsp;'],
  ['the end of CDATA', 'a ]]> b <![CDATA[ c ]]>'],
  ['a comment', '<!-- -- -->'],
  ['an instruction', '<?xml version="1.0"?>'],
  ['control characters', 'a\u0000\u0001\u0008\u000b\u001f\u007f\u0085b'],
  ['noncharacters', 'a\ufffe\uffffb'],
  ['half a surrogate pair', 'a\ud800b\udc00'],
  ['a whole pair', 'a😀b'],
  ['line ends of every kind', 'a\r\nb\rc\nd\u2028e'],
  ['blanks', '  a\t\tb  '],
  ['nothing but blanks', ' \t '],
  ['a lone tab', '\t'],
  ['a lone line end', '\n'],
  ['a very long text', 'åäö<&'.repeat(400_000)],
] as const;

describe('text that XML does not like', () => {
  it.each(FIENTLIGT)('%s is well-formed, by another reader than our own', async (_vad, innehall) => {
    expect(await provaXml(skriven(innehall), ALLT_GAR, [])).toEqual([]);
  });

  it.each(FIENTLIGT)('%s comes back as it was written', (_vad, innehall) =>
    expect(tillbaka(innehall)).toBe(giltigText(innehall)),
  );

  it('comes back whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (innehall) => {
        expect(tillbaka(innehall)).toBe(giltigText(innehall));
        expect(kanSkrivas(giltigText(innehall))).toBe(true);
      }),
    );
  });

  it('as JSON means the same when it comes back, whatever it is', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (json) => {
        const hel = JSON.stringify(JSON.parse(json));
        expect(kanSkrivas(giltigJson(hel))).toBe(true);
        expect(JSON.parse(tillbaka(giltigJson(hel)))).toEqual(JSON.parse(hel));
      }),
    );
  });
});

describe('a document', () => {
  it('is the same text every time', () => {
    const rot = iNamnrymd('urn:x', element('rot', { b: '1', a: '2', c: null }, [text('del', 'x'), null]));
    expect(skrivXml(rot)).toBe(skrivXml(rot));
    expect(skrivXml(rot)).toContain('<rot xmlns="urn:x" b="1" a="2">\n  <del>x</del>\n</rot>');
  });

  it.each(['<a', 'inte xml', '', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'])(
    '%p is not read',
    (fel) => expect(() => lasXml(fel)).toThrow(expect.objectContaining({ kod: 'ARKIVFIL_OGILTIG' })),
  );
});
