/** Value types of what follows on a decision. Enumerations are arrays first, so that shapes, texts and docs share them. */

/** Whether the decision is tried as to its lawfulness (KL 13) or in substance, by the one it concerns (FL 40–46 §§). */
export const OVERKLAGANDESLAG = ['laglighetsprovning', 'forvaltningsbesvar'] as const;
export type Overklagandeslag = (typeof OVERKLAGANDESLAG)[number];

/** Where it was handed in: laglighetsprövning belongs in the court, and counts in the kommun too (KL 13:6). */
export const INLAMNAT_TILL = ['kommunen', 'domstolen'] as const;
export type InlamnatTill = (typeof INLAMNAT_TILL)[number];

/** How the decision reached its party (DelgL; with a nämnd through its chair, KL 6:36). */
export const DELGIVNINGSSATT = [
  'vanlig',
  'forenklad',
  'muntlig',
  'stamningsman',
  'kungorelse',
  'annat',
] as const;
export type Delgivningssatt = (typeof DELGIVNINGSSATT)[number];

/** What a court came to. `upphavs` and `andras` leave nothing of the decision as it was. */
export const DOMSUTGANGAR = ['avslas', 'avvisas', 'upphavs', 'andras', 'aterforvisas', 'avskrivs'] as const;
export type Domsutgang = (typeof DOMSUTGANGAR)[number];
