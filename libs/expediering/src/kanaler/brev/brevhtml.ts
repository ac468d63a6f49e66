import type { Brev, Brevlank } from './brev.js';

const TECKEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands between tags and in a quoted attribute. */
const html = (text: string): string => text.replaceAll(/[&<>"']/g, (t) => TECKEN[t] ?? t);

/** Only what is read over HTTP becomes a link; anything else is shown as text. */
const lank = ({ text, url }: Brevlank): string => {
  const visad = `<span class="adress">${html(url)}</span>`;
  return /^https?:\/\//i.test(url)
    ? `<p><a href="${html(url)}">${html(text)}</a><br>${visad}</p>`
    : `<p>${html(text)}:<br>${visad}</p>`;
};

const stycken = (rader: readonly string[]): string => rader.map((rad) => `<p>${html(rad)}</p>`).join('\n');

const rad = ([etikett, varde]: readonly [string, string]): string =>
  `<tr><th scope="row">${html(etikett)}</th><td>${html(varde)}</td></tr>`;

const beslutet = (satser: readonly string[]): string =>
  satser.length === 0
    ? ''
    : `<h2>Beslut</h2>\n<ol>\n${satser.map((sats) => `<li>${html(sats)}</li>`).join('\n')}\n</ol>\n`;

/** Colours with a contrast of at least 7 to 1; nothing is fetched from anywhere. */
const STIL = `body { margin: 0; padding: 1.5rem; background: #fff; color: #1a1a1a; font: 1rem/1.55 "Source Sans 3", "Segoe UI", Arial, sans-serif; }
main { max-width: 40rem; margin: 0 auto; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .3rem 1.25rem .3rem 0; text-align: left; vertical-align: top; }
th { font-weight: 600; white-space: nowrap; }
ol { padding-left: 1.5rem; }
li { margin-bottom: .5rem; }
a { color: #0b3d91; font-weight: 600; }
.adress { color: #444; font-size: .875rem; }
footer { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid #bbb; color: #444; }
@media print { body { padding: 0; } }`;

/** The letter as a page of its own. */
export const brevhtml = (brev: Brev): string => `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(brev.amne)}</title>
<style>
${STIL}
</style>
</head>
<body>
<main>
<h1>${html(brev.rubrik)}</h1>
${stycken(brev.inledning)}
<table>
<tbody>
${brev.uppgifter.map(rad).join('\n')}
</tbody>
</table>
${beslutet(brev.beslut)}${brev.lankar.map(lank).join('\n')}
<footer>
${stycken(brev.avslutning)}
</footer>
</main>
</body>
</html>
`;
