import { historik, type Faktum, type Historikrad } from '#domain';
import type { PlacedEvent } from '#event-store';
import type { Bevishuvud, Beviset, SaknatDokument } from './paket.js';
import type { lasMed } from './skyddat.js';

/** What a report of a package tells of. */
export type Rapportdelar = {
  readonly arende: string;
  readonly bevisen: readonly Beviset[];
  readonly huvud: Bevishuvud;
  readonly saknas: readonly SaknatDokument[];
  /** Documents left out since the keys are. */
  readonly skyddade: number;
  readonly las: ReturnType<typeof lasMed>;
};

/** Paragraphs and tables, before they are Markdown or HTML. */
type Del =
  | { readonly rubrik: string }
  | { readonly text: string }
  | { readonly kolumner: readonly string[]; readonly rader: readonly (readonly string[])[] };

const SKYDDAT = 'skyddat innehåll, nyckeln är inte med i paketet';

const iOrd = ({ text, skal, kalla, gallrad }: Historikrad): string =>
  [
    text,
    skal !== undefined && `Skäl: ${skal}`,
    kalla && `Källa: ${kalla.handling}${kalla.sida === undefined ? '' : `, s. ${kalla.sida}`}`,
    gallrad && `(${SKYDDAT})`,
  ]
    .filter((del) => typeof del === 'string')
    .join(' ');

const historiken = ({ arende, bevisen, las }: Rapportdelar): readonly (readonly string[])[] => {
  const egna = bevisen.filter(({ handelse }) => handelse.stream === `arende-${arende}`);
  const nrPer = new Map(egna.map(({ nr, handelse }) => [handelse.revision, nr]));
  const fakta = egna.map(({ handelse }) => las(handelse)) as readonly unknown[] as readonly Faktum[];
  return (historik(fakta, {}) ?? []).map((rad) => [
    String(rad.revision),
    String(nrPer.get(rad.revision)),
    rad.skedde ?? 'okänt',
    rad.registrerad,
    `${rad.aktor.id} (${rad.aktor.roll})`,
    iOrd(rad),
  ]);
};

const strommarna = (bevisen: readonly Beviset[]): readonly (readonly string[])[] => {
  const sista = new Map<string, PlacedEvent>();
  for (const { handelse } of bevisen) sista.set(handelse.stream, handelse);
  return [...sista].map(([strom, { revision, hash }]) => [strom, String(revision + 1), hash]);
};

const delarna = (delar: Rapportdelar): readonly Del[] => [
  { rubrik: `Bevispaket för ärende ${delar.arende}` },
  {
    text: `Paketet innehåller ${delar.bevisen.length} händelser så som de lagrades, och visar att de står i loggen som den var när dess trädhuvud hade ${delar.huvud.storlek} löv. Hur det prövas står i LASMIG.md.`,
  },
  { rubrik: 'Vad som hände' },
  { kolumner: ['revision', 'löv', 'när det hände', 'registrerades', 'av', 'vad'], rader: historiken(delar) },
  { rubrik: 'Strömmar' },
  { kolumner: ['ström', 'händelser', 'sista hash'], rader: strommarna(delar.bevisen) },
  { rubrik: 'Dokument som saknas' },
  ...(delar.skyddade > 0
    ? [
        {
          text: `Dessutom nämns ${delar.skyddade} dokument bara i skyddat innehåll. De följer med när nycklarna gör det.`,
        },
      ]
    : []),
  delar.saknas.length === 0
    ? { text: 'Inget annat saknas.' }
    : {
        kolumner: ['sha-256', 'orsak', 'nämns i', 'revision'],
        rader: delar.saknas.map((s) => [s.sha256, s.orsak, s.strom, String(s.revision)]),
      },
];

const cell = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll(/\s*\n\s*/g, ' ');
const rad = (celler: readonly string[]): string => `| ${celler.map(cell).join(' | ')} |`;

/** The readable report as Markdown. */
export const rapportMd = (delar: Rapportdelar): string =>
  delarna(delar)
    .map((del, i) => {
      if ('rubrik' in del) return `${i === 0 ? '#' : '##'} ${del.rubrik}\n`;
      if ('text' in del) return `${del.text}\n`;
      return `${[rad(del.kolumner), `|${del.kolumner.map(() => '---').join('|')}|`, ...del.rader.map(rad)].join('\n')}\n`;
    })
    .join('\n');

const TECKEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string => text.replaceAll(/[&<>"]/g, (tecken) => TECKEN[tecken] ?? '');
const tr = (slag: 'td' | 'th', celler: readonly string[]): string =>
  `<tr>${celler.map((text) => `<${slag}>${html(text)}</${slag}>`).join('')}</tr>`;

/** The readable report as a page of its own. */
export const rapportHtml = (delar: Rapportdelar): string => {
  const kropp = delarna(delar).map((del, i) => {
    if ('rubrik' in del) return i === 0 ? `<h1>${html(del.rubrik)}</h1>` : `<h2>${html(del.rubrik)}</h2>`;
    if ('text' in del) return `<p>${html(del.text)}</p>`;
    return `<table>\n<thead>${tr('th', del.kolumner)}</thead>\n<tbody>\n${del.rader.map((r) => tr('td', r)).join('\n')}\n</tbody>\n</table>`;
  });
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><title>Bevispaket ${html(delar.arende)}</title>
<style>body{font-family:sans-serif;margin:2rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style></head>
<body>
${kropp.join('\n')}
</body>
</html>
`;
};
