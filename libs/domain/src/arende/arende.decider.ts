import { assertNever } from '../shared/assert-never.js';
import type { Decider, Decision, Kommandouppgifter } from '../shared/decider.js';
import { Okand, RuleViolation } from '../shared/fel.js';
import { arEfterspelskommando, efterspelAv } from '../efterspel/efterspel.utkast.js';
import { medGrupperna } from '../organisation/mottagargrupper.js';
import { okandOmvarld, type Omvarld } from '../samband/omvarld.js';
import { noterad } from '../regler/notering.js';
import { iakttagelser } from '../regler/iakttagelser.js';
import { kravRimligaUppgifter } from '../regler/krav.js';
import { provaEllerNeka, type Notering } from '../regler/prova.js';
import type { Regelfakta } from '../regler/regel.js';
import type { Json } from '../shared/json.js';
import { raknasFran, type Skett } from '../shared/edtf.js';
import type { Faktum } from '../tid/faktum.js';
import { fold } from '../tid/fold.js';
import type {
  ArendeCommand,
  AtertaYrkande,
  FlyttaHandling,
  HavSekretess,
  TilldelaHandlaggare,
} from './arende.commands.js';
import type { ArendeEvent } from './arende.events.js';
import type { Arende } from './arende.state.js';
import { makuleraHandelse, rattaUppgift } from './beslut/rattelse.js';
import { kravKandaHanvisningar } from './beslut/hanvisningar.js';
import { rattFram } from './beslut/tilldelning.js';
import { handelserI, nastaNr, tomtLage, utoka, type Arendelage } from './lage.js';
import { arMotion } from './motion.js';

/** What a command comes to before the rules have spoken. */
type Utkast = { readonly handelse: ArendeEvent | null; readonly nuvarande?: Json };

const inget: Utkast = { handelse: null };
const blir = (handelse: ArendeEvent | null): Utkast => ({ handelse });

/**
 * What changes nothing is not recorded: nothing of how the ärende stood when it happened, which is not how it
 * stands now when it is recorded late. But history is, since what came around it may be missing.
 */
const nytt = (
  command: ArendeCommand,
  lage: Arendelage,
  andrar: (da: Arende | null) => boolean,
  handelse: ArendeEvent,
): Utkast => {
  const giltig = raknasFran(command.skedde, command.nu).moment;
  return command.import || andrar(fold(handelserI(lage), { giltig }).arende) ? blir(handelse) : inget;
};

const flytta = ({ data }: FlyttaHandling, arende: Arende): Utkast => {
  const handling = arende.handlingar.find((h) => h.nr === data.nr);
  if (!handling) throw new Okand('HANDLING_OKAND', `Ärendet har ingen handling ${data.nr}.`);
  if (handling.flyttadTill === data.till) return inget;
  if (handling.flyttadTill !== null)
    throw new RuleViolation(
      'HANDLING_REDAN_FLYTTAD',
      `Handlingen är flyttad till ${handling.flyttadTill}. Flytta den därifrån.`,
    );
  return blir({ type: 'HandlingFlyttad', data });
};

const hav = ({ data }: HavSekretess, arende: Arende): Utkast => {
  const markering = arende.sekretess.find((s) => s.nr === data.nr);
  if (!markering)
    throw new Okand('SEKRETESSMARKERING_OKAND', `Ärendet har ingen sekretessmarkering ${data.nr}.`);
  return markering.havd ? inget : blir({ type: 'SekretessHavd', data });
};

const aterta = ({ data }: AtertaYrkande, arende: Arende): Utkast => {
  const yrkande = arende.yrkanden.find((y) => y.nr === data.nr);
  if (!yrkande) throw new Okand('YRKANDE_OKANT', `Ärendet har inget yrkande ${data.nr}.`);
  return yrkande.atertaget ? inget : blir({ type: 'YrkandeAtertaget', data });
};

/** What is done once with a motion. */
const motionen = (arende: Arende, redan: Skett, handelse: ArendeEvent): Utkast => {
  if (!arMotion(arende))
    throw new RuleViolation(
      'INGEN_MOTION',
      'Ärendet är ingen motion. Registrera motionen, eller beslutet som det är.',
    );
  return redan ? inget : blir(handelse);
};

const annanHandlaggare =
  ({ data }: TilldelaHandlaggare) =>
  (da: Arende | null): boolean =>
    da?.handlaggare !== data.handlaggare || da.enhet !== data.enhet;

