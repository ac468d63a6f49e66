import type { MakuleraHandelse, RattaUppgift } from '../arende/arende.commands.js';
import type { HandelseMakulerad, UppgiftRattad } from '../arende/rattelse.events.js';
import { kravRimligaUppgifter } from '../regler/krav.js';
import { noterad } from '../regler/notering.js';
import { provaEllerNeka } from '../regler/prova.js';
import type { Decider, Decision } from '../shared/decider.js';
import { raknasFran } from '../shared/edtf.js';
import { Okand, RuleViolation } from '../shared/fel.js';
import type { Json } from '../shared/json.js';
import { makulerad, rattad, type Rattningsordning } from '../tid/rattning.js';
import { tomtOrganlage, utokaOrgan, type Organlage } from './organ.lage.js';
import { organhandelse, type Organkommando, type OrganisationCommand } from './organisation.commands.js';
import type { OrganEvent, OrganisationEvent } from './organisation.events.js';
import { hinderFor, type Hinder } from './organisation.hinder.js';
import { kravRimligtOrganfaktum } from './organisation.krav.js';
import { standerRedan, varRedanSa } from './organisation.nytt.js';
import { organfaltSpec, passarOrganfalt, type OrganFaktum } from './strom.js';

/** What identifies a fact: a wrong one is annulled and recorded anew. */
const FASTA_FALT = ['avserHandelse', 'falt', 'fran'];

const ORDNING: Rattningsordning<OrganFaktum> = {
  vars: 'Organet',
  faltSpec: organfaltSpec,
  passarFalt: passarOrganfalt,
  arFast: ({ type }, forsta) =>
    FASTA_FALT.includes(forsta) || (type === 'OrganInrattat' && forsta === 'organ'),
  krav: (handelse) => kravRimligtOrganfaktum(handelse as OrganFaktum & OrganEvent, handelse.metadata.skedde),
  iForvag: true,
};

const utkast = (
  command: RattaUppgift | MakuleraHandelse,
  { handelser }: Organlage,
): { readonly handelse: UppgiftRattad | HandelseMakulerad | null; readonly nuvarande?: Json } =>
  command.type === 'RattaUppgift'
    ? rattad(command, handelser, ORDNING)
    : { handelse: makulerad(command, handelser, ORDNING).handelse };

/** Corrections and annulments: what was written stays, and the reason is told. */
const ratta = (command: RattaUppgift | MakuleraHandelse, lage: Organlage): Decision<OrganisationEvent> => {
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

const vagra = ({ kod, text, okant }: Hinder): never => {
  throw okant ? new Okand(kod, text) : new RuleViolation(kod, text);
};

const saga = (command: Organkommando, lage: Organlage): Decision<OrganisationEvent> => {
  const { skedde, nu, skal } = command;
  const handelse = organhandelse(command);
  kravRimligtOrganfaktum(handelse, skedde);
  if (standerRedan(handelse, skedde, lage)) return [];
  const { moment } = raknasFran(skedde, nu);
  const hinder = hinderFor(command, lage, moment);
  if (!command.import) {
    if (hinder) return vagra(hinder);
    if (varRedanSa(command, lage, moment)) return [];
  }
  const sagd = { ...handelse, ...(skal !== undefined && { skal }) };
  return hinder
    ? [sagd, noterad({ regel: null, kod: hinder.kod, text: hinder.text }, handelse.type)]
    : [sagd];
};

const decide = (command: OrganisationCommand, lage: Organlage): Decision<OrganisationEvent> => {
  kravRimligaUppgifter(command, true);
  return command.type === 'RattaUppgift' || command.type === 'MakuleraHandelse'
    ? ratta(command, lage)
    : saga(command, lage);
};

/**
 * The decider of a body in the register: stream `organisation-<organ>`. Refuses what is impossible, with `Okand`,
 * `OgiltigBegaran` or `RuleViolation`; an import only what is malformed, and notes the rest. What it says may hold
 * from a day to come: roles are given, and bodies founded, before they begin.
 */
export const organisationDecider: Decider<Organlage, OrganisationCommand, OrganisationEvent, OrganFaktum> = {
  initialState: tomtOrganlage,
  decide,
  evolve: utokaOrgan,
};
