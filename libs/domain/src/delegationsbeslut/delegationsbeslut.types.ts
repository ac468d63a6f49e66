/** Value types of decisions outside a meeting. Enumerations are arrays first, so that shapes, texts and docs share them. */

/**
 * On what ground somebody decides for the nämnd: by delegation (KL 6:37, 7:5–6), because it cannot wait (KL 6:39), or
 * by asking the members one by one, which no law allows.
 */
export const DELEGATIONSSLAG = ['delegation', 'ordforande', 'perCapsulam'] as const;
export type Delegationsslag = (typeof DELEGATIONSSLAG)[number];

/** How a decision may be appealed: KL 13 kap., by what another law says (KL 13:3), or not at all. */
export const OVERKLAGBART = ['laglighetsprovning', 'forvaltningsbesvar', 'nej'] as const;
export type Overklagbart = (typeof OVERKLAGBART)[number];

/** Why a matter may not be delegated (KL 6:38, 7:5). */
export const EJ_DELEGERBART = [
  'malOchInriktning',
  'yttrandeTillFullmaktige',
  'principiellMyndighetsutovning',
  'overlatetMedborgarforslag',
  'annanForfattning',
] as const;
export type EjDelegerbart = (typeof EJ_DELEGERBART)[number];

/** Where the nämnd gave the right to decide in one single matter, which needs no point in its order (KL 6:37). */
export type SarskiltUppdrag = { readonly sammantrade: string; readonly paragraf: number | null };
