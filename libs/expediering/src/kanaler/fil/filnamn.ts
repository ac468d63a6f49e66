import { dolt } from '../gemensamt/idn.js';

/** The files of a delivery in the folder. */
export type Filnamn = {
  /** Comes last: who sees it sees the others. */
  readonly metadata: string;
  readonly html: string;
  readonly text: string;
  readonly utdrag: string;
};

const SAKERT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

/** Of the key, whatever it holds: a key that is no safe name is known by its hash. */
export const filnamn = (id: string): Filnamn => {
  const namn = SAKERT.test(id) ? id : dolt(id);
  return {
    metadata: `${namn}.json`,
    html: `${namn}.brev.html`,
    text: `${namn}.brev.txt`,
    utdrag: `${namn}.utdrag.pdf`,
  };
};
