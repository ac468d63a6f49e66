import { describe, expect, it } from '@jest/globals';
import { stilkalla } from '#dokument';
import { kvittenssida, lasNamn, type Kvittenssida } from './kvittenssida.js';
import { KVITTENS_CSP, KVITTENSSTIL } from './kvittenssida.stil.js';

const uppgifter = {
  avsandare: 'Kommunstyrelsen',
  diarienummer: '2026.17 KS',
  rubrik: 'Motion om cykelväg',
  datum: '2026-03-02',
};
const fraga: Kvittenssida = { slag: 'fraga', uppgifter };
const alla: readonly Kvittenssida[] = [
  fraga,
  { ...fraga, namn: '', fel: 'saknas' },
  { slag: 'fraga', uppgifter: null },
  { slag: 'kvitterad', av: 'Eva Ek', tid: '2026-03-12T09:00:00Z' },
  { slag: 'redanKvitterad', av: 'Eva Ek', tid: '2026-03-12T09:00:00Z' },
  { slag: 'utgangen' },
  { slag: 'ogiltig' },
  { slag: 'aterkallad' },
];

describe('every page of acknowledgement', () => {
  it.each(alla)('$slag stands by itself, in Swedish, under one heading', (sida) => {
    const html = kvittenssida(sida);
    expect(html).toContain('<html lang="sv">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<main>/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son\w+=|\sstyle=/i);
    expect(/<style>([^]*)<\/style>/.exec(html)?.[1]).toBe(KVITTENSSTIL);
  });

  it('lets its own style through, and nothing else', () => {
    expect(KVITTENS_CSP).toContain(`style-src ${stilkalla(KVITTENSSTIL)};`);
    expect(KVITTENS_CSP).toContain("default-src 'none'");
    expect(KVITTENS_CSP).toContain("form-action 'self'");
    expect(KVITTENS_CSP).not.toContain('unsafe');
  });

  it('has a form only where there is something to confirm', () =>
    expect(alla.map((s) => kvittenssida(s).includes('<form'))).toStrictEqual([
      ...[true, true, true],
      ...[false, false, false, false, false],
    ]));
});

describe('the page that asks', () => {
  it('tells what it is about, and takes a name by POST to its own address', () => {
    const html = kvittenssida(fraga);
    for (const varde of Object.values(uppgifter)) expect(html).toContain(`<dd>${varde}</dd>`);
    expect(html).toContain('<form method="post">');
    expect(html).toContain('<label for="namn">Ditt namn</label>');
    expect(html).toMatch(
      /<input id="namn" name="namn" type="text" required maxlength="200" autocomplete="name"/,
    );
    expect(html).not.toMatch(/<input[^>]*aria-invalid|id="namn-fel"/);
  });

  it('leaves out the number that there is none of, and says that a day is not known', () => {
    const html = kvittenssida({
      slag: 'fraga',
      uppgifter: { ...uppgifter, diarienummer: null, datum: null },
    });
    expect(html).not.toContain('Diarienummer');
    expect(html).toContain('<dd>uppgift saknas</dd>');
  });

  it('says what is wrong beside the field, and keeps what was written', () => {
    const html = kvittenssida({ ...fraga, namn: 'Eva "E" Ek', fel: 'forLangt' });
    expect(html).toContain('<p class="fel" id="namn-fel">Namnet får vara högst 200 tecken.</p>');
    expect(html).toContain('aria-describedby="namn-hjalp namn-fel" aria-invalid="true"');
    expect(html).toContain('value="Eva &quot;E&quot; Ek"');
    expect(html).toContain('<title>Fel: ');
  });

  it('tells nothing of what is secret, not even what kind of thing it is', () => {
    const html = kvittenssida({ slag: 'fraga', uppgifter: null });
    expect(html).not.toMatch(/<dl>|beslut|ärende|sekretess/i);
    expect(html).toContain('<form method="post">');
  });

  it('escapes every text', () => {
    const farligt = '<b onload="x">';
    const sidor = [
      kvittenssida({
        slag: 'fraga',
        uppgifter: { avsandare: farligt, diarienummer: farligt, rubrik: farligt, datum: null },
        namn: farligt,
        fel: 'saknas',
      }),
      kvittenssida({ slag: 'kvitterad', av: farligt, tid: null }),
    ];
    expect(sidor.map((html) => html.match(/&lt;b onload=&quot;x&quot;&gt;/g)?.length)).toStrictEqual([4, 1]);
    for (const html of sidor) expect(html).not.toContain('<b ');
  });
});

describe('the page that answers', () => {
  it('says by whom and when it was acknowledged', () => {
    for (const slag of ['kvitterad', 'redanKvitterad'] as const) {
      const html = kvittenssida({ slag, av: 'Eva Ek', tid: '2026-03-12T09:00:00Z' });
      expect(html).toContain('<dd>Eva Ek</dd>');
      expect(html).toContain('<dd>2026-03-12</dd>');
    }
  });
});

describe('a name', () => {
  it.each([
    ['  Eva   Ek ', { namn: 'Eva Ek' }],
    ['A\u030ake', { namn: 'Åke' }],
    ['Eva\u202e\nEk', { namn: 'Eva Ek' }],
    ['', { namn: '', fel: 'saknas' }],
    [' \u200f\t', { namn: '', fel: 'saknas' }],
    ['x'.repeat(200), { namn: 'x'.repeat(200) }],
    ['x'.repeat(201), { namn: 'x'.repeat(201), fel: 'forLangt' }],
  ])('%j is read as it is meant', (skrivet, svar) => expect(lasNamn(skrivet)).toStrictEqual(svar));
});
