import type { Stil } from '../../../apps/cli/src/terminal/stil.js';
import { hangande } from '../../../apps/cli/src/terminal/text.js';
import type { Handelserad } from '../kommun/berattelse.js';

const MANADER = [
  ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
  ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
];
const manaden = (dag: string): string => `${MANADER[Number(dag.slice(5, 7)) - 1] ?? ''} ${dag.slice(0, 4)}`;
const kortDag = (dag: string): string =>
  `${String(Number(dag.slice(8))).padStart(2)} ${(MANADER[Number(dag.slice(5, 7)) - 1] ?? '').slice(0, 3)}`;

const INDRAG = ' '.repeat(8);
const PUNKT = `${INDRAG}  `;

/** A line of its kind, and what is said under it. */
const sagt = ({ slag, text, regel, svar }: Handelserad): readonly [rad: string, under: string | null] => {
  if (slag === 'nekat') return [`NEKAT ${regel ?? ''}: ${text}`, svar ?? null];
  if (slag === 'varning') return [`NOTERAT ${regel ?? ''} ${text}: ${svar ?? ''}`.replace('  ', ' '), null];
  return [slag === 'klockan' ? `KLOCKAN: ${text}` : text, null];
};

const satt = (slag: Handelserad['slag'], stil: Stil): ((text: string) => string) => {
  const satt: Readonly<Record<Handelserad['slag'], (text: string) => string>> = {
    mote: stil.stark,
    punkt: (text) => text,
    handelse: (text) => text,
    nekat: stil.fel,
    varning: stil.varning,
    klockan: stil.bra,
  };
  return satt[slag];
};

/** What is done at a paragraf: what it is about is said once, and above what is refused there. */
const vidMote = (
  h: Handelserad,
  forra: Handelserad | undefined,
  bredd: number,
  stil: Stil,
): readonly string[] => {
  const farg = satt(h.slag, stil);
  const [text, under] = sagt(h);
  const svar = under === null ? [] : hangande(`${PUNKT}    `, under, bredd).map(stil.svag);
  if (h.om === undefined) return [...hangande(PUNKT, text, bredd).map(farg), ...svar];
  const nytt = h.om !== forra?.om;
  if (nytt && h.slag === 'punkt') return hangande(PUNKT, `${h.om}: ${text}`, bredd);
  return [
    ...(nytt ? hangande(PUNKT, h.om, bredd) : []),
    ...hangande(`${PUNKT}  `, text, bredd).map(farg),
    ...svar,
  ];
};

const rad = (
  h: Handelserad,
  forra: Handelserad | undefined,
  bredd: number,
  stil: Stil,
): readonly string[] => {
  if (h.vidMote) return vidMote(h, forra, bredd, stil);
  const dag = forra?.dag === h.dag ? INDRAG : `${kortDag(h.dag).padEnd(6)}  `;
  const [text, under] = sagt(h);
  const svar = under === null ? [] : hangande(PUNKT, under, bredd).map(stil.svag);
  return [...hangande(dag, text, bredd).map(satt(h.slag, stil)), ...svar];
};

/** The story, month by month, at most `bredd` wide. */
export const berattelsen = (rader: readonly Handelserad[], bredd: number, stil: Stil): readonly string[] =>
  rader.flatMap((h, i) => {
    const forra = rader[i - 1];
    const nyManad = forra === undefined || manaden(forra.dag) !== manaden(h.dag);
    const rubrik = nyManad ? ['', stil.stark(manaden(h.dag).toUpperCase()), ''] : [];
    return [...rubrik, ...rad(h, forra, bredd, stil)];
  });
