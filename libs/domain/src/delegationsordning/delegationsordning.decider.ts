import type { MakuleraHandelse, RattaUppgift } from '../arende/arende.commands.js';
import type { HandelseMakulerad, UppgiftRattad } from '../arende/rattelse.events.js';
import { kravRimligaUppgifter } from '../regler/krav.js';
import { noterad } from '../regler/notering.js';
import { provaEllerNeka } from '../regler/prova.js';
import type { Decider, Decision } from '../shared/decider.js';
import { Okand, OgiltigBegaran } from '../shared/fel.js';
import { sammaJson, type Json } from '../shared/json.js';
import { tolkaSammantradeId } from '../sammantrade/sammantrade-id.js';
import { makulerad, rattad, type Rattningsordning } from '../tid/rattning.js';
import {
  ordningshandelse,
  type DelegationsordningCommand,
  type Ordningskommando,
} from './delegationsordning.commands.js';
import type { DelegationsordningEvent, DelegationsordningStromEvent } from './delegationsordning.events.js';
import { ordningsfaltSpec, passarOrdningsfalt } from './delegationsordning.katalog.js';
import {
  kandaPunkter,
  punktVid,
  tomDelegationsordning,
  utokaDelegationsordning,
  type Delegationsordningslage,
  type Ordningsfaktum,
} from './delegationsordning.lage.js';

const ogiltig = (kod: string, text: string, falt: string): OgiltigBegaran =>
  new OgiltigBegaran(kod, text, falt);

const kravFaststalld = ({
  sammantrade,
  punkter,
}: Extract<DelegationsordningEvent, { readonly type: 'DelegationsordningFaststalld' }>['data']): void => {
  if (sammantrade !== null && tolkaSammantradeId(sammantrade) === null)
    throw ogiltig(
      'SAMMANTRADE_OGILTIGT',
      `Sammanträdet "${sammantrade}" går inte att känna igen. Skriv nämndens kod och dagen, t.ex. SN-2026-01-12.`,
      'sammantrade',
    );
  const dubblett = punkter.find((p, i) => punkter.findIndex((a) => a.punkt === p.punkt) !== i);
  if (dubblett)
    throw ogiltig(
      'PUNKT_TVA_GANGER',
      `Punkten ${dubblett.punkt} finns två gånger. Ge varje punkt ett eget nummer.`,
      'punkter',
    );
};

/** What no order can say, whoever says so: history too is refused when it is malformed. */
const kravRimlig = ({ type, data }: DelegationsordningEvent): void => {
  if (type === 'DelegationspunktUpphavd') return;
  if (type === 'DelegationsordningFaststalld') kravFaststalld(data);
  const utan = (type === 'DelegationsordningFaststalld' ? data.punkter : [data]).find(
    (p) => p.delegater.length === 0,
  );
  if (utan)
    throw ogiltig(
      'DELEGAT_SAKNAS',
      `Punkten ${utan.punkt} säger inte vem som får besluta. Ange minst en roll eller funktion.`,
      type === 'DelegationsordningFaststalld' ? 'punkter' : 'delegater',
    );
};

const ORDNING: Rattningsordning<Ordningsfaktum> = {
  vars: 'Delegationsordningen',
  faltSpec: ordningsfaltSpec,
  passarFalt: passarOrdningsfalt,
  arFast: (_handelse, falt) => ['avserHandelse', 'falt', 'fran'].includes(falt),
  krav: (handelse) => kravRimlig(handelse as Ordningsfaktum & DelegationsordningEvent),
  iForvag: true,
};

const utkast = (
  command: RattaUppgift | MakuleraHandelse,
  { handelser }: Delegationsordningslage,
): { readonly handelse: UppgiftRattad | HandelseMakulerad | null; readonly nuvarande?: Json } =>
  command.type === 'RattaUppgift'
    ? rattad(command, handelser, ORDNING)
    : { handelse: makulerad(command, handelser, ORDNING).handelse };

/** Corrections and annulments: what was written stays, and the reason is told. */
const ratta = (
  command: RattaUppgift | MakuleraHandelse,
  lage: Delegationsordningslage,
): Decision<DelegationsordningStromEvent> => {
  const { handelse, nuvarande } = utkast(command, lage);
  if (!handelse) return [];
  const { skedde, skal, import: importerad } = command;
  const provad = { ...handelse, skedde, skal: skal ?? null, import: importerad };
  const noteringar = provaEllerNeka({ handelse: provad, arende: null, handling: null, nuvarande }, command);
  return [
    { ...handelse, ...(skal !== undefined && { skal }) },
    ...noteringar.map((n) => noterad(n, handelse.type)),
  ];
};

/** Whether the same was said, of the same time, by something that stands. */
const redanSagt = (
  { type, data }: DelegationsordningEvent,
  { skedde }: Ordningskommando,
  { fakta }: Delegationsordningslage,
): boolean =>
  fakta.some(
    ({ faktum }) => faktum.type === type && faktum.metadata.skedde === skedde && sammaJson(faktum.data, data),
  );

/** A misspelled number must not look as if a point had been repealed. */
const kravKandPunkt = (command: Ordningskommando, lage: Delegationsordningslage): void => {
  if (command.type !== 'UpphavDelegationspunkt' || command.import) return;
  const { punkt } = command.data;
  if (!kandaPunkter(lage).includes(punkt))
    throw new Okand(
      'DELEGATIONSPUNKT_OKAND',
      `Delegationsordningen har ingen punkt ${punkt}. Ange numret som det står i ordningen.`,
    );
};

const saga = (
  command: Ordningskommando,
  lage: Delegationsordningslage,
): Decision<DelegationsordningStromEvent> => {
  const handelse = ordningshandelse(command);
  kravRimlig(handelse);
  kravKandPunkt(command, lage);
  const borta =
    handelse.type === 'DelegationspunktUpphavd' &&
    punktVid(lage, handelse.data.punkt, command.skedde) === false;
  if (redanSagt(handelse, command, lage) || (borta && !command.import)) return [];
  return [{ ...handelse, ...(command.skal !== undefined && { skal: command.skal }) }];
};

const decide = (
  command: DelegationsordningCommand,
  lage: Delegationsordningslage,
): Decision<DelegationsordningStromEvent> => {
  kravRimligaUppgifter(command, true);
  return command.type === 'RattaUppgift' || command.type === 'MakuleraHandelse'
    ? ratta(command, lage)
    : saga(command, lage);
};

/**
 * The decider of a nämnd's delegation order: stream `delegationsordning-<nämnd>`. Throws `OgiltigBegaran` for what is
 * malformed, `Okand` for a point that has never been said, and `RuleViolation` for a correction without a reason. What
 * it says may hold from a day to come: an order is adopted before it begins to hold.
 */
export const delegationsordningDecider: Decider<
  Delegationsordningslage,
  DelegationsordningCommand,
  DelegationsordningStromEvent,
  Ordningsfaktum
> = { initialState: tomDelegationsordning, decide, evolve: utokaDelegationsordning };
