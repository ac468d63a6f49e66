/** Value types of an ärende. Enumerations are arrays first, so that shapes, texts and docs share them. */

/** Kind of ärende. */
export const ARENDESLAG = [
  'motion',
  'medborgarforslag',
  'eforslag',
  'interpellation',
  'enkelFraga',
  'namndinitiativ',
  'remiss',
  'styrdokument',
  'avtal',
  'val',
  'extraval',
  'revision',
  'ovrigt',
] as const;
export type Arendeslag = (typeof ARENDESLAG)[number];

/** Who raised the matter (KL 5:22). Which of them may raise a matter in fullmäktige is rule R-01. */
export const INITIATIVTYPER = [
  'namnd',
  'ledamot',
  'revisor',
  'fullmaktigeberedning',
  'bolagsstyrelse',
  'medborgarforslag',
  'folkinitiativ',
  'forvaltning',
  'inkommenHandling',
  'eget',
] as const;
export type Initiativtyp = (typeof INITIATIVTYPER)[number];

/** Status of an ärende in the order of the road; see `status.ts` for what sets which. */
export const ARENDESTATUSAR = [
  'registrerat',
  'underBeredning',
  'remitterat',
  'anmalt',
  'bordlagt',
  'aterremitterat',
  'forslagLamnat',
  'beslutat',
  'overklagat',
  'upphavt',
  'avslutat',
  'sammanlagt',
  'overlamnat',
  'makulerat',
  'arkiverat',
  'gallrat',
] as const;
export type Arendestatus = (typeof ARENDESTATUSAR)[number];

/** On whose strength a matter was put off or sent back (KL 5:50): the minority right exists in KF alone. */
export const GRUNDER = ['majoritet', 'minoritet'] as const;
export type Grund = (typeof GRUNDER)[number];

export const UTFALL = [
  'bifall',
  'delvisBifall',
  'avslag',
  'besvarad',
  'avskriven',
  'antas',
  'godkanns',
  'laggsTillHandlingarna',
  'annat',
] as const;
export type Beslutsutfall = (typeof UTFALL)[number];

/** Why fullmäktige decides without the matter having been prepared (KL 5:29–34). */
export const UNDANTAG_FRAN_BEREDNING = [
  'val',
  'avsagelse',
  'omorganisation',
  'extraval',
  'revision',
  'bradskande',
  'overlatetMedborgarforslag',
] as const;
/** `enhalligt`: all who were present agreed, which what is urgent needs (KL 5:32); null = not said. */
export type UndantagFranBeredning = {
  readonly grund: (typeof UNDANTAG_FRAN_BEREDNING)[number];
  readonly enhalligt: boolean | null;
};

export const STALLNINGSTAGANDEN = ['tillstyrker', 'avstyrker', 'ingenErinran', 'avstar', 'annat'] as const;
export type Stallningstagande = (typeof STALLNINGSTAGANDEN)[number];

export const YRKANDETYPER = [
  'bifall',
  'avslag',
  'tillagg',
  'andring',
  'aterremiss',
  'bordlaggning',
  'annat',
] as const;
export type Yrkandetyp = (typeof YRKANDETYPER)[number];

/** Facts with a number that a reservation or an expediering can concern. */
export const BESLUTSSLAG = ['beslut', 'forslag', 'aterremiss', 'bordlaggning'] as const;
export type Beslutsslag = (typeof BESLUTSSLAG)[number];

/** What the register must show about a handling, kept apart when secrecy asks for it (OSL 5:2 2 st). */
export const UNDANTAGBARA = ['part', 'innehall'] as const;
export type Undantagbar = (typeof UNDANTAGBARA)[number];

/** A sender or receiver. An address is one person's or organisation's: protected with the name. */
export type Part = {
  readonly namn: string;
  readonly organisation: string | null;
  readonly adress: string | null;
};

/** A person in an elected role. */
export type Person = { readonly namn: string; readonly parti: string | null };

/** A document in the document store. `sha256` in lower-case hex, `storlek` in bytes. */
export type Fil = {
  readonly namn: string;
  readonly mime: string;
  readonly sha256: string;
  readonly storlek: number;
};

/** Votes cast on the question itself, in persons; null = the source does not say. */
export type Roster = {
  readonly for: number;
  readonly mot: number;
  readonly avstar: number | null;
};

/** Legal provision of a secrecy mark (OSL 5:5 p. 1). */
export type Lagrum = { readonly lag: string; readonly kapitel: string | null; readonly paragraf: string };

/** A recipient of an expediering: one body, person or external party, or a group not yet expanded. */
export type Mottagare =
  | { readonly typ: 'organ' | 'extern' | 'person'; readonly namn: string }
  | { readonly typ: 'grupp'; readonly grupp: string; readonly expanderad: readonly string[] | null };

/** How one member voted, or why not (KL 4:25–26). */
export const ROSTER = ['ja', 'nej', 'avstar', 'franvarande'] as const;
export type Rost = {
  readonly namn: string;
  readonly parti: string | null;
  readonly rost: (typeof ROSTER)[number];
};

/** What a vote settles: elections and the hiring of staff are voted on by closed ballot (KL 5:55). */
export const OMROSTNINGSFRAGOR = ['sak', 'aterremiss', 'bordlaggning', 'val', 'anstallning'] as const;
/** What settled it: the chair has the casting vote, and elections are settled by lot (KL 5:54–56). */
export const UTSLAG = ['majoritet', 'ordforandensRost', 'lottning'] as const;

/** A task given by a decision. */
export type Uppdrag = { readonly till: string; readonly text: string };

/** A fact in another stream that this one answers to. */
export type Hanvisning = { readonly strom: string; readonly revision: number };
