import { pdftrad, type Pdftradval } from '#dokument';
import type { Protokollsutdrag } from '#domain';
import { utdragetsInnehall } from '../innehall.js';
import { utdragetsFil } from './utdrag-som-pdf.js';

/** Makes PDF of extracts beside the thread that asks for it. */
export type Utdragstrad = {
  /** As `utdragSomPdf`. Rejects when the thread falls, after which the same call may be made again, and once it is closed. */
  somPdf(utdrag: Protokollsutdrag): Promise<Uint8Array>;
  /** Waits for what has been asked for, then lets the thread go. May be called twice. */
  stang(): Promise<void>;
};

/** A thread for making PDF of extracts, so that whoever asks is not held up. */
export const utdragstrad = (val: Pdftradval = {}): Utdragstrad => {
  const trad = pdftrad(val);
  return {
    somPdf: async (utdrag) => trad.somPdf(utdragetsInnehall(utdrag), utdragetsFil(utdrag)),
    stang: () => trad.stang(),
  };
};
