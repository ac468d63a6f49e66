/** Value types of a meeting. Enumerations are arrays first, so that shapes, texts and docs share them. */

export const UPPDRAG = ['ledamot', 'ersattare'] as const;
export type Narvarouppdrag = (typeof UPPDRAG)[number];

/** Somebody who is there, by id and never by name. An ersättare may be there without serving. */
export type Narvarande = {
  readonly person: string;
  readonly uppdrag: Narvarouppdrag;
  /** Takes part in the decisions. */
  readonly tjanstgor: boolean;
  /** The ledamot whose place an ersättare takes. */
  readonly ersatter: string | null;
  readonly distans: boolean | null;
};

/** What a paragraf is about. A matter is settled in `beslut` and `val`; the others settle nothing. */
export const PARAGRAFSLAG = [
  'beslut',
  'val',
  'information',
  'anmalan',
  'interpellation',
  'fraga',
  'formalia',
  'ovrigt',
] as const;
export type Paragrafslag = (typeof PARAGRAFSLAG)[number];

/**
 * Why somebody is jävig: in fullmäktige `saken` alone (KL 5:47), in a nämnd any (KL 6:28). `tillsyn`, over what they
 * belong to themselves, is a ground of its own in the law before it (1991:900, 6:25), which older minutes go by.
 */
export const JAVSGRUNDER = ['saken', 'stallforetradare', 'tillsyn', 'ombud', 'sarskildOmstandighet'] as const;
export type Javsgrund = (typeof JAVSGRUNDER)[number];

export const JUSTERINGSMETODER = ['underskrift', 'eunderskrift'] as const;
export type Justeringsmetod = (typeof JUSTERINGSMETODER)[number];

/** What minutes must show (KL 5:65–67, 6:35): first of the whole meeting, then of each matter. */
export const PROTOKOLLSUPPGIFTER = [
  'narvaro',
  'arenden',
  'yrkanden',
  'propositionsordning',
  'omrostning',
  'beslut',
  'deltagande',
  'reservationer',
] as const;
export type Protokollsuppgift = (typeof PROTOKOLLSUPPGIFTER)[number];

/** Something that the minutes do not show; `paragraf` null: of the meeting as a whole. */
export type Protokollsbrist = { readonly paragraf: number | null; readonly uppgift: Protokollsuppgift };

/** One signature. `tid` is EDTF, null when the document does not say. */
export type Underskrift = { readonly person: string; readonly tid: string | null };
