import { iakttagelser } from '../regler/iakttagelser.js';
import { kravRimligaUppgifter } from '../regler/krav.js';
import { noterad } from '../regler/notering.js';
import { provaEllerNeka, type Notering } from '../regler/prova.js';
import type { Regelfakta } from '../regler/regel.js';
import { medGrupperna } from '../organisation/mottagargrupper.js';
import { okandOmvarld, type Omvarld } from '../samband/omvarld.js';
import type { SammantradeId } from '../sammantrade/sammantrade-id.js';
import type { Decider, Decision } from '../shared/decider.js';
import { Okand, RuleViolation } from '../shared/fel.js';
import type { DelegationsbeslutCommand } from './delegationsbeslut.commands.js';
import type { DelegationsbeslutStromEvent } from './delegationsbeslut.events.js';
import {
  tomtDelegationslage,
  utokaDelegationsbeslut,
  type Delegationslage,
} from './delegationsbeslut.fold.js';
import type { Delegationsbeslut, Delegationsfaktum } from './delegationsbeslut.state.js';
import { utkast } from './utkast.js';

/** What other streams say, read-only: their revisions belong in `sett` of what is decided. */
export type Delegationsomgivning = {
  /** Meetings that the nämnd has held since the decision; null: nobody has looked. */
  readonly sammantraden: readonly SammantradeId[] | null;
  /** The meeting where it was reported, and the days off. */
  readonly omvarld: Omvarld;
};

export const okandDelegationsomgivning: Delegationsomgivning = { sammantraden: null, omvarld: okandOmvarld };

/** What may be said of a decision that was wrongly registered: what was said of it may be wrong too. */
const EFTER_MAKULERING: readonly DelegationsbeslutCommand['type'][] = [
  'MakuleraDelegationsbeslut',
  'RattaUppgift',
  'MakuleraHandelse',
];

const kravKant = (command: DelegationsbeslutCommand, { beslut }: Delegationslage): Delegationsbeslut => {
  if (!beslut)
    throw new Okand(
      'DELEGATIONSBESLUT_OKANT',
      'Beslutet finns inte. Kontrollera numret: nämndens kod, året och numret, t.ex. SN-2026-3.',
    );
  if (beslut.makulerat && !command.import && !EFTER_MAKULERING.includes(command.type))
    throw new RuleViolation(
      'DELEGATIONSBESLUT_MAKULERAT',
      'Beslutet är makulerat. Registrera det hos rätt beslut, eller makulera makuleringen om den var fel.',
    );
  return beslut;
};

/** Taken down while it had to be up, it was a notice that broke off: it says so, and the time starts anew. */
const enligtTiden = (
  handelse: DelegationsbeslutStromEvent,
  noteringar: readonly Notering[],
): DelegationsbeslutStromEvent =>
  handelse.type === 'DelegationsbeslutsanslagNedtaget' && noteringar.some((n) => n.regel === 'R-61b')
    ? { type: 'DelegationsbeslutsanslagAvbrutet', data: handelse.data }
    : handelse;

/** Groups are written out as they were on the day of the decision. */
const medMottagare = (
  command: DelegationsbeslutCommand,
  { datum, namnd: utom }: Delegationsbeslut,
  { register }: Omvarld,
): DelegationsbeslutCommand =>
  command.type === 'ExpedieraDelegationsbeslut' ? medGrupperna(command, register, { datum, utom }) : command;

const decide =
  ({ sammantraden, omvarld }: Delegationsomgivning) =>
  (asked: DelegationsbeslutCommand, lage: Delegationslage): Decision<DelegationsbeslutStromEvent> => {
    kravRimligaUppgifter(asked);
    const beslut = kravKant(asked, lage);
    const command = medMottagare(asked, beslut, omvarld);
    const { handelse, nuvarande } = utkast(command, lage, { beslut, kalender: omvarld.kalender });
    if (!handelse) return [];
    const { skedde, skal, import: importerad } = command;
    const fakta: Regelfakta = {
      handelse: { ...handelse, skedde, skal: skal ?? null, import: importerad },
      arende: null,
      handling: null,
      delegation: { beslut, ordning: null, sammantraden },
      omvarld,
      nuvarande,
    };
    const noteringar = [...provaEllerNeka(fakta, command), ...iakttagelser(handelse, skedde)];
    const beslutad = enligtTiden(handelse, noteringar);
    return [
      { ...beslutad, ...(skal !== undefined && { skal }) },
      ...noteringar.map((n) => noterad(n, beslutad.type)),
    ];
  };

/**
 * The decider of one decision outside a meeting: stream `delegationsbeslut-<nämnd>-<år>-<n>`. The decision itself is
 * decided on by `beslutaDelegationsbeslut`, before it has a number. Throws `Okand`, `OgiltigBegaran`, `RuleViolation`.
 */
export const delegationsbeslutDecider = (
  omgivning: Delegationsomgivning = okandDelegationsomgivning,
): Decider<Delegationslage, DelegationsbeslutCommand, DelegationsbeslutStromEvent, Delegationsfaktum> => ({
  initialState: tomtDelegationslage,
  decide: decide(omgivning),
  evolve: utokaDelegationsbeslut,
});
