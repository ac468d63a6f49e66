import { avsnitt, omKand, punkter, rubrik, stycke, uppgifter, type Block } from '#dokument';
import type { Protokollsutdrag, Utdragsanslag, Utdragsjustering } from '#domain';
import { SAKNAS, uppraknade, visaDatum } from '../ord.js';

const justerat = ({ datum, ordforande, justerare, omedelbar }: Utdragsjustering): Block =>
  uppgifter('Justering', [
    [omedelbar ? 'Omedelbart justerat' : 'Justerat', visaDatum(datum)],
    ['Ordförande', ordforande ?? SAKNAS],
    ['Justerare', uppraknade(justerare)],
  ]);

/** A decision outside a meeting is not approved by anyone. */
const justeringen = ({ justering, delegation }: Protokollsutdrag): readonly Block[] =>
  delegation === null
    ? [rubrik('Justering'), justering === null ? stycke(`Justering: ${SAKNAS}.`) : justerat(justering)]
    : [];

const anslaget = ({ datum, tavlor, nedtasTidigast, avbrutet }: Utdragsanslag): string =>
  [
    `Anslaget ${visaDatum(datum)}`,
    ...(tavlor.length === 0 ? [] : [uppraknade(tavlor)]),
    ...(nedtasTidigast === null ? [] : [`tas ned tidigast ${nedtasTidigast}`]),
    ...(avbrutet ? ['anslaget avbröts'] : []),
  ].join(', ');

const bestyrkandet = ({ bestyrkande, delegation }: Protokollsutdrag): readonly Block[] => {
  if (bestyrkande !== null)
    return [
      rubrik('Bestyrkande'),
      uppgifter('Bestyrkande', [
        ['Utdraget bestyrkt', visaDatum(bestyrkande.datum)],
        omKand('Av', bestyrkande.av) ?? ['Av', SAKNAS],
      ]),
    ];
  return delegation === null ? [rubrik('Bestyrkande'), stycke('Utdraget är inte bestyrkt.')] : [];
};

/** What makes it valid: that it was approved, announced and certified. */
export const protokollets = (utdrag: Protokollsutdrag): readonly Block[] => [
  ...justeringen(utdrag),
  ...avsnitt('Anslag', punkter(utdrag.anslag.map(anslaget))),
  ...bestyrkandet(utdrag),
];
