import { Okand, OgiltigBegaran, RuleViolation } from '../shared/fel.js';
import { sammaJson, type Json } from '../shared/json.js';
import { tolkaSammantradeId } from '../sammantrade/sammantrade-id.js';
import { makulerad, rattad, type Rattningsordning } from '../tid/rattning.js';
import type {
  AvbrytDelegationsbeslutsanslag,
  DelegationsbeslutCommand,
  ExpedieraDelegationsbeslut,
  TaNedDelegationsbeslutsanslag,
  TillkannageDelegationsbeslut,
} from './delegationsbeslut.commands.js';
import type { DelegationsbeslutEvent, DelegationsbeslutStromEvent } from './delegationsbeslut.events.js';
import type { Delegationslage } from './delegationsbeslut.fold.js';
import { delegationsfaltSpec, passarDelegationsfalt } from './delegationsbeslut.katalog.js';
import {
  delegationsanslag,
  type Delegationsanslag,
  type Delegationsbeslut,
  type Delegationsfaktum,
} from './delegationsbeslut.state.js';

/** What a command comes to before the rules have spoken. */
export type Utkast = { readonly handelse: DelegationsbeslutStromEvent | null; readonly nuvarande?: Json };

const inget: Utkast = { handelse: null };
const blir = (handelse: DelegationsbeslutEvent): Utkast => ({ handelse });

/** What identifies a fact: a wrong one is annulled and recorded anew. */
const FASTA_FALT = ['namnd', 'ar', 'nr', 'anslag', 'avserHandelse', 'falt', 'fran'];

const kravMote = (sammantrade: string): void => {
  if (tolkaSammantradeId(sammantrade) === null)
    throw new OgiltigBegaran(
      'SAMMANTRADE_OGILTIGT',
      `Sammanträdet "${sammantrade}" går inte att känna igen. Skriv nämndens kod och dagen, t.ex. SN-2026-03-02.`,
      'sammantrade',
    );
};

const ORDNING: Rattningsordning<Delegationsfaktum> = {
  vars: 'Delegationsbeslutet',
  faltSpec: delegationsfaltSpec,
  passarFalt: passarDelegationsfalt,
  arFast: (_handelse, falt) => FASTA_FALT.includes(falt),
  krav: (handelse) => {
    if (handelse.type === 'DelegationsbeslutAnmalt') kravMote(handelse.data.sammantrade);
  },
};

/** The same said once more; of history only when it happened at the same time too. */
const engang = (
  command: DelegationsbeslutCommand,
  { fakta }: Delegationslage,
  handelse: DelegationsbeslutEvent,
): Utkast => {
  const redan = fakta.some(
    ({ faktum }) =>
      faktum.type === handelse.type &&
      sammaJson(faktum.data, handelse.data) &&
      (!command.import || faktum.metadata.skedde === command.skedde),
  );
  return redan ? inget : blir(handelse);
};

const antalAv = ({ handelser }: Delegationslage, type: DelegationsbeslutEvent['type']): number =>
  handelser.filter((h) => h.type === type).length;

/** A notice is put up again when it has been down; while it is up the same notice changes nothing. */
const tillkannage = (
  { data }: TillkannageDelegationsbeslut,
  lage: Delegationslage,
  beslut: Delegationsbeslut,
): Utkast => {
  const uppe = delegationsanslag(beslut).some(
    ({ nr: _nr, revision: _r, datum: _d, nedtaget, avbrutet, ...resten }) =>
      !nedtaget && !avbrutet && sammaJson(resten, data),
  );
  const nr = 1 + antalAv(lage, 'DelegationsbeslutTillkannagivet');
  return uppe ? inget : blir({ type: 'DelegationsbeslutTillkannagivet', data: { ...data, nr } });
};

const kantAnslag = (
  { data }: TaNedDelegationsbeslutsanslag | AvbrytDelegationsbeslutsanslag,
  beslut: Delegationsbeslut,
): Delegationsanslag => {
  const anslag = delegationsanslag(beslut).find((a) => a.nr === data.anslag);
  if (!anslag)
    throw new Okand('ANSLAG_OKANT', `Beslutet har inget anslag ${data.anslag}. Tillkännage beslutet först.`);
  return anslag;
};

const taNed = (command: TaNedDelegationsbeslutsanslag, beslut: Delegationsbeslut): Utkast => {
  const { nedtaget, avbrutet } = kantAnslag(command, beslut);
  return nedtaget || avbrutet
    ? inget
    : blir({ type: 'DelegationsbeslutsanslagNedtaget', data: command.data });
};

const avbryt = (command: AvbrytDelegationsbeslutsanslag, beslut: Delegationsbeslut): Utkast => {
  const { nr, nedtaget, avbrutet } = kantAnslag(command, beslut);
  if (avbrutet) return inget;
  if (nedtaget && !command.import)
    throw new RuleViolation(
      'ANSLAG_REDAN_NEDTAGET',
      `Anslag ${nr} är nedtaget. Makulera nedtagningen om det i stället avbröts.`,
    );
  return blir({ type: 'DelegationsbeslutsanslagAvbrutet', data: command.data });
};

/** Sending twice is two sendings, so nothing is held against a second one. */
const expediera = ({ data }: ExpedieraDelegationsbeslut, lage: Delegationslage): Utkast => {
  if (data.handlingar.length > 0 && lage.beslut?.arende == null)
    throw new OgiltigBegaran(
      'HANDLINGAR_UTAN_ARENDE',
      'Beslutet hör inte till något ärende, så det har inga handlingar att skicka med. Utelämna handlingar, eller rätta vilket ärende beslutet gäller.',
      'handlingar',
    );
  const nr = 1 + antalAv(lage, 'DelegationsbeslutExpedierat');
  return blir({ type: 'DelegationsbeslutExpedierat', data: { ...data, nr } });
};

const makulera = (
  command: Extract<DelegationsbeslutCommand, { type: 'MakuleraHandelse' }>,
  { handelser }: Delegationslage,
): Utkast => {
  const { handelse, avsedd } = makulerad(command, handelser, ORDNING);
  if (avsedd.type === 'DelegationsbeslutFattat')
    throw new RuleViolation(
      'BESLUTET_MAKULERAS_HELT',
      'Att beslutet fattades kan inte makuleras för sig. Makulera hela beslutet i stället.',
    );
  return { handelse };
};

/** What the command comes to; nothing where it changes nothing. Throws `Okand`, `OgiltigBegaran` and `RuleViolation`. */
export const utkast = (
  command: DelegationsbeslutCommand,
  lage: Delegationslage,
  beslut: Delegationsbeslut,
): Utkast => {
  switch (command.type) {
    case 'AnmalDelegationsbeslut':
      kravMote(command.data.sammantrade);
      return engang(command, lage, { type: 'DelegationsbeslutAnmalt', data: command.data });
    case 'ProtokollforDelegationsbeslut':
      return engang(command, lage, { type: 'DelegationsbeslutProtokollfort', data: command.data });
    case 'TillkannageDelegationsbeslut':
      return tillkannage(command, lage, beslut);
    case 'TaNedDelegationsbeslutsanslag':
      return taNed(command, beslut);
    case 'AvbrytDelegationsbeslutsanslag':
      return avbryt(command, beslut);
    case 'ExpedieraDelegationsbeslut':
      return expediera(command, lage);
    case 'MakuleraDelegationsbeslut':
      return beslut.makulerat ? inget : blir({ type: 'DelegationsbeslutMakulerat', data: {} });
    case 'RattaUppgift':
      return rattad(command, lage.handelser, ORDNING);
    case 'MakuleraHandelse':
      return makulera(command, lage);
  }
};
