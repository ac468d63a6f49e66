/** Waits (seconds) after the first attempts of a round: from a restart to a morning when somebody has come to work. */
export const VANTETIDER_S = [25, 100, 400, 1_600, 6_400, 25_600] as const;
/** After those. */
export const DAREFTER_S = 12 * 3_600;
/** A round goes on no longer than this from its first attempt. */
export const LANGST_S = 96 * 3_600;
/** At most so much of a wait is added, so that those who failed together do not return together. */
const SPRIDNING = 0.1;

/** What an attempt that failed is counted from. Moments are ms since 1970. */
export type Forsokslage = {
  /** Attempts made in the round, this one included. */
  readonly forsok: number;
  /** When the first was made. */
  readonly forsta: number;
  /** When this one was. */
  readonly nu: number;
  /** What tells it from others: the same gives the same moment, whoever counts. */
  readonly nyckel: string;
  /** The receiver asked not to be tried before. */
  readonly tidigast: number | null;
  /** How much faster all of it goes, 1 in use; less only in tests. */
  readonly skala: number;
};

/** FNV-1a: evenly spread, and the same everywhere. */
const spridd = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
};

/**
 * When it is tried again (ms since 1970): 25 s, 100 s, 400 s, 1,600 s, 6,400 s and 25,600 s after each of the first six,
 * then every twelfth hour; null when that is more than 96 hours from the first attempt, which is to give up.
 */
export const nastaForsok = ({ forsok, forsta, nu, nyckel, tidigast, skala }: Forsokslage): number | null => {
  const vantan = (VANTETIDER_S[forsok - 1] ?? DAREFTER_S) * 1_000 * skala;
  const planerat = nu + Math.round(vantan * (1 + SPRIDNING * spridd(`${nyckel} ${forsok}`)));
  const nasta = Math.max(planerat, Math.min(tidigast ?? 0, nu + DAREFTER_S * 1_000 * skala));
  return nasta - forsta > LANGST_S * 1_000 * skala ? null : nasta;
};
