import type { EfterspelCommand } from '../efterspel/efterspel.commands.js';
import type { Efterspelshandelse } from '../efterspel/efterspel.events.js';
import { arEfterspel } from '../efterspel/efterspel.evolve.js';
import { arEfterspelskommando, efterspelAv, kravKandaEfterspel } from '../efterspel/efterspel.utkast.js';
import { kravKandErsatt } from '../expediering/grund/ersatter.js';
import { Okand, OgiltigBegaran, RuleViolation } from '../shared/fel.js';
import { sammaJson, type Json } from '../shared/json.js';
import { tolkaSammantradeId } from '../sammantrade/sammantrade-id.js';
import type { Kalender } from '../tidsfrister/kalender.js';
import { nedtasTidigastFor } from '../tidsfrister/nedtagning.js';
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
  ENDA_BESLUTET,
  type Delegationsanslag,
  type Delegationsbeslut,
  type Delegationsfaktum,
} from './delegationsbeslut.state.js';

/** What a command comes to before the rules have spoken. */
export type Utkast = { readonly handelse: DelegationsbeslutStromEvent | null; readonly nuvarande?: Json };

const inget: Utkast = { handelse: null };
const blir = (handelse: DelegationsbeslutEvent | Efterspelshandelse | null): Utkast => ({ handelse });

/** What identifies a fact: a wrong one is annulled and recorded anew. */
const FASTA_FALT = ['namnd', 'ar', 'nr', 'anslag', 'beslut', 'avser', 'avserHandelse', 'falt', 'fran'];

const kravMote = (sammantrade: string): void => {
  if (tolkaSammantradeId(sammantrade) === null)
    throw new OgiltigBegaran(
      'SAMMANTRADE_OGILTIGT',
      `Sammanträdet "${sammantrade}" går inte att känna igen. Skriv nämndens kod och dagen, t.ex. SN-2026-03-02.`,
      'sammantrade',
    );
};

const ordning = ({ efterspel, expedieringar }: Delegationsbeslut): Rattningsordning<Delegationsfaktum> => ({
  vars: 'Delegationsbeslutet',
  faltSpec: delegationsfaltSpec,
  passarFalt: passarDelegationsfalt,
  arFast: (_handelse, falt) => FASTA_FALT.includes(falt),
  krav: (handelse, falt) => {
    if (handelse.type === 'DelegationsbeslutExpedierat' && falt === 'ersatter')
      kravKandErsatt(handelse.data, expedieringar);
    if (handelse.type === 'DelegationsbeslutAnmalt') kravMote(handelse.data.sammantrade);
    if (arEfterspel(handelse)) kravKandaEfterspel(handelse, efterspel);
  },
});

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

const antalAv = ({ handelser }: Delegationslage, type: DelegationsbeslutStromEvent['type']): number =>
  handelser.filter((h) => h.type === type).length;

/** A notice is put up again when it has been down; while it is up the same notice changes nothing. */
const tillkannage = (
  command: TillkannageDelegationsbeslut,
  lage: Delegationslage,
  { beslut, kalender }: { readonly beslut: Delegationsbeslut; readonly kalender: Kalender | null },
): Utkast => {
  const { data } = command;
  const uppe = delegationsanslag(beslut).some(
    ({ nr: _nr, revision: _r, datum: _d, nedtaget, avbrutet, ...resten }) => {
      // a day that nobody states is no part of what is said
      const { nedtasTidigast } = data.nedtasTidigast === null ? resten : data;
      return !nedtaget && !avbrutet && sammaJson(resten, { ...data, nedtasTidigast });
    },
  );
  const nr = 1 + antalAv(lage, 'DelegationsbeslutTillkannagivet');
  const prov = beslut.overklagbart === 'laglighetsprovning';
  const nedtasTidigast = nedtasTidigastFor(command, prov ? kalender : null);
  return uppe
    ? inget
    : blir({ type: 'DelegationsbeslutTillkannagivet', data: { ...data, nr, nedtasTidigast } });
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
const expediera = (
  { data }: ExpedieraDelegationsbeslut,
  lage: Delegationslage,
  { expedieringar }: Delegationsbeslut,
): Utkast => {
  if (data.handlingar.length > 0 && lage.beslut?.arende == null)
    throw new OgiltigBegaran(
      'HANDLINGAR_UTAN_ARENDE',
      'Beslutet hör inte till något ärende, så det har inga handlingar att skicka med. Utelämna handlingar, eller rätta vilket ärende beslutet gäller.',
      'handlingar',
    );
  const nr = 1 + antalAv(lage, 'DelegationsbeslutExpedierat');
  kravKandErsatt({ ...data, nr }, expedieringar);
  return blir({ type: 'DelegationsbeslutExpedierat', data: { ...data, nr } });
};

const avserDetta = ({ data }: EfterspelCommand): boolean => {
  if ('avser' in data) return data.avser.slag === 'beslut' && data.avser.nr === ENDA_BESLUTET;
  return !('beslut' in data) || data.beslut === ENDA_BESLUTET;
};

/** What followed on the decision, which is the only one of its stream. */
const foljd = (
  command: EfterspelCommand,
  lage: Delegationslage,
  { efterspel }: Delegationsbeslut,
): Utkast => {
  if (!avserDetta(command))
    throw new Okand(
      'BESLUT_OKANT',
      `Ett beslut utanför sammanträde står för sig och har nummer ${ENDA_BESLUTET}. Ange det, eller rätt diarienummer om beslutet fattades i ett ärende.`,
    );
  return blir(efterspelAv(command, efterspel, (typ) => 1 + antalAv(lage, typ)));
};

const makulera = (
  command: Extract<DelegationsbeslutCommand, { type: 'MakuleraHandelse' }>,
  { handelser }: Delegationslage,
  beslut: Delegationsbeslut,
): Utkast => {
  const { handelse, avsedd } = makulerad(command, handelser, ordning(beslut));
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
  { beslut, kalender }: { readonly beslut: Delegationsbeslut; readonly kalender: Kalender | null },
): Utkast => {
  if (arEfterspelskommando(command)) return foljd(command, lage, beslut);
  switch (command.type) {
    case 'AnmalDelegationsbeslut':
      kravMote(command.data.sammantrade);
      return engang(command, lage, { type: 'DelegationsbeslutAnmalt', data: command.data });
    case 'ProtokollforDelegationsbeslut':
      return engang(command, lage, { type: 'DelegationsbeslutProtokollfort', data: command.data });
    case 'TillkannageDelegationsbeslut':
      return tillkannage(command, lage, { beslut, kalender });
    case 'TaNedDelegationsbeslutsanslag':
      return taNed(command, beslut);
    case 'AvbrytDelegationsbeslutsanslag':
      return avbryt(command, beslut);
    case 'ExpedieraDelegationsbeslut':
      return expediera(command, lage, beslut);
    case 'MakuleraDelegationsbeslut':
      return beslut.makulerat ? inget : blir({ type: 'DelegationsbeslutMakulerat', data: {} });
    case 'RattaUppgift':
      return rattad(command, lage.handelser, ordning(beslut));
    case 'MakuleraHandelse':
      return makulera(command, lage, beslut);
  }
};
