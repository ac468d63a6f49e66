import type { Decider, Decision } from '../shared/decider.js';
import { datumAv, type Skedde } from '../shared/edtf.js';
import { Okand } from '../shared/fel.js';
import { iakttagelser } from '../regler/iakttagelser.js';
import { kravRimligaUppgifter } from '../regler/krav.js';
import { noterad } from '../regler/notering.js';
import { provaEllerNeka, type Notering } from '../regler/prova.js';
import type { Regelfakta } from '../regler/regel.js';
import { medGrupperna } from '../organisation/mottagargrupper.js';
import type { Organlage } from '../organisation/organ.lage.js';
import type { Organisationsregister } from '../organisation/register.js';
import { okandOmvarld } from '../samband/omvarld.js';
import type { Kalender } from '../tidsfrister/kalender.js';
import type { SammantradeCommand } from './sammantrade.commands.js';
import type { Sammantradesfaktum } from './sammantrade.evolve.js';
import type { SammantradeStromEvent } from './sammantrade.events.js';
import { tomtSammantradeslage, utokaSammantrade, type Sammantradeslage } from './sammantrade.fold.js';
import { visaSammantrade, type SammantradeId } from './sammantrade-id.js';
import type { Sammantrade } from './sammantrade.state.js';
import { utkast } from './utkast.js';

/** What other streams say, read-only: their revisions belong in `sett` of what is decided. */
export type Omgivning = {
  /** Numbers that the body's other meetings of the year have used; null: nobody has looked. */
  readonly paragraferIAr: ReadonlySet<number> | null;
  /** The days off; null where nobody has given them. */
  readonly kalender: Kalender | null;
  /** The body in the register; null where it is not there, or nobody has looked. */
  readonly organet: Organlage | null;
  /** Every body of the register, to write out groups against; null where nobody has looked. */
  readonly register: Organisationsregister | null;
};

export const okandOmgivning: Omgivning = {
  paragraferIAr: null,
  kalender: null,
  organet: null,
  register: null,
};

/** With these a meeting begins to exist; the others ask something of one that does. */
const BORJAR: readonly SammantradeCommand['type'][] = [
  'UtfardaKallelse',
  'AnslaKungorelse',
  'OppnaSammantrade',
  'StallInSammantrade',
];

/** A misspelled day must not become a meeting. History may begin anywhere: an extract says little of its meeting. */
const kravKant = (command: SammantradeCommand, { handelser, sammantrade }: Sammantradeslage): void => {
  if (handelser.length === 0 && !command.import && !BORJAR.includes(command.type))
    throw new Okand(
      'SAMMANTRADE_OKANT',
      `Sammanträdet ${visaSammantrade(sammantrade)} finns inte. Utfärda kallelsen eller öppna det först.`,
    );
};

/** Taken down while it had to be up, it was a notice that broke off: it says so, and the time starts anew. */
const enligtTiden = (
  handelse: SammantradeStromEvent,
  noteringar: readonly Notering[],
): SammantradeStromEvent =>
  handelse.type === 'AnslagNedtaget' && noteringar.some((n) => n.regel === 'R-52b')
    ? { type: 'AnslagAvbrutet', data: handelse.data }
    : handelse;

/** The day is in the name of the stream: an opening on another is a slip, or a meeting of its own. */
const annanDag = (
  handelse: SammantradeStromEvent,
  skedde: Skedde,
  sammantrade: Sammantrade,
): readonly Notering[] => {
  const dag = datumAv(skedde);
  return handelse.type === 'SammantradeOppnat' && dag !== null && dag !== sammantrade.datum
    ? [
        {
          regel: null,
          kod: 'ANNAN_DAG_AN_SAMMANTRADET',
          text: `Öppnandet anges till ${dag}, men sammanträdet är ${visaSammantrade(sammantrade)}. Rätta tiden, eller registrera det som ett eget sammanträde.`,
        },
      ]
    : [];
};

/** Groups are written out as they were on the day of the meeting. */
const medMottagare = (
  command: SammantradeCommand,
  { datum, organ: utom }: Sammantrade,
  register: Organisationsregister | null,
): SammantradeCommand =>
  command.type === 'ExpedieraParagraf' ? medGrupperna(command, register, { datum, utom }) : command;

const decide =
  ({ paragraferIAr, kalender, organet, register }: Omgivning) =>
  (asked: SammantradeCommand, lage: Sammantradeslage): Decision<SammantradeStromEvent> => {
    kravRimligaUppgifter(asked);
    const command = medMottagare(asked, lage.sammantrade, register);
    kravKant(command, lage);
    const { handelse, nuvarande } = utkast(command, lage, kalender);
    if (!handelse) return [];
    const { skedde, skal, import: importerad } = command;
    const fakta: Regelfakta = {
      handelse: { ...handelse, skedde, skal: skal ?? null, import: importerad },
      arende: null,
      handling: null,
      sammantrade: lage.sammantrade,
      paragraferIAr,
      omvarld: { ...okandOmvarld, kalender, organet },
      nuvarande,
    };
    const noteringar = [
      ...provaEllerNeka(fakta, command),
      ...iakttagelser(handelse, skedde),
      ...annanDag(handelse, skedde, lage.sammantrade),
    ];
    const beslutad = enligtTiden(handelse, noteringar);
    return [
      { ...beslutad, ...(skal !== undefined && { skal }) },
      ...noteringar.map((n) => noterad(n, beslutad.type)),
    ];
  };

/**
 * The decider of one meeting: stream `sammantrade-<organ>-<datum>[-n]`. Which meeting it is stands in the name of
 * the stream alone, so it comes in here.
 */
export const sammantradeDecider = (
  id: SammantradeId,
  omgivning: Omgivning = okandOmgivning,
): Decider<Sammantradeslage, SammantradeCommand, SammantradeStromEvent, Sammantradesfaktum> => ({
  initialState: tomtSammantradeslage(id),
  decide: decide(omgivning),
  evolve: utokaSammantrade,
});
