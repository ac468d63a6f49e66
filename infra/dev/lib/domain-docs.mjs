// What docs/handelser.md and docs/regler.md say, from the catalogue and the rules of libs/domain. Pure but for `regelfiler`.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const STROMMAR = {
  handling: ['handling-<id>', 'en handling som kommit in men ännu inte hör till något ärende'],
  oppning: ['oppning-<kommando>', 'en begärd öppning, skriven före numret'],
  diarieserie: ['diarieserie-<serie>-<år>', 'numren som delats ut'],
  arende: ['arende-<serie>-<år>-<löpnummer>', 'ett ärende'],
  sammantrade: ['sammantrade-<organ>-<datum>[-n]', 'ett sammanträde, dess protokoll och anslag'],
  paragrafserie: ['paragrafserie-<organ>-<år>', 'vilket sammanträde som tagit vilket paragrafnummer'],
  organisation: [
    'organisation-<organ>',
    'ett organ: vad det hetat, vilka som haft uppdrag i det och vart meddelanden går',
  ],
  delegationsordning: [
    'delegationsordning-<nämnd>',
    'vilka beslut en nämnd har delegerat, till vem, och vad som ska ske med dem',
  ],
  delegationsbeslut: ['delegationsbeslut-<nämnd>-<år>-<n>', 'ett beslut som fattats utanför ett sammanträde'],
  expediering: ['expediering-<id>', 'vilka som ska få ett beslut, och att det återkallats'],
  leverans: ['leverans-<expediering>-<nr>', 'en mottagare: försök, kvittens, påminnelser'],
  process: [
    'process-<namn>-<nyckel>',
    'hur något som systemet gör av sig självt är inställt, och vad det gjort',
  ],
  lasning: ['lasning-<år>-<månad>', 'vem som läst vad i granskning och sekretess'],
  tradhuvud: ['tradhuvud', 'signerade trädhuvuden över hela loggen, och vilka utanför som intygat dem'],
};

const ALLVAR = {
  H: 'nekar',
  A: 'nekar, om inte avvikelsen kvitteras med skäl; då noteras den',
  V: 'varnar och noteras',
  R: 'bara i rapporter',
};

const kod = (text) => `\`${text.replaceAll('|', '\\|')}\``;
const cell = (text) => text.replaceAll('|', '\\|');
const tabell = (rubriker, rader) => [
  `| ${rubriker.join(' | ')} |`,
  `|${rubriker.map(() => '---').join('|')}|`,
  ...rader.map((rad) => `| ${rad.join(' | ')} |`),
];
const fil = (rader) => `${rader.join('\n')}\n`;

const regellank = (id) => `[${id}](regler.md#${id.toLowerCase()})`;
const handelselank = (typ) => `[${typ}](handelser.md#${typ.toLowerCase()})`;

const falt = (spec) =>
  Object.entries(spec.falt).map(([namn, f]) => [
    kod(namn),
    kod(f.typ),
    f.nullbar ? 'ja' : '',
    f.skyddad ? 'ja' : '',
    cell(f.beskrivning),
  ]);

const handelse = ([typ, spec]) => {
  const regler = spec.regler.length > 0 ? ` · regler ${spec.regler.map(regellank).join(', ')}` : '';
  const rader = falt(spec);
  return [
    '',
    `### ${typ}`,
    '',
    spec.beskrivning,
    '',
    `Ström ${spec.strom.map(kod).join(', ')} · version ${spec.version}${regler}`,
    '',
    ...(rader.length > 0
      ? tabell(['fält', 'form', 'kan vara null', 'skyddat', 'betydelse'], rader)
      : ['Inga fält.']),
  ];
};

const strom = ([slag, [namn, vad]], katalog) => [
  '',
  `## ${kod(namn)}: ${vad}`,
  ...Object.entries(katalog)
    .filter(([, spec]) => spec.strom[0] === slag)
    .flatMap(handelse),
];

