import type { DomainEvent } from '../shared/handelse.js';
import type {
  Arendeslag,
  Fil,
  Hanvisning,
  Initiativtyp,
  Lagrum,
  Part,
  Person,
  Stallningstagande,
  Undantagbar,
} from './arende.types.js';
import type { Efterspelshandelse } from '../efterspel/efterspel.events.js';
import type { Behandlingshandelse } from './behandling.events.js';
import type { Rattelsehandelse } from './rattelse.events.js';

export * from './behandling.events.js';
export * from './rattelse.events.js';

/*
 * Facts of an ärende. When each happened is `metadata.skedde` and is stored nowhere else; why is
 * `metadata.skal`; the evidence is `metadata.kalla`. Numbers (`nr`) count per kind within the ärende, from 1,
 * and are never used again. What every field means stands in the catalogue, `arende.katalog.ts`.
 */

export type ArendeOppnat = DomainEvent<
  'ArendeOppnat',
  {
    readonly serie: string;
    readonly ar: number;
    readonly lopnr: number;
    readonly arendemening: string;
    readonly internArendemening: string | null;
    readonly slag: Arendeslag | null;
    readonly klassificering: string | null;
    readonly initiativ: Initiativtyp | null;
    readonly initiativtagare: string | null;
    readonly organ: string | null;
    readonly oppning: string;
    readonly overlamnatFran: Hanvisning | null;
  }
>;

type HandlingUppgifter = {
  readonly nr: number;
  readonly handlingId: string | null;
  readonly rubrik: string | null;
  readonly internRubrik: string | null;
  readonly undantag: readonly Undantagbar[];
  readonly filer: readonly Fil[];
};
export type HandlingRegistrerad = DomainEvent<
  'HandlingRegistrerad',
  HandlingUppgifter & {
    readonly avsandare: Part | null;
    readonly avsandarensDnr: string | null;
    readonly kanal: string | null;
    readonly koppladFran: Hanvisning | null;
    readonly flyttadFran: Hanvisning | null;
  }
>;
export type HandlingUpprattad = DomainEvent<
  'HandlingUpprattad',
  HandlingUppgifter & {
    readonly upprattadAv: string | null;
    readonly mottagare: readonly Part[];
    readonly flyttadFran: Hanvisning | null;
  }
>;
export type HandlingFlyttad = DomainEvent<'HandlingFlyttad', { readonly nr: number; readonly till: string }>;

export type SekretessMarkerad = DomainEvent<
  'SekretessMarkerad',
  {
    readonly nr: number;
    readonly handlingNr: number | null;
    readonly lagrum: Lagrum;
    readonly myndighet: string;
    readonly omfattning: string | null;
  }
>;
export type SekretessHavd = DomainEvent<'SekretessHavd', { readonly nr: number }>;

export type MotionVackt = DomainEvent<
  'MotionVackt',
  {
    readonly motionarer: readonly Person[];
    readonly organ: string | null;
    readonly paragraf: string | null;
    readonly tjanstgorandeErsattare: boolean | null;
  }
>;
export type HandlaggareTilldelad = DomainEvent<
  'HandlaggareTilldelad',
  {
    readonly handlaggare: string;
    readonly enhet: string | null;
  }
>;
export type ArendeRelaterat = DomainEvent<
  'ArendeRelaterat',
  {
    readonly typ: string;
    readonly tillDnr: string | null;
    readonly beskrivning: string | null;
    readonly datum: string | null;
  }
>;

export type ArendeRemitterat = DomainEvent<
  'ArendeRemitterat',
  {
    readonly remissId: string;
    readonly till: readonly string[];
    readonly avser: string | null;
    readonly svarSenast: string | null;
  }
>;
/** Those asked got longer to answer: `svarSenast` is the new last day. */
export type RemissSvarstidForlangd = DomainEvent<
  'RemissSvarstidForlangd',
  { readonly remissId: string; readonly svarSenast: string }
>;
/** Those who had not answered were reminded; empty: all of them. */
export type RemissPamind = DomainEvent<
  'RemissPamind',
  { readonly remissId: string; readonly till: readonly string[] }
>;
export type YttrandeInkommet = DomainEvent<
  'YttrandeInkommet',
  {
    readonly nr: number;
    readonly remissId: string | null;
    readonly fran: string;
    readonly daterat: string | null;
    readonly stallningstagande: Stallningstagande | null;
    readonly paragraf: string | null;
    readonly handlingNr: number | null;
    readonly sammanfattning: string | null;
  }
>;
/** Someone was given the chance to comment, whether it is used or not (KL 5:27–28). */
export type TillfalleAttYttraSigGivet = DomainEvent<
  'TillfalleAttYttraSigGivet',
  { readonly till: readonly string[]; readonly svarSenast: string | null }
>;
export type SamverkanGenomford = DomainEvent<
  'SamverkanGenomford',
  {
    readonly parter: readonly string[];
    readonly resultat: string | null;
  }
>;
export type TjansteskrivelseUpprattad = DomainEvent<
  'TjansteskrivelseUpprattad',
  {
    readonly nr: number;
    readonly kontor: string;
    readonly till: string | null;
    readonly forslagTillBeslut: readonly string[];
    readonly underlag: readonly string[];
    readonly sammanfattning: string | null;
  }
>;
export type ArendeAnmaltTillSammantrade = DomainEvent<
  'ArendeAnmaltTillSammantrade',
  {
    readonly organ: string;
    readonly datum: string | null;
    readonly typ: 'beslut' | 'information' | 'anmalan';
  }
>;

export type ArendeAvslutat = DomainEvent<'ArendeAvslutat', Record<never, never>>;
export type ArendeAteroppnat = DomainEvent<'ArendeAteroppnat', Record<never, never>>;
export type AnteckningGjord = DomainEvent<'AnteckningGjord', { readonly text: string }>;

export type ArendeEvent =
  | Behandlingshandelse
  | Efterspelshandelse
  | Rattelsehandelse
  | ArendeOppnat
  | HandlingRegistrerad
  | HandlingUpprattad
  | HandlingFlyttad
  | SekretessMarkerad
  | SekretessHavd
  | MotionVackt
  | HandlaggareTilldelad
  | ArendeRelaterat
  | ArendeRemitterat
  | RemissSvarstidForlangd
  | RemissPamind
  | YttrandeInkommet
  | TillfalleAttYttraSigGivet
  | SamverkanGenomford
  | TjansteskrivelseUpprattad
  | ArendeAnmaltTillSammantrade
  | ArendeAvslutat
  | ArendeAteroppnat
  | AnteckningGjord;

/** The data of one event by its type. */
export type DataAv<T extends ArendeEvent['type']> = Extract<ArendeEvent, { readonly type: T }>['data'];
