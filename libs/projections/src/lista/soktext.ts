import { tolkaDiarienummer } from '#domain';

/** What a person means by a search text. */
export type Soktext =
  | { readonly slag: 'ord'; readonly match: string }
  | { readonly slag: 'nummer'; readonly serie: string | null; readonly ar: number; readonly lopnr: number }
  /** Nothing in it can be searched for: finds nothing. */
  | { readonly slag: 'inget' };

const UTAN_SERIE = /^(\d{4})[./:-](\d{1,7})$/;

const nummer = (text: string): Soktext | null => {
  const helt = tolkaDiarienummer(text.toUpperCase());
  if (helt !== null) return { slag: 'nummer', ...helt };
  const [, ar, lopnr] = UTAN_SERIE.exec(text) ?? [];
  return ar === undefined ? null : { slag: 'nummer', serie: null, ar: Number(ar), lopnr: Number(lopnr) };
};

/** A word as FTS5 takes it literally, whatever it holds. */
const citerat = (ord: string): string => `"${ord.replaceAll('"', '""')}"`;

const MEST_ORD = 20;

/**
 * Reads a search text: a diarienummer as people write it (`2025.202`, `KS 2025/202`, `KS-2025-202`), or words,
 * all of which must be there; the last one may be the beginning of a word.
 */
export const tolkaSoktext = (text: string): Soktext => {
  const skriven = text.normalize('NFC').replaceAll('\0', ' ').trim();
  const funnet = nummer(skriven);
  if (funnet !== null) return funnet;
  const ord = skriven
    .split(/\s+/)
    .filter((o) => /[\p{L}\p{N}]/u.test(o))
    .slice(0, MEST_ORD);
  if (ord.length === 0) return { slag: 'inget' };
  return { slag: 'ord', match: `${ord.map(citerat).join(' ')}*` };
};
