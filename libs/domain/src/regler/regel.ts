import type { Arende } from '../arende/arende.state.js';
import type { ArendeEvent } from '../arende/arende.events.js';
import type { DelegationsbeslutEvent } from '../delegationsbeslut/delegationsbeslut.events.js';
import type { Delegationsfakta } from '../delegationsbeslut/delegationsbeslut.fakta.js';
import { tolkaSkedde, type Skedde } from '../shared/edtf.js';
import type { Json } from '../shared/json.js';
import type { HandlingEvent } from '../handling/handling.events.js';
import type { Handlingslage } from '../handling/handling.state.js';
import type { Omvarld } from '../samband/omvarld.js';
import type { SammantradeEvent } from '../sammantrade/sammantrade.events.js';
import type { Sammantrade } from '../sammantrade/sammantrade.state.js';

/**
 * H refuses. A refuses unless the command acknowledges the rule with a reason. V is done and noted. R is only
 * reported.
 */
export type Allvar = 'H' | 'A' | 'V' | 'R';

/** What a rule answers. `text` says what is wrong and what one can do instead. */
export type Utfall =
  | { readonly svar: 'tillat' }
  | { readonly svar: 'neka' | 'varna'; readonly kod: string; readonly text: string }
  | { readonly svar: 'kanEjAvgora'; readonly saknas: readonly string[] };

export type Regelhandelse = ArendeEvent | HandlingEvent | SammantradeEvent | DelegationsbeslutEvent;
export type Regelhandelsetyp = Regelhandelse['type'];

/** The fact being judged: decided on but not yet recorded, or recorded long ago. */
export type Provad<T extends Regelhandelsetyp = Regelhandelsetyp> = Extract<
  Regelhandelse,
  { readonly type: T }
> & {
  readonly skedde: Skedde;
  readonly skal: string | null;
  /** Recorded afterwards: what is missing around it may exist outside the log. */
  readonly import: boolean;
};

/** What is known when the fact is judged. null = not known, or does not exist. */
export type Regelfakta<T extends Regelhandelsetyp = Regelhandelsetyp> = {
  readonly handelse: Provad<T>;
  /** The ärende without the fact that is judged. */
  readonly arende: Arende | null;
  /** The handling that a fact in its own stream concerns. */
  readonly handling: Handlingslage | null;
  /** The meeting without the fact that is judged; undefined where the fact stands in no meeting's stream. */
  readonly sammantrade?: Sammantrade | undefined;
  /** What other streams say around a fact of an ärende; undefined where nobody has looked. */
  readonly omvarld?: Omvarld | undefined;
  /** Numbers of paragrafer that the body's other meetings of the year have used. */
  readonly paragraferIAr?: ReadonlySet<number> | null | undefined;
  /** What is known of a decision outside a meeting; undefined where the fact stands in no such stream. */
  readonly delegation?: Delegationsfakta | undefined;
  /** The value that stands where a correction wants another; undefined where nothing is corrected. */
  readonly nuvarande?: Json | undefined;
};

/** One rule: one pure function, used unchanged by commands, import and the audit of history. */
export type Regel<T extends Regelhandelsetyp = Regelhandelsetyp> = {
  /** `R-<n>` of the law, `O-<row>` of the legal order. */
  readonly id: string;
  /** The rule in one sentence. */
  readonly text: string;
  /** Where it stands, e.g. "KL 5:50". */
  readonly kalla: string;
  readonly iKraft: { readonly fran: string | null; readonly till: string | null };
  readonly allvar: Allvar;
  readonly galler: readonly T[];
  readonly prova: (fakta: Regelfakta<T>) => Utfall;
};

export const tillat: Utfall = { svar: 'tillat' };
export const neka = (kod: string, text: string): Utfall => ({ svar: 'neka', kod, text });
export const varna = (kod: string, text: string): Utfall => ({ svar: 'varna', kod, text });
export const kanEjAvgora = (...saknas: string[]): Utfall => ({ svar: 'kanEjAvgora', saknas });

/** Kommunallagen 2017:725. What came before (1991:900) is not modelled. */
export const KL_IKRAFT = { fran: '2018-01-01', till: null } as const;
/** Offentlighets- och sekretesslagen 2009:400. */
export const OSL_IKRAFT = { fran: '2009-06-30', till: null } as const;
export const ALLTID = { fran: null, till: null } as const;

/** Whether a rule was in force when the fact happened. An unknown day counts as in force. */
export const iKraftVid = ({ iKraft }: Regel, skedde: Skedde): boolean => {
  const { fran, till } = tolkaSkedde(skedde) ?? { fran: null, till: null };
  const borjade = iKraft.fran === null || till === null || till >= iKraft.fran;
  const upphord = iKraft.till !== null && fran !== null && fran > iKraft.till;
  return borjade && !upphord;
};

/** Whether one fact certainly lies on an earlier day than another: what a source leaves open is not held against it. */
export const sakertFore = (a: Skedde, b: Skedde): boolean => {
  const sist = tolkaSkedde(a)?.till ?? null;
  const forst = tolkaSkedde(b)?.fran ?? null;
  return sist !== null && forst !== null && sist < forst;
};

/** Whether one fact certainly came after another: on a later day, or at a later time where both say which. */
export const sakertEfter = (a: Skedde, b: Skedde): boolean => {
  const [sen, tidig] = [tolkaSkedde(a), tolkaSkedde(b)];
  if (sen?.slag === 'tidpunkt' && tidig?.slag === 'tidpunkt') return sen.instant > tidig.instant;
  return sakertFore(b, a);
};

/** Whether one fact may lie on an earlier day than another, as far as the sources say. */
export const kanVaraFore = (a: Skedde, b: Skedde): boolean => {
  const forst = tolkaSkedde(a)?.fran ?? null;
  const sist = tolkaSkedde(b)?.till ?? null;
  return forst === null || sist === null || forst < sist;
};
