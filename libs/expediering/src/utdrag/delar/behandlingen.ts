import { avsnitt, omKand, punkter, rubrik, stycke, uppgifter, type Block } from '#dokument';
import type { Egetstallningstagande, Protokollsutdrag, Utdragsomrostning } from '#domain';
import { FRAGEORD, ROSTORD, SAKNAS, uppraknade, UTSLAGSORD, YRKANDEORD } from '../ord.js';

const yrkanden = ({ yrkanden: alla }: Protokollsutdrag): readonly Block[] =>
  avsnitt(
    'Yrkanden',
    punkter(
      alla.map(
        ({ typ, text, av }) => `${av.length === 0 ? '' : `${uppraknade(av)}: `}${text} (${YRKANDEORD[typ]})`,
      ),
    ),
  );

const propositioner = ({ propositioner: alla }: Protokollsutdrag): readonly Block[] =>
  avsnitt(
    'Propositionsordning',
    alla.flatMap(({ ordning, utfall }) => [
      ...punkter(ordning, true),
      ...(utfall === null ? [] : [stycke(`Ordföranden fann: ${utfall}`)]),
    ]),
  );

const utfall = ({ utfall: ut, utslag }: Utdragsomrostning): string => {
  if (ut === null) return SAKNAS;
  return `${ut === 'ja' ? 'Ja' : 'Nej'}${utslag === null ? '' : `, ${UTSLAGSORD[utslag]}`}`;
};

const omrostning = (o: Utdragsomrostning): readonly Block[] => [
  rubrik(`Omröstning ${o.nr}`),
  uppgifter(`Omröstning ${o.nr}, resultat`, [
    ['Frågan gällde', FRAGEORD[o.fraga]],
    omKand('Ja betyder', o.jaProposition),
    omKand('Nej betyder', o.nejProposition),
    ['Ja-röster', String(o.ja)],
    ['Nej-röster', String(o.nej)],
    omKand('Avstod', o.avstar),
    omKand('Frånvarande', o.franvarande),
    ['Utfall', utfall(o)],
  ]),
  ...(o.roster.length === 0
    ? []
    : [
        {
          slag: 'tabell' as const,
          namn: `Omröstning ${o.nr}, så röstade ledamöterna`,
          kolumner: ['Ledamot', 'Parti', 'Röst'],
          rader: o.roster.map(({ namn, parti, rost }) => [namn, parti ?? SAKNAS, ROSTORD[rost]]),
        },
      ]),
];

const egna = (poster: readonly Egetstallningstagande[]): readonly Block[] =>
  punkter(poster.map(({ av, text }) => (text === null ? uppraknade(av) : `${uppraknade(av)}: ${text}`)));

/** What was said and done when it was decided. */
export const behandlingens = (utdrag: Protokollsutdrag): readonly Block[] => [
  ...yrkanden(utdrag),
  ...propositioner(utdrag),
  ...utdrag.omrostningar.flatMap(omrostning),
  ...avsnitt('Reservationer', egna(utdrag.reservationer)),
  ...avsnitt('Särskilda yttranden', egna(utdrag.sarskildaYttranden)),
  ...avsnitt('Deltog inte i beslutet', egna(utdrag.ejDeltagande)),
  ...avsnitt(
    'Anteckningar till protokollet',
    punkter(utdrag.anteckningar.map(({ av, text }) => (av === null ? text : `${av}: ${text}`))),
  ),
];
