import type { Lagradrad, Listnyckel, Sortering, Villkor } from './listfraga.js';
import { villkor } from './listfraga.js';

/** Orders that rows can be walked in. `status` is walked as one list per status. */
export type Ordningsnamn = 'oppnad' | 'diarienummer' | 'arendemening';

/** What rows are ordered by, and which way. */
export type Ordning = {
  readonly namn: Ordningsnamn;
  readonly kolumner: readonly string[];
  readonly fallande: boolean;
};

const KOLUMNER: Readonly<Record<Ordningsnamn, readonly string[]>> = {
  oppnad: ['dag', 'nr'],
  diarienummer: ['serie', 'ar', 'lopnr'],
  arendemening: ['nyckel', 'nr'],
};

const ordning = (namn: Ordningsnamn, fallande: boolean): Ordning => ({
  namn,
  kolumner: KOLUMNER[namn],
  fallande,
});

/** The order within one list: for `status` that within one status. */
export const ORDNINGAR: Readonly<Record<Sortering, Ordning>> = {
  '-oppnad': ordning('oppnad', true),
  oppnad: ordning('oppnad', false),
  diarienummer: ordning('diarienummer', false),
  '-diarienummer': ordning('diarienummer', true),
  status: ordning('oppnad', true),
  arendemening: ordning('arendemening', false),
};

/** The keys of a row in a sort. */
export const nyckelAv = (rad: Lagradrad, sort: Sortering): Listnyckel => {
  const { kolumner } = ORDNINGAR[sort];
  const nyckel = kolumner.map((k) => rad[k as 'dag' | 'nr' | 'serie' | 'ar' | 'lopnr' | 'nyckel']);
  return sort === 'status' ? [rad.status, ...nyckel] : nyckel;
};

const TEXTKOLUMNER = ['serie', 'nyckel'];

/** Whether something read from outside can be the key of a row in a sort. */
export const arNyckel = (nyckel: readonly unknown[], sort: Sortering): nyckel is Listnyckel => {
  const kolumner = [...(sort === 'status' ? ['status'] : []), ...ORDNINGAR[sort].kolumner];
  return (
    nyckel.length === kolumner.length &&
    nyckel.every((varde, i) =>
      TEXTKOLUMNER.includes(kolumner[i] ?? '') ? typeof varde === 'string' : Number.isSafeInteger(varde),
    )
  );
};

export const orderBy = ({ kolumner, fallande }: Ordning): string =>
  kolumner.map((k) => `${k}${fallande ? ' DESC' : ''}`).join(', ');

/** Only what comes after a key in the order. */
export const efterNyckel = ({ kolumner, fallande }: Ordning, efter: Listnyckel): Villkor => {
  const namn = kolumner.map((_, i) => `:efter${i}`);
  const jamforelse = fallande ? '<' : '>';
  return villkor(
    `(${kolumner.join(', ')}) ${jamforelse} (${namn.join(', ')})`,
    Object.fromEntries(efter.map((varde, i) => [`efter${i}`, varde])),
  );
};
