import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { storedHash } from '#event-store';
import type { Avlast, Loggfel, Loggkalla } from '../loggrad.js';
import { Klifel } from '../../fel/klifel.js';
import { arOlasbart, oppnaFil } from './oppna.js';

/** Positions read at a time. */
const BIT = 1_000;

type Rad = {
  readonly position: number;
  readonly strom: string;
  readonly revision: number;
  readonly id: string;
  readonly typ: string;
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
  readonly hash: string;
  readonly foreHash: string | null;
  readonly forePosition: number | null;
};

const FRAGA = `SELECT e.position, e.strom, e.revision, e.id, e.typ, e.version, e.data, e.metadata, e.hash,
    f.hash AS foreHash, f.position AS forePosition
  FROM handelser e LEFT JOIN handelser f ON f.strom = e.strom AND f.revision = e.revision - 1
  WHERE e.position BETWEEN ? AND ? ORDER BY e.position`;

const FORE = /"foregaendeHash":(null|"([0-9a-f]{64})")/;

/** Without parsing: the metadata is canonical, and the name stands there once, outside every text of people. */
const foregaendeHashI = (metadata: string): string | null | undefined => {
  const funnen = FORE.exec(metadata);
  return funnen ? (funnen[2] ?? null) : undefined;
};

const avlast = (rad: Rad): Avlast => ({
  slag: 'rad',
  rad: {
    strom: rad.strom,
    revision: rad.revision,
    position: String(rad.position),
    typ: rad.typ,
    hash: rad.hash,
    beraknad: storedHash(rad.strom, rad.revision, { ...rad, type: rad.typ }),
    foregaendeHash: foregaendeHashI(rad.metadata),
    fore: rad.foreHash === null ? null : { hash: rad.foreHash, position: String(rad.forePosition) },
  },
});

const platserna = (fran: number, till: number): string => (fran === till ? `${fran}` : `${fran}–${till}`);

const pa = (fran: number, till: number, kod: string, text: string): Avlast => {
  const fel: Loggfel = { strom: null, revision: null, position: platserna(fran, till), kod, text };
  return { slag: 'fel', fel };
};

const saknas = (fran: number, till: number): Avlast =>
  pa(
    fran,
    till,
    'POSITION_SAKNAS',
    fran === till
      ? 'ingen händelse ligger där: en har tagits bort'
      : 'inga händelser ligger där: de har tagits bort',
  );

const olasbar = (fran: number, till: number): Avlast =>
  pa(fran, till, 'RADEN_OLASBAR', 'databasen är skadad här och går inte att läsa');

/** Unreadable places next to each other are one fault. */
const sammanslagna = (bitar: readonly Avlast[]): readonly Avlast[] => {
  const ut: Avlast[] = [];
  let olast: readonly [number, number] | null = null;
  for (const bit of [...bitar, null]) {
    const plats = bit?.slag === 'fel' && bit.fel.kod === 'RADEN_OLASBAR' ? Number(bit.fel.position) : null;
    if (plats !== null) olast = [olast?.[0] ?? plats, plats];
    else {
      if (olast) ut.push(olasbar(...olast));
      olast = null;
      if (bit) ut.push(bit);
    }
  }
  return ut;
};

/** Reads a stretch of positions, in halves where something in it cannot be read. */
const las = (
  fraga: (fran: number, till: number) => readonly Rad[],
  fran: number,
  till: number,
): readonly Avlast[] => {
  try {
    return fraga(fran, till).map(avlast);
  } catch (error) {
    if (!arOlasbart(error)) throw error;
    if (fran === till) return [olasbar(fran, fran)];
    const mitt = Math.floor((fran + till) / 2);
    return [...las(fraga, fran, mitt), ...las(fraga, mitt + 1, till)];
  }
};

/** Positions are given one after the other and never again, so that one that is missing has been taken away. */
const medLuckor = (bitar: readonly Avlast[], fran: number, till: number): readonly Avlast[] => {
  const ut: Avlast[] = [];
  let vantad = fran;
  for (const bit of bitar) {
    const plats = Number(bit.slag === 'rad' ? bit.rad.position : bit.fel.position);
    if (plats > vantad) ut.push(saknas(vantad, plats - 1));
    ut.push(bit);
    vantad = plats + 1;
  }
  return vantad <= till ? [...ut, saknas(vantad, till)] : ut;
};

/** Where the log ends; where that part of the table cannot be read, its index says it too. */
const SLUTET = [
  'SELECT max(position) AS sist FROM handelser',
  'SELECT max(position + 0) AS sist FROM handelser INDEXED BY sqlite_autoindex_handelser_1',
];

const slutet = (db: DatabaseSync, fil: string): number => {
  for (const fraga of SLUTET) {
    try {
      const { sist } = db.prepare(fraga).get() ?? {};
      return typeof sist === 'number' ? sist : 0;
    } catch (error) {
      if (!arOlasbart(error)) throw error;
    }
  }
  throw new Klifel(
    'LOGGEN_SKADAD',
    `Loggen ${fil} är så skadad att det inte går att se hur långt den räcker. Återställ den från säkerhetskopia.`,
  );
};

async function* bitvis(db: DatabaseSync, sist: number): AsyncGenerator<readonly Avlast[]> {
  const fraga = db.prepare(FRAGA);
  const rader = (fran: number, till: number): readonly Rad[] => fraga.all(fran, till) as Rad[];
  for (let fran = 1; fran <= sist; fran += BIT) {
    const till = Math.min(fran + BIT - 1, sist);
    yield sammanslagna(medLuckor(las(rader, fran, till), fran, till));
    await setImmediate(); // a signal gets its turn
  }
}

const slutetEllerStang = (db: DatabaseSync, fil: string): number => {
  try {
    return slutet(db, fil);
  } catch (error) {
    db.close();
    throw error;
  }
};

/** The embedded log as it lies in its file, read beside whoever writes it. Throws `Klifel`. */
export const sqliteKalla = (fil: string): Loggkalla => {
  const db = oppnaFil(fil);
  const sist = slutetEllerStang(db, fil);
  return {
    namn: fil,
    antal: sist,
    las: () => bitvis(db, sist),
    stang: async () => db.close(),
  };
};
