import type { Fynd, Handelseref, Lakning, Sammanfattning } from '#revision';
import type { Stil } from '../terminal/stil.js';
import { antal, antalAv, hangande, ofarlig } from '../terminal/text.js';
import { visaTid } from '../terminal/tid.js';

/** How a finding is written as it is found, and what is said when all are. */
export type Reglerform = {
  readonly forst: readonly string[];
  readonly rad: (fynd: Fynd) => readonly string[];
  readonly sist: (summa: Sammanfattning, ms: number) => readonly string[];
};

const KOLUMNER = [
  'regel',
  'kalla',
  'allvar',
  'utfall',
  'kod',
  'strom',
  'revision',
  'typ',
  'skedde',
  'registrerad',
  'import',
  'noterad',
  'lakt',
  'lakt_av',
  'text',
] as const;

const cell = (varde: string): string => (/[";\r\n]/.test(varde) ? `"${varde.replaceAll('"', '""')}"` : varde);

const platsen = ({ strom, revision }: Handelseref): string => `${strom} ${revision}`;

const csvrad = ({ handelse, lakt: [lakning], ...fynd }: Fynd): string =>
  [
    ...[fynd.regel, fynd.kalla, fynd.allvar, fynd.utfall, fynd.kod],
    ...[handelse.strom, String(handelse.revision), handelse.typ],
    ...[handelse.skedde ?? '', handelse.registrerad, handelse.import ? 'ja' : 'nej'],
    fynd.redanNoterad ? (fynd.redanNoterad.kvitterad ? 'kvitterad' : 'ja') : 'nej',
    ...[lakning?.hur ?? '', lakning ? platsen(lakning.handelse) : '', fynd.text],
  ]
    .map(cell)
    .join(';');

const somCsv: Reglerform = {
  forst: [KOLUMNER.join(';')],
  rad: (fynd) => [csvrad(fynd)],
  sist: () => [],
};

/** One finding a line, and the summary last: a log's findings need not fit in memory. */
const somJson: Reglerform = {
  forst: [],
  rad: (fynd) => [JSON.stringify({ fynd })],
  sist: (sammanfattning) => [JSON.stringify({ sammanfattning })],
};

const HUR: Readonly<Record<Lakning['hur'], string>> = {
  annullerad: 'Makulerad',
  rattad: 'Rättad',
  registreratSenare: 'Det som saknades registrerades senare',
  skeddeSenare: 'Det som saknades kom senare',
};

const redan = ({ redanNoterad }: Fynd): string => {
  if (!redanNoterad) return 'Inte noterad i loggen';
  const { revision, kvitterad } = redanNoterad;
  return kvitterad ? `Kvitterad med skäl (revision ${revision})` : `Noterad (revision ${revision})`;
};

const refen = ({ typ, strom, revision, skedde }: Handelseref): string =>
  `${typ} ${skedde ?? 'okänd dag'} (${strom}, revision ${revision})`;

const fyndrader = (fynd: Fynd, bredd: number, stil: Stil): readonly string[] => {
  const { regel, kalla, handelse, text, bevis, lakt } = fynd;
  const rubrik = `${regel} ${fynd.utfall === 'neka' ? 'nekar' : 'varnar'}`;
  return [
    `${fynd.utfall === 'neka' ? stil.fel(rubrik) : stil.varning(rubrik)}  ${ofarlig(refen(handelse))}${handelse.import ? ', import' : ''}`,
    ...hangande('  ', `${text} (${kalla})`, bredd),
    ...bevis.avgorande.flatMap((b) => hangande('  på grund av ', refen(b), bredd)),
    ...hangande('  ', `${redan(fynd)}.`, bredd),
    ...lakt.flatMap((l) => hangande('  ', `${HUR[l.hur]}: ${refen(l.handelse)}.`, bredd)),
    '',
  ];
};

const oklara = ({ oavgjort }: Sammanfattning, bredd: number): readonly string[] =>
  oavgjort.length === 0
    ? []
    : [
        'Kunde inte avgöras, för att det inte framgår:',
        ...oavgjort.flatMap((o) =>
          hangande(
            `  ${o.regel.padEnd(6)} ${antal(o.antal).padStart(6)}  `,
            Object.keys(o.saknas).join('; '),
            bredd,
          ),
        ),
      ];

const somText = (bredd: number, stil: Stil): Reglerform => ({
  forst: [],
  rad: (fynd) => fyndrader(fynd, bredd, stil),
  sist: (summa, ms) => [
    ...oklara(summa, bredd),
    `${antalAv(summa.fynd, 'avvikelse', 'avvikelser')} bland ${antalAv(summa.provade, 'prövad händelse', 'prövade händelser')}.`,
    stil.svag(
      `${antalAv(summa.handelser, 'händelse', 'händelser')} i ${antalAv(summa.strommar, 'ström', 'strömmar')} på ${visaTid(ms)}`,
    ),
    ...(summa.heltIgenom ? [] : [stil.varning('Revisionen avbröts innan hela loggen var läst.')]),
  ],
});

export const FORMAT = ['text', 'json', 'csv'] as const;

/** The form that is asked for. */
export const reglerform = (format: (typeof FORMAT)[number], bredd: number, stil: Stil): Reglerform =>
  ({ text: somText(bredd, stil), json: somJson, csv: somCsv })[format];
