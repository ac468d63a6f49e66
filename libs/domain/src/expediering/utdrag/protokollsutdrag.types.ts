import type { DataAv } from '../../arende/arende.events.js';
import type { Beslutsutfall, Rost, Roster, Uppdrag } from '../../arende/arende.types.js';
import type { Delegationsslag } from '../../delegationsbeslut/delegationsbeslut.types.js';
import type { Skedde, Skett } from '../../shared/edtf.js';

/** What was decided, by its kind. A value nobody knows is null. */
export type Avgorande =
  | {
      readonly slag: 'beslut';
      readonly beslutssatser: readonly string[];
      readonly utfall: Beslutsutfall | null;
      readonly uppdrag: readonly Uppdrag[];
      readonly gallerFran: string | null;
    }
  | {
      readonly slag: 'forslag';
      readonly till: string | null;
      readonly text: string;
      readonly tillagg: readonly string[];
    }
  | (Uppskov & { readonly slag: 'aterremiss'; readonly till: string | null })
  | (Uppskov & { readonly slag: 'bordlaggning'; readonly tillDatum: string | null });

/** `minoritet`: a minority asked for it (KL 5:50); null = nobody says on whose strength it was. */
export type Uppskov = {
  readonly skal: readonly string[];
  readonly minoritet: boolean | null;
  readonly begardAv: readonly string[];
  readonly begardAvAntal: number | null;
  readonly roster: Roster | null;
};

/** What somebody said or did of their own about what was decided. */
export type Egetstallningstagande = { readonly av: readonly string[]; readonly text: string | null };

export type Utdragsyrkande = Pick<DataAv<'YrkandeFramstallt'>, 'typ' | 'text'> & {
  readonly av: readonly string[];
};

export type Utdragsomrostning = Pick<
  DataAv<'OmrostningGenomford'>,
  | 'nr'
  | 'fraga'
  | 'jaProposition'
  | 'nejProposition'
  | 'ja'
  | 'nej'
  | 'avstar'
  | 'franvarande'
  | 'utslag'
  | 'utfall'
> & {
  /** How each voted; empty where the ballot was closed or nobody wrote it down. */
  readonly roster: readonly Rost[];
};

/** Something that the decision was based on, by what the public register calls it; null = it has no public name. */
export type Underlag = {
  readonly slag: 'handling' | 'tjansteskrivelse' | 'yttrande' | 'forslag';
  readonly rubrik: string | null;
  readonly datum: Skedde;
};

export type Utdragsjustering = {
  readonly datum: Skedde;
  readonly ordforande: string | null;
  readonly justerare: readonly string[];
  readonly omedelbar: boolean;
};

export type Utdragsanslag = {
  readonly datum: Skedde;
  readonly tavlor: readonly string[];
  readonly nedtasTidigast: string | null;
  /** It did not stay up the whole time. */
  readonly avbrutet: boolean;
};

/** What only a decision outside a meeting has. */
export type Delegationsuppgifter = {
  /** `SN-2026-3`. */
  readonly nummer: string;
  readonly slag: Delegationsslag;
  /** A role or a function; `person` is who held it, where somebody has said. */
  readonly delegat: string;
  readonly person: string | null;
  readonly vidaredelegeratAv: string | null;
  readonly punkt: string | null;
  readonly motivering: string | null;
  /** Where the nämnd was told of it; null = it has not been, as far as is known. */
  readonly anmalt: {
    readonly sammantrade: string;
    readonly paragraf: number | null;
    readonly datum: Skedde;
  } | null;
  readonly makulerat: Skett;
};

/**
 * An extract of minutes: what was decided at one paragraf, and what whoever gets it has to know of it. Plain data, built
 * of folded states alone. A value nobody knows is null; a list is empty where nothing of the kind is known.
 */
export type Protokollsutdrag = {
  readonly slag: 'arende' | 'paragraf' | 'delegationsbeslut';
  readonly organ: { readonly kod: string | null; readonly namn: string };
  /** The meeting where it was decided; null when it is not known, or there was none. */
  readonly sammantrade: { readonly id: string; readonly datum: string } | null;
  /** When it was decided (EDTF, null = unknown). */
  readonly datum: Skedde;
  /** Without §. */
  readonly paragraf: string | null;
  /** As the serie writes it. */
  readonly diarienummer: string | null;
  /** The public ärendemening, the heading of the paragraf, or what the delegated decision is about. */
  readonly rubrik: string | null;
  /** null: nothing is recorded of what was decided. */
  readonly avgorande: Avgorande | null;
  readonly yrkanden: readonly Utdragsyrkande[];
  readonly propositioner: readonly { readonly ordning: readonly string[]; readonly utfall: string | null }[];
  readonly omrostningar: readonly Utdragsomrostning[];
  readonly reservationer: readonly Egetstallningstagande[];
  readonly sarskildaYttranden: readonly Egetstallningstagande[];
  readonly ejDeltagande: readonly Egetstallningstagande[];
  readonly anteckningar: readonly { readonly av: string | null; readonly text: string }[];
  readonly underlag: readonly Underlag[];
  /** Other ärenden at the same paragraf, as their series write them. */
  readonly ovrigaArenden: readonly string[];
  /** null: nothing says that it has been approved. A decision outside a meeting never is. */
  readonly justering: Utdragsjustering | null;
  readonly anslag: readonly Utdragsanslag[];
  /** By whom and when the extract was certified; null = it is not. */
  readonly bestyrkande: { readonly datum: Skedde; readonly av: string | null } | null;
  readonly upphavt: Skett;
  /** Errors of writing that were put right (FL 36 §): the decision stands as it was written. */
  readonly rattelser: readonly { readonly datum: Skedde; readonly fran: string; readonly till: string }[];
  readonly delegation: Delegationsuppgifter | null;
  /** Something here has been destroyed with its key: what is empty need not have been so. */
  readonly gallrad: boolean;
};

/** What the states themselves do not say. */
export type Utdragskunskap = {
  /** How the ärende with an id (`KS-2026-17`) is written. */
  readonly diarienummer: (arende: string) => string;
  /** Name of a person by id; null where nobody has given it, and the id is shown. */
  readonly personnamn: (person: string) => string | null;
  /** Name of a body by its code; null where the register does not have it. */
  readonly organnamn: (kod: string) => string | null;
};
