import { TILE_WIDTH } from '../merkle/index.js';

/** A tile of C2SP tlog-tiles, or a bundle of entries: which, and how many of it are asked for. */
export type Platta = { readonly niva: number | 'entries'; readonly nr: number; readonly bredd: number };

const VAG = /^(entries|0|[1-9]|[1-5]\d|6[0-3])\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Reads what comes after `tile/`: `0/x001/234.p/17`; null for what is no such path. */
export const tolkaPlattvag = (vag: string): Platta | null => {
  const [, niva = '', delar = '', bredd] = VAG.exec(vag) ?? [];
  const nr = Number(delar.replaceAll(/[x/]/g, ''));
  const platta: Platta = {
    niva: niva === 'entries' ? niva : Number(niva),
    nr,
    bredd: Number(bredd ?? TILE_WIDTH),
  };
  const egetNummer = Number.isSafeInteger(nr) && plattnummer(nr) === delar;
  return egetNummer && (bredd === undefined || platta.bredd < TILE_WIDTH) ? platta : null;
};

/** The number of a tile as its path has it: 1234067 is `x001/x234/067`. */
export const plattnummer = (nr: number): string => {
  const text = String(nr);
  const delar = text.padStart(Math.ceil(text.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  return delar.map((del, i) => (i < delar.length - 1 ? `x${del}` : del)).join('/');
};