const utkast = (command: ArendeCommand, lage: Arendelage, arende: Arende): Utkast => {
  if (arEfterspelskommando(command))
    return blir(efterspelAv(command, arende.efterspel, (typ) => nastaNr(lage, typ)));
  switch (command.type) {
    case 'FlyttaHandling':
      return flytta(command, arende);
    case 'HavSekretess':
      return hav(command, arende);
    case 'AtertaYrkande':
      return aterta(command, arende);
    case 'TilldelaHandlaggare':
      return nytt(command, lage, annanHandlaggare(command), {
        type: 'HandlaggareTilldelad',
        data: command.data,
      });
    case 'AvslutaArende':
      return nytt(command, lage, (da) => da?.status !== 'avslutat', { type: 'ArendeAvslutat', data: {} });
    case 'AteroppnaArende':
      return nytt(command, lage, (da) => da?.status === 'avslutat', { type: 'ArendeAteroppnat', data: {} });
    case 'MakuleraArende':
      return arende.status === 'makulerat' ? inget : blir({ type: 'ArendeMakulerat', data: {} });
    case 'NoteraMotionsfristPasserad':
      return motionen(arende, arende.motionsfristPasserad, {
        type: 'MotionsfristPasserad',
        data: command.data,
      });
    case 'AvskrivMotion':
      return motionen(arende, arende.motionAvskriven, { type: 'MotionAvskriven', data: command.data });
    case 'AtertaMotion':
      return motionen(arende, arende.motionAtertagen, { type: 'MotionAtertagen', data: command.data });
    case 'RattaUppgift':
      return rattaUppgift(command, lage);
    case 'MakuleraHandelse':
      return blir(makuleraHandelse(command, lage));
    default: {
      const handelse = rattFram(command, lage);
      if (!handelse) return assertNever(command as never);
      kravKandaHanvisningar(handelse, arende);
      return blir(handelse);
    }
  }
};

const ALLTID_TILLATNA: readonly ArendeCommand['type'][] = [
  'RattaUppgift',
  'MakuleraHandelse',
  'GorAnteckning',
  'RelateraArende',
  'MakuleraArende',
  'FlyttaHandling',
  'TaEmotSammanlaggning',
];

/** An ärende that lives on elsewhere, or never should have been, takes no new facts of its own. */
const ersatt = (command: ArendeCommand, { status, ersattAv }: Arende): Notering | null => {
  if (ALLTID_TILLATNA.includes(command.type)) return null;
  if (status === 'makulerat')
    return {
      regel: null,
      kod: 'ARENDE_MAKULERAT',
      text: 'Ärendet är makulerat. Registrera i rätt ärende, eller makulera makuleringen.',
    };
  if (status === 'sammanlagt')
    return {
      regel: null,
      kod: 'ARENDE_SAMMANLAGT',
      text: `Ärendet är sammanlagt med ${ersattAv ?? 'ett annat'}. Registrera där i stället.`,
    };
  if (status === 'overlamnat')
    return {
      regel: null,
      kod: 'ARENDE_OVERLAMNAT',
      text: `Ärendet är överlämnat till serien ${ersattAv ?? 'hos en annan nämnd'}. Registrera där i stället.`,
    };
  return null;
};

/** A fact with the deviations that the rules and the eye find in it. Throws `RuleViolation` where a rule refuses. */
export const medNoteringar = (
  handelse: ArendeEvent,
  fakta: Omit<Regelfakta, 'handelse' | 'handling'>,
  uppgifter: Kommandouppgifter,
): Decision<ArendeEvent> => {
  const { skedde, skal, import: importerad } = uppgifter;
  const provad = { ...handelse, skedde, skal: skal ?? null, import: importerad };
  const noteringar = [
    ...provaEllerNeka({ ...fakta, handelse: provad, handling: null }, uppgifter),
    ...iakttagelser(handelse, skedde, fakta.arende),
  ];
  return [
    { ...handelse, ...(skal !== undefined && { skal }) },
    ...noteringar.map((n) => noterad(n, handelse.type)),
  ];
};

/** Groups are written out as they were on the day of what is sent. */
const medMottagare = (command: ArendeCommand, { beslut }: Arende, { register }: Omvarld): ArendeCommand => {
  if (command.type !== 'ExpedieraBeslut') return command;
  const { avser } = command.data;
  const beslutet = avser?.slag === 'beslut' ? beslut.find((b) => b.nr === avser.nr) : undefined;
  const nar = { datum: beslutet?.datum ?? command.skedde, utom: beslutet?.organ ?? null };
  return medGrupperna(command, register, nar);
};

/**
 * Decides on a command over an opened ärende. Throws `Okand` where something it names does not exist,
 * `OgiltigBegaran` for a time or value that cannot be, and `RuleViolation` where a rule or the state refuses.
 */
const decide = (asked: ArendeCommand, lage: Arendelage, omvarld: Omvarld): Decision<ArendeEvent> => {
  const { arende } = lage;
  if (!arende) throw new Okand('ARENDE_OKANT', 'Ärendet finns inte.');
  const command = medMottagare(asked, arende, omvarld);
  kravRimligaUppgifter(command);
  const hinder = ersatt(command, arende);
  const { handelse, nuvarande } = utkast(command, lage, arende);
  if (!handelse) return [];
  if (hinder && !command.import) throw new RuleViolation(hinder.kod, hinder.text);
  const beslutade = medNoteringar(handelse, { arende, omvarld, nuvarande }, command);
  return hinder ? [...beslutade, noterad(hinder, handelse.type)] : beslutade;
};

/**
 * The decider of an ärende: stream `arende-<serie>-<år>-<löpnr>`. The opening itself is `oppning.ts`. What rules need
 * to see in other streams is given with it.
 */
export const arendeDeciderI = (
  omvarld: Omvarld,
): Decider<Arendelage, ArendeCommand, ArendeEvent, Faktum> => ({
  initialState: tomtLage,
  decide: (command, lage) => decide(command, lage, omvarld),
  evolve: utoka,
});

/** The decider of an ärende that sees nothing but its own stream. */
export const arendeDecider = arendeDeciderI(okandOmvarld);
