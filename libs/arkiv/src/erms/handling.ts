import type { Kort } from '#domain';
import type { Dokumentpost } from '../akt/akt.types.js';
import { element, iNamnrymd, kanske, omNagra, text, type Element } from '../xml/element.js';
import { NAMNRYMD } from '../handelselista/namnrymd.js';
import { agent, HALLS_ATSKILD, type Agent } from './aktorer.js';
import { datum, osakerTid } from './datum.js';
import { hallsAtskilt } from './hemligt.js';
import { restriktioner } from './restriktion.js';

type Handling = Kort['handlingar'][number];
type Part = Pick<Agent, 'namn' | 'organisation'>;

/** Where a document lies in a package; in an export of the XML alone it is the name in the document store. */
export const dokumentplats = (sha256: string): string => `representations/rep1/data/${sha256}`;

const LAGET = {
  finns: null,
  saknas: 'Dokumentet saknas i dokumentlagret.',
  andrat: 'Dokumentet i dokumentlagret är inte det som lagrades.',
} as const;

const parter = (delar: readonly Part[], roll: 'sender' | 'recipient', skyddad: boolean): readonly Element[] =>
  delar.map(({ namn, organisation }) =>
    agent(
      skyddad
        ? { namn: HALLS_ATSKILD, roll, skyddad }
        : { namn, roll, organisation: organisation === namn ? null : (organisation ?? null) },
    ),
  );

const aktorer = (handling: Handling, skyddad: boolean): readonly Element[] => [
  ...parter(handling.avsandare ? [handling.avsandare] : [], 'sender', skyddad),
  ...(handling.upprattadAv === null ? [] : [agent({ namn: handling.upprattadAv, roll: 'creator' })]),
  ...parter(handling.mottagare, 'recipient', skyddad),
];

/** The checksum is what ERMS has no place for: it stands beside, in the namespace of the list of events. */
const filen =
  (nr: number, skyddad: boolean) =>
  ({ namn, sha256, mime, storlek, lage }: Dokumentpost, i: number): readonly [Element, Element] => {
    const kallad = skyddad ? `handling-${nr}-${i + 1}` : namn;
    return [
      element('appendix', {
        name: kallad,
        description: LAGET[lage],
        fileFormat: mime,
        path: dokumentplats(sha256),
      }),
      iNamnrymd(
        NAMNRYMD,
        element('fil', {
          namn: kallad,
          mime,
          storlek: String(storlek),
          sha256,
          lage,
          plats: dokumentplats(sha256),
        }),
      ),
    ];
  };

const filerna = (nr: number, dokument: readonly Dokumentpost[], skyddad: boolean): Element | null => {
  const par = dokument.map(filen(nr, skyddad));
  return omNagra('additionalInformation', [
    par.map(([bilaga]) => bilaga),
    omNagra(
      'additionalXMLData',
      par.map(([, fil]) => fil),
    ),
  ]);
};

const anmarkningar = (handling: Handling): Element | null =>
  omNagra('notes', [
    kanske('note', osakerTid(handling.datum), { noteType: 'datum' }),
    kanske('note', handling.avsandarensDnr, { noteType: 'avsändarens beteckning' }),
    kanske(
      'note',
      handling.undantag.length > 0
        ? `Utelämnas ur det offentliga registret: ${handling.undantag.join(', ')} (OSL 5:2 2 st).`
        : null,
      { noteType: 'undantag' },
    ),
  ]);

/** A handling of the ärende as a record of ERMS, with its documents by reference. */
export const handlingen = (kort: Kort, handling: Handling, dokument: readonly Dokumentpost[]): Element => {
  const { nr, riktning, rubrik, kanal, flyttadTill, datum: skedde } = handling;
  const inkommen = riktning === 'inkommen';
  const innehall = hallsAtskilt(kort, handling, 'innehall');
  return element(
    'record',
    {
      systemIdentifier: `${kort.id}/handling/${nr}`,
      recordType: inkommen ? 'inkommen handling' : 'upprättad handling',
    },
    [
      text('objectId', `${kort.id}/${nr}`),
      kanske('extraId', handling.handlingId, { extraIdType: 'handlingId' }),
      text('title', rubrik ?? `Handling ${nr}`),
      element('status', { value: inkommen ? 'received' : 'prepared' }),
      text('runningNumber', String(nr)),
      kanske('relation', flyttadTill, { relationType: 'moved' }),
      restriktioner(kort, nr),
      inkommen
        ? element('direction', { directionDefinition: 'incoming' })
        : element('direction', { directionDefinition: 'other', otherDirectionDefinition: 'upprättad' }),
      omNagra('agents', aktorer(handling, hallsAtskilt(kort, handling, 'part'))),
      omNagra('dates', [datum('date', skedde, inkommen ? 'received' : 'created')]),
      kanske('dispatchMode', kanal),
      anmarkningar(handling),
      filerna(nr, dokument, innehall),
    ],
  );
};