/** docs/handelser.md by the catalogue. */
export const handelserMd = (katalog) =>
  fil([
    '# Händelser',
    '',
    '<!-- Skrivs av `npm run docs` ur händelsekatalogen i libs/domain/src. Ändra där. -->',
    '',
    'Allt som loggen kan innehålla. När något hände (`skedde`), när det registrerades, av vem, varför och med vilken källa står i',
    'varje händelses metadata, aldrig bland fälten.',
    '',
    'Formen läses så: `text` är aldrig tom; `a | b` är ett av orden; `?` efter en del betyder att den kan vara null; `EDTF` är en tid så',
    'noga som källan säger (`2025-04-23`, `2025-04`, `2025`, `2025-04-23/..`, `../2025-04-23`, `2025-03-07/2025-04-17`). Ett skyddat fält',
    'ligger krypterat i loggen; efter gallring är det null, en tom lista eller en tom text.',
    ...Object.entries(STROMMAR).flatMap((s) => strom(s, katalog)),
  ]);

const iKraft = ({ fran, till }) =>
  [fran && `från ${fran}`, till && `till ${till}`].filter(Boolean).join(' ') || 'alltid';

const regelrad = (filer, prov) => (regel) => [
  `<a id="${regel.id.toLowerCase()}"></a>${regel.id}`,
  cell(regel.text),
  cell(regel.kalla),
  iKraft(regel.iKraft),
  regel.allvar,
  [...regel.galler].map(handelselank).join(', '),
  `[${filer.get(regel.id)}](../libs/domain/src/regler/${filer.get(regel.id)})`,
  (prov.get(regel.id) ?? []).map((f) => `[${f}](../libs/domain/src/regler/${f})`).join(', '),
];

const RUBRIKER = ['id', 'regel', 'källa', 'i kraft', 'allvar', 'händelser', 'fil', 'prov'];

/** docs/regler.md by the rules; `filer` says in which file each stands, `prov` which specifications try it. */
export const reglerMd = (regler, filer, prov) => {
  const rader = (bokstav) => regler.filter((r) => r.id.startsWith(bokstav)).map(regelrad(filer, prov));
  return fil([
    '# Regler',
    '',
    '<!-- Skrivs av `npm run docs` ur reglerna i libs/domain/src/regler. Ändra där. -->',
    '',
    'Varje regel är en ren funktion som prövas lika vid kommandon, vid import och när historiken granskas. Den svarar tillåt, neka,',
    'varna eller kan ej avgöra; det sista lämnar inget spår, och kommandot går vidare. Import nekas aldrig: det som avviker noteras.',
    'En regel som inte var i kraft när något hände kan inte avgöra.',
    '',
    ...tabell(
      ['allvar', 'vad som händer'],
      Object.entries(ALLVAR).map(([a, vad]) => [a, vad]),
    ),
    '',
    '## Lagens regler',
    '',
    ...tabell(RUBRIKER, rader('R')),
    '',
    '## Ordningen mellan händelserna',
    '',
    ...tabell(RUBRIKER, rader('O')),
  ]);
};

const skapar = (id, text) =>
  id.startsWith('O-')
    ? new RegExp(`\\b(r|moteR)ad\\(\\s*${id.slice(2)},`).test(text)
    : text.includes(`'${id}'`);

/** In which file of the rules' folder each rule is made. */
export const regelfiler = async (mapp, ids) => {
  const namn = (await readdir(mapp)).filter((f) => f.endsWith('.regler.ts')).sort();
  const texter = await Promise.all(namn.map((f) => readFile(join(mapp, f), 'utf8')));
  return new Map(ids.map((id) => [id, namn.find((_, i) => skapar(id, texter[i]))]));
};

/** Whether a specification names a rule: `R-4` is not `R-40`. */
const namner = (id, text) => new RegExp(`\\b${id}(?![\\dA-Za-z])`).test(text);

/** Which specifications in a folder try each rule, by its id. */
export const regelprov = async (mapp, ids) => {
  const namn = (await readdir(mapp)).filter((f) => f.endsWith('.spec.ts')).sort();
  const texter = await Promise.all(namn.map(async (f) => [f, await readFile(join(mapp, f), 'utf8')]));
  return new Map(ids.map((id) => [id, texter.filter(([, text]) => namner(id, text)).map(([f]) => f)]));
};
