import { omKand, stycke, uppgifter, type Block, type Uppgift } from '#dokument';
import type { Delegationsuppgifter, Protokollsutdrag } from '#domain';
import { DELEGATIONSORD, SAKNAS, uppraknade, visaDatum } from '../ord.js';

/** What the document is called. */
export const titeln = ({ organ, paragraf, delegation }: Protokollsutdrag): string =>
  delegation === null
    ? `Protokollsutdrag: ${organ.namn}${paragraf === null ? '' : ` § ${paragraf}`}`
    : `${DELEGATIONSORD[delegation.slag]} ${delegation.nummer}`;

const motets = ({ sammantrade, paragraf }: Protokollsutdrag): readonly Uppgift[] => [
  ['Sammanträdesdatum', sammantrade?.datum ?? SAKNAS],
  ['Paragraf', paragraf === null ? SAKNAS : `§ ${paragraf}`],
];

const anmalan = ({ anmalt }: Delegationsuppgifter): string => {
  if (anmalt === null) return SAKNAS;
  const { sammantrade, paragraf, datum } = anmalt;
  return `${visaDatum(datum)}, sammanträdet ${sammantrade}${paragraf === null ? '' : ` § ${paragraf}`}`;
};

const delegationens = (delegation: Delegationsuppgifter): readonly (Uppgift | null)[] => [
  [
    'Beslutsfattare',
    delegation.person === null ? delegation.delegat : `${delegation.person}, ${delegation.delegat}`,
  ],
  omKand('Punkt i delegationsordningen', delegation.punkt),
  omKand('Vidaredelegerat av', delegation.vidaredelegeratAv),
  ['Anmält till nämnden', anmalan(delegation)],
];

/** A paragraf without ärende has no number to miss. */
const diariets = ({ slag, diarienummer }: Protokollsutdrag): Uppgift | null =>
  slag === 'paragraf' || slag === 'delegationsbeslut'
    ? omKand('Diarienummer', diarienummer)
    : ['Diarienummer', diarienummer ?? SAKNAS];

const anmarkningar = ({ gallrad, delegation, upphavt, rattelser }: Protokollsutdrag): readonly Block[] => [
  ...(delegation?.makulerat
    ? [stycke(`Beslutet var felregistrerat och är makulerat (${visaDatum(delegation.makulerat.datum)}).`)]
    : []),
  ...(upphavt ? [stycke(`Beslutet är upphävt (${visaDatum(upphavt.datum)}).`)] : []),
  ...rattelser.map(({ datum, fran, till }) =>
    stycke(`Rättat skrivfel (${visaDatum(datum)}): ”${fran}” ska vara ”${till}”.`),
  ),
  ...(gallrad ? [stycke('Uppgifter har gallrats. Det som saknas här kan ha funnits.')] : []),
];

/** Which decision it is, and what has become of it since. */
export const huvudets = (utdrag: Protokollsutdrag): readonly Block[] => [
  uppgifter('Uppgifter om beslutet', [
    ['Organ', utdrag.organ.namn],
    ...(utdrag.delegation ? delegationens(utdrag.delegation) : motets(utdrag)),
    ['Beslutsdatum', visaDatum(utdrag.datum)],
    diariets(utdrag),
    omKand(
      utdrag.diarienummer === null ? 'Ärenden vid paragrafen' : 'Andra ärenden vid paragrafen',
      utdrag.ovrigaArenden.length === 0 ? null : uppraknade(utdrag.ovrigaArenden),
    ),
  ]),
  ...anmarkningar(utdrag),
];
