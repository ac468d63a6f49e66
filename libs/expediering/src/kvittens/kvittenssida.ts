import type { Skedde } from '#domain';
import { rentext, skrivet } from '#dokument';
import { visaDatum } from '../utdrag/ord.js';
import { KVITTENSSTIL } from './kvittenssida.stil.js';

/** What is acknowledged, as far as it may be shown to whoever has the link. */
export type Kvittensuppgifter = {
  readonly avsandare: string;
  /** As it is written; null where there is none. */
  readonly diarienummer: string | null;
  readonly rubrik: string;
  /** When it was decided (EDTF, null = unknown). */
  readonly datum: Skedde;
};

/** Why the name was not taken. */
export type Namnfel = 'saknas' | 'forLangt';

/** The longest name that is taken, in characters as a form counts them. */
export const LANGSTA_NAMN = 200;

/** What a page of acknowledgement says. */
export type Kvittenssida =
  /** `uppgifter` null: something in it is secret, and nothing is told of what. `fel`: of the name sent before, `namn`. */
  | {
      readonly slag: 'fraga';
      readonly uppgifter: Kvittensuppgifter | null;
      readonly namn?: string;
      readonly fel?: Namnfel;
    }
  | { readonly slag: 'kvitterad' | 'redanKvitterad'; readonly av: string; readonly tid: Skedde }
  | { readonly slag: 'utgangen' | 'ogiltig' | 'aterkallad' };

/** A name as it was typed, ready to be kept, or why it cannot be. */
export const lasNamn = (
  skrivetNamn: string,
): { readonly namn: string } | { readonly namn: string; readonly fel: Namnfel } => {
  const namn = rentext(skrivetNamn).replaceAll(/\s+/g, ' ').trim();
  if (namn === '') return { namn, fel: 'saknas' };
  return namn.length > LANGSTA_NAMN ? { namn, fel: 'forLangt' } : { namn };
};

const NAMNFEL: Readonly<Record<Namnfel, string>> = {
  saknas: 'Skriv ditt namn.',
  forLangt: `Namnet får vara högst ${LANGSTA_NAMN} tecken.`,
};

const text = (t: string): string => skrivet(rentext(t));

const rad = (namn: string, varde: string): string => `<div><dt>${namn}</dt><dd>${text(varde)}</dd></div>`;

const om = ({ avsandare, diarienummer, rubrik, datum }: Kvittensuppgifter): string =>
  [
    '<dl>',
    rad('Avsändare', avsandare),
    ...(diarienummer === null ? [] : [rad('Diarienummer', diarienummer)]),
    rad('Gäller', rubrik),
    rad('Beslutsdatum', visaDatum(datum)),
    '</dl>',
  ].join('\n');

const formularet = (namn: string, fel: Namnfel | undefined): string => `<form method="post">
<label for="namn">Ditt namn</label>
<p class="hjalp" id="namn-hjalp">Namnet sparas tillsammans med tidpunkten och syns för avsändaren.</p>
${fel === undefined ? '' : `<p class="fel" id="namn-fel">${NAMNFEL[fel]}</p>\n`}<input id="namn" name="namn" type="text" required maxlength="${LANGSTA_NAMN}" autocomplete="name" value="${text(namn)}" aria-describedby="namn-hjalp${fel === undefined ? '' : ' namn-fel'}"${fel === undefined ? '' : ' aria-invalid="true" autofocus'}>
<button type="submit">Bekräfta mottagandet</button>
</form>`;

type Fraga = Extract<Kvittenssida, { readonly slag: 'fraga' }>;

const FOLJDEN = 'Det betyder inte att ni godtar innehållet, och det påverkar inte rätten att överklaga.';

const oppen = (uppgifter: Kvittensuppgifter): string => `<h1>Bekräfta att ni har tagit emot beslutet</h1>
${om(uppgifter)}
<p>När du bekräftar får avsändaren veta att beslutet har kommit fram till er. ${FOLJDEN}</p>`;

/** Not even what kind of thing it is. */
const HEMLIG = `<h1>Bekräfta mottagandet</h1>
<p>Något har skickats till er, och mottagandet ska bekräftas. Vad det gäller visas inte här.</p>
<p>När du bekräftar får avsändaren veta att utskicket har kommit fram till er. ${FOLJDEN}</p>`;

const fragan = ({ uppgifter, namn = '', fel }: Fraga): string =>
  `${uppgifter === null ? HEMLIG : oppen(uppgifter)}
${formularet(namn, fel)}`;

const ARENDET: Readonly<
  Record<Exclude<Kvittenssida['slag'], 'fraga'>, { readonly rubrik: string; readonly text: string }>
> = {
  kvitterad: {
    rubrik: 'Tack, mottagandet är bekräftat',
    text: 'Avsändaren ser att utskicket har kommit fram. Du kan stänga sidan.',
  },
  redanKvitterad: {
    rubrik: 'Mottagandet är redan bekräftat',
    text: 'En länk kan bara användas en gång. Du behöver inte göra något mer.',
  },
  utgangen: {
    rubrik: 'Länken har slutat gälla',
    text: 'Tiden för att bekräfta med den här länken är ute. Svara på meddelandet som länken stod i, eller kontakta avsändaren, så kan ni få en ny.',
  },
  ogiltig: {
    rubrik: 'Länken fungerar inte',
    text: 'Adressen är inte en giltig länk för att bekräfta ett mottagande. Kontrollera att hela länken följde med från meddelandet. Hjälper inte det, kontakta avsändaren.',
  },
  aterkallad: {
    rubrik: 'Utskicket är återkallat',
    text: 'Avsändaren har återkallat utskicket. Du behöver inte bekräfta något.',
  },
};

const beskedet = (sida: Exclude<Kvittenssida, Fraga>): string => {
  const { rubrik, text: forklaring } = ARENDET[sida.slag];
  const vem =
    'av' in sida
      ? `\n<dl>\n${rad('Bekräftat av', sida.av)}\n${rad('Datum', visaDatum(sida.tid))}\n</dl>`
      : '';
  return `<h1>${rubrik}</h1>${vem}\n<p>${forklaring}</p>`;
};

const titeln = (sida: Kvittenssida): string => {
  if (sida.slag !== 'fraga') return ARENDET[sida.slag].rubrik;
  return sida.fel === undefined ? 'Bekräfta mottagandet' : 'Fel: bekräfta mottagandet';
};

/**
 * A page of acknowledgement, whole and by itself: nothing is fetched or run. To be served with `KVITTENS_CSP`, and never
 * to be stored on the way. Showing it confirms nothing; the form does, sent to the same address.
 */
export const kvittenssida = (sida: Kvittenssida): string => `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${titeln(sida)}</title>
<style>${KVITTENSSTIL}</style>
</head>
<body>
<main>
${sida.slag === 'fraga' ? fragan(sida) : beskedet(sida)}
</main>
</body>
</html>
`;
