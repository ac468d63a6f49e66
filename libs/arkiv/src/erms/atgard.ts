import {
  beskriv,
  beskrivExpediering,
  beskrivLeverans,
  expedieringAv,
  handelsekatalog,
  leveransAv,
  type AnyKatalog,
  type ExpedieringEvent,
  type Faktum,
  type Kort,
  type LeveransEvent,
  type RecordedEvent,
} from '#domain';
import { element, kanske, omNagra, text, type Element } from '../xml/element.js';
import { agent, type Agent, type Aktorsroll } from './aktorer.js';
import { datum, osakerTid } from './datum.js';
import { handelsenHemlig } from './hemligt.js';
import { viktAv, type Atgardsslag } from './vikt.js';

const katalog: AnyKatalog = handelsekatalog;

/** The event as a line that a registrator reads, whichever stream of the ärende it stands in. */
const iOrd = (handelse: RecordedEvent): string => {
  if (expedieringAv(handelse.stream) !== null)
    return beskrivExpediering(handelse as unknown as ExpedieringEvent);
  if (leveransAv(handelse.stream) !== null) return beskrivLeverans(handelse as unknown as LeveransEvent);
  return beskriv(handelse as unknown as Faktum);
};

/** What it was, where who and about what is left out. */
const utanUppgifter = ({ type }: RecordedEvent): string =>
  `${katalog[type]?.beskrivning ?? type} Uppgifterna hålls åtskilda.`;

/** A name, however a field of the catalogue holds it: text, a person or party, a group, or several. */
const namnI = (varde: unknown): readonly Pick<Agent, 'namn' | 'organisation'>[] => {
  if (Array.isArray(varde)) return varde.flatMap(namnI);
  if (typeof varde === 'string') return varde === '' ? [] : [{ namn: varde }];
  if (typeof varde !== 'object' || varde === null) return [];
  const { namn, grupp, parti, organisation } = varde as Readonly<Record<string, unknown>>;
  const kallad = namn ?? grupp;
  const tillhor = parti ?? organisation;
  return typeof kallad === 'string'
    ? [{ namn: kallad, organisation: typeof tillhor === 'string' ? tillhor : null }]
    : [];
};

const rollnamn = (roll: Aktorsroll): string | null => (typeof roll === 'string' ? null : roll.annan);

const aktorerna = ({ data }: RecordedEvent, { roller = {} }: Atgardsslag): readonly Element[] =>
  Object.entries(roller).flatMap(([falt, roll]) =>
    namnI((data as Readonly<Record<string, unknown>>)[falt]).map((namn) =>
      agent({ ...namn, roll, rollnamn: rollnamn(roll) }),
    ),
  );

/** Who recorded it: an id and a role, never a name. */
const registrator = ({ metadata: { aktor } }: RecordedEvent): Element =>
  agent({ namn: aktor.id, roll: 'user', rollnamn: aktor.roll, organisation: aktor.organ ?? null });

const senast = ({ data }: RecordedEvent, { senast: falt }: Atgardsslag): string | null => {
  const varde = falt === undefined ? null : (data as Readonly<Record<string, unknown>>)[falt];
  return typeof varde === 'string' ? varde : null;
};

const meningar = (...delar: readonly (string | null)[]): string =>
  delar.filter((del) => del !== null).join(' ');

/**
 * One event as an action of the ärende; null for what is of no weight. When it was recorded is a date of its own beside when
 * it happened.
 */
export const atgarden = (handelse: RecordedEvent, kort: Kort, makulerad: boolean): Element | null => {
  const vikt = viktAv(handelse.type);
  if ('utan' in vikt) return null;
  const { skedde, registrerad, skal } = handelse.metadata;
  const hemlig = handelsenHemlig(kort, handelse);
  return element('action', {}, [
    text(
      'actionText',
      meningar(
        hemlig ? utanUppgifter(handelse) : iOrd(handelse),
        osakerTid(skedde),
        makulerad ? 'Händelsen är makulerad.' : null,
        handelse.gallrad ? 'Skyddade uppgifter är gallrade.' : null,
      ),
    ),
    kanske('actionDue', senast(handelse, vikt)),
    kanske('actionMotivation', hemlig ? null : (skal ?? null)),
    text('actionType', vikt.atgard),
    element('dates', {}, [
      datum('actionDate', skedde, vikt.datum),
      datum('actionDate', registrerad, 'captured'),
    ]),
    omNagra('agents', [hemlig ? [] : aktorerna(handelse, vikt), registrator(handelse)]),
  ]);
};
