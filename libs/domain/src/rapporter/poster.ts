import type { DataAv } from '../arende/arende.events.js';
import type { Beslutsutfall, Grund, Person } from '../arende/arende.types.js';
import type { Skedde, Skett } from '../shared/edtf.js';
import type { Datum } from '../shared/stockholm.js';
import type {
  Anslagspost,
  Delegationsbeslutspost,
  Paragrafpost,
  Post,
  Sammantradespost,
} from './motespost.js';

export * from './motespost.js';

/*
 * What reports are made of: small facts about one ärende, one meeting or one handling, each of which was so for a time.
 * Reports join them as they stood at one moment. `nyckel` tells the posts of one stream apart; `oppen`: something is
 * still to be done about it.
 */

/** What a report says of the ärende that a post belongs to. */
export type Arendehuvud = {
  readonly arende: string;
  readonly arendemening: string;
  readonly handlaggare: string | null;
};

export const MOTIONSLAGEN = ['obesvarad', 'besvarad', 'avskriven', 'atertagen'] as const;
export type Motionspost = Post<'motion'> &
  Arendehuvud & {
    readonly organ: string | null;
    readonly status: string;
    readonly vackt: Skedde;
    readonly motionarer: readonly Person[];
    readonly lage: (typeof MOTIONSLAGEN)[number];
    /** When it was decided on, written off or taken back. */
    readonly avgjord: Skett;
    readonly utfall: Beslutsutfall | null;
    /** When fullmäktige was told that it is not ready (KL 5:35). */
    readonly anmald: Skett;
    readonly fristPasserad: Skett;
  };

export type Beslutspost = Post<'beslut'> &
  Arendehuvud & {
    readonly nr: number;
    readonly organ: string;
    readonly paragraf: string | null;
    readonly datum: Skedde;
    readonly beslutssatser: readonly string[];
    readonly utfall: Beslutsutfall | null;
    readonly slutligt: boolean;
    readonly expedierat: Skett;
    readonly overklagat: Skett;
    readonly overklagandetidUt: Skett;
    readonly lagaKraft: Skett;
    readonly verkstallt: Skett;
    readonly upphavt: Skett;
    /** When each party received it: their times for förvaltningsbesvär. */
    readonly delgivningar: readonly { readonly nr: number; readonly datum: Skedde }[];
    /** Annulled after it was carried out, and not undone (KL 13:15). */
    readonly rattas: boolean;
  };

export type Uppdragspost = Post<'uppdrag'> &
  Arendehuvud & {
    readonly beslut: number;
    /** Its number in the decision; null: a motion that was granted, as a whole. */
    readonly nr: number | null;
    readonly organ: string;
    readonly paragraf: string | null;
    readonly datum: Skedde;
    readonly till: string | null;
    readonly text: string | null;
    readonly rapporter: readonly {
      readonly datum: Skedde;
      readonly av: string;
      readonly resultat: string | null;
      readonly slutfort: boolean;
    }[];
    readonly slutfort: Skett;
    readonly verkstallt: Skett;
    readonly upphavt: Skett;
  };

/** Something that came to an ärende after it had been sent back. */
export type Aterremissvar = {
  readonly typ: 'tjansteskrivelse' | 'yttrande' | 'beredning' | 'forslag' | 'beslut';
  readonly av: string;
  readonly datum: Skedde;
};
export type Aterremisspost = Post<'aterremiss'> &
  Arendehuvud & {
    readonly nr: number;
    readonly organ: string;
    readonly paragraf: string | null;
    readonly datum: Skedde;
    readonly till: string | null;
    readonly grund: Grund | null;
    readonly skal: readonly string[];
    readonly svar: readonly Aterremissvar[];
    readonly upphavt: Skett;
  };

export type Remisspost = Post<'remiss'> &
  Arendehuvud & {
    readonly remissId: string;
    readonly datum: Skedde;
    readonly svarSenast: Datum | null;
    /** Those asked that have not answered. */
    readonly obesvaradAv: readonly string[];
    readonly organ: string | null;
  };

export type Bordlaggningspost = Post<'bordlaggning'> &
  Arendehuvud & {
    readonly nr: number;
    readonly organ: string;
    readonly paragraf: string | null;
    readonly datum: Skedde;
    readonly tillDatum: Datum | null;
    readonly grund: Grund | null;
  };

export type Handlingspost = Post<'handling'> & {
  readonly handling: string;
  readonly rubrik: DataAv<'HandlingRegistrerad'>['rubrik'];
  readonly inkom: Skedde;
  readonly status: string;
};

export type Rapportpost =
  | Motionspost
  | Beslutspost
  | Uppdragspost
  | Aterremisspost
  | Remisspost
  | Bordlaggningspost
  | Paragrafpost
  | Anslagspost
  | Sammantradespost
  | Delegationsbeslutspost
  | Handlingspost;
export type Postslag = Rapportpost['slag'];

/** The post of one kind. */
export type PostAv<S extends Postslag> = Extract<Rapportpost, { readonly slag: S }>;

/** What a post is found and sorted by: the body it concerns, the day it is about, the ärenden it names. */
export type Postplats = {
  readonly organ: string | null;
  readonly dag: Skedde;
  readonly arenden: readonly string[];
};

/** Where a post stands among others. */
export const postplats = (post: Rapportpost): Postplats => {
  switch (post.slag) {
    case 'motion':
      return { organ: post.organ, dag: post.vackt, arenden: [post.arende] };
    case 'beslut':
    case 'uppdrag':
    case 'aterremiss':
    case 'remiss':
    case 'bordlaggning':
      return { organ: post.organ, dag: post.datum, arenden: [post.arende] };
    case 'paragraf':
      return { organ: post.organ, dag: post.sammantradesdag, arenden: post.arenden };
    case 'delegationsbeslut':
      return { organ: post.organ, dag: post.datum, arenden: post.arende === null ? [] : [post.arende] };
    case 'anslag':
      return { organ: post.organ, dag: post.datum, arenden: [] };
    case 'mote':
      return { organ: post.organ, dag: post.sammantradesdag, arenden: [] };
    case 'handling':
      return { organ: null, dag: post.inkom, arenden: [] };
  }
};
