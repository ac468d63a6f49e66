import type { Command, Decider, Decision } from '../shared/decider.js';
import type { Skedde } from '../shared/edtf.js';
import { Okand, RuleViolation } from '../shared/fel.js';
import { kravRimligaUppgifter } from '../regler/krav.js';
import { noterad } from '../regler/notering.js';
import { provaEllerNeka } from '../regler/prova.js';
import type { Regelhandelse } from '../regler/regel.js';
import type {
  HandlingAvvisad,
  HandlingEvent,
  HandlingInkommen,
  HandlingKopplad,
  HandlingStromEvent,
} from './handling.events.js';
import { evolveHandling, type Handlingslage } from './handling.state.js';

export type TaEmotHandling = Command<'TaEmotHandling', HandlingInkommen['data']>;
export type KopplaHandling = Command<'KopplaHandling', HandlingKopplad['data']>;
export type AvvisaHandling = Command<'AvvisaHandling', HandlingAvvisad['data']>;
export type HandlingCommand = TaEmotHandling | KopplaHandling | AvvisaHandling;

const oregistrerad = (lage: Handlingslage | null): Handlingslage => {
  if (!lage) throw new Okand('HANDLING_OKAND', 'Handlingen finns inte.');
  if (lage.status === 'registrerad')
    throw new RuleViolation(
      'HANDLING_REDAN_REGISTRERAD',
      `Handlingen är registrerad i ${lage.arende ?? 'ett ärende'}. Flytta den därifrån om den hör till ett annat.`,
    );
  return lage;
};

const utkast = ({ type, data }: HandlingCommand, lage: Handlingslage | null): HandlingEvent | null => {
  switch (type) {
    case 'TaEmotHandling':
      return lage ? null : { type: 'HandlingInkommen', data };
    case 'KopplaHandling':
      if (lage?.status === 'registrerad' && lage.arende === data.arende) return null;
      oregistrerad(lage);
      return { type: 'HandlingKopplad', data };
    case 'AvvisaHandling':
      return oregistrerad(lage).status === 'avvisad' ? null : { type: 'HandlingAvvisad', data };
  }
};

const decide = (command: HandlingCommand, lage: Handlingslage | null): Decision<HandlingStromEvent> => {
  kravRimligaUppgifter(command);
  const handelse = utkast(command, lage);
  if (!handelse) return [];
  const { skedde, skal, import: importerad } = command;
  const provad = { ...(handelse as Regelhandelse), skedde, skal: skal ?? null, import: importerad };
  const noteringar = provaEllerNeka({ handelse: provad, arende: null, handling: lage }, command);
  return [
    { ...handelse, ...(skal !== undefined && { skal }) },
    ...noteringar.map((n) => noterad(n, handelse.type)),
  ];
};

/** Something that came in and belongs to no ärende yet: stream `handling-<id>`. */
export const handlingDecider: Decider<
  Handlingslage | null,
  HandlingCommand,
  HandlingStromEvent,
  HandlingStromEvent & { readonly metadata: { readonly skedde: Skedde } }
> = { initialState: null, decide, evolve: evolveHandling };
