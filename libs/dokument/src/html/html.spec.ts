import { expect, it } from '@jest/globals';
import { dokumentSomHtml } from './html.js';

const SUMMA = '0a'.repeat(32);
const celler = (...rad: readonly string[]): string =>
  dokumentSomHtml({
    ...{ titel: 'T', ingress: 'I', sidhuvud: 'S', fot: 'F' },
    block: [{ slag: 'tabell', namn: 'Tabell', kolumner: rad.map(() => 'K'), rader: [rad] }],
  });

it('keeps a date on one line, also with its time and within a text, and nothing that only looks like one', () => {
  const html = celler('1', '2026-03-02 10.00\na-17', 'KL 5:23, från 2018-01-01', 'KS-2026-03-02-1');
  expect(html).toContain('<span class="hel">2026-03-02 10.00</span>\na-17');
  expect(html).toContain('från <span class="hel">2018-01-01</span></td>');
  expect(html).toContain('<td>KS-2026-03-02-1</td>');
});

it('lets a checksum be broken, so that it takes no room from the other columns', () => {
  const html = celler(SUMMA, SUMMA);
  expect(html.match(new RegExp(`<span class="bruten">${SUMMA}</span></t[dh]>`, 'g'))).toHaveLength(2);
});
