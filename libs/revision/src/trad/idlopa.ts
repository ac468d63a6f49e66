import { endianness } from 'node:os';
import { ID_BYTES } from './positioner.js';
import type { Postfil } from './postfil.js';

/** Bytes of an entry of a run that are the id's; the rest number the leaf, from the run's first. */
const AV_ID = 5;

/** The most leaves that a run can number. */
export const MEST_LOV = 2 ** (8 * (ID_BYTES - AV_ID));

/** Entries that are read at a time: no more than a few milliseconds' work. */
const FONSTER = 1_024;

/** The ids of a block of leaves as a run: in order, each with the number of its leaf in place of the last bytes. */
export const sorteradLopa = (idn: Buffer): Buffer => {
  const poster = egen([idn]);
  for (let nr = 0, at = 0; at < poster.length; nr++, at += ID_BYTES) skrivNr(poster, at, nr);
  return sortera(poster);
};

/** Runs that lie after each other as one, piece by piece; `antal` leaves in each. */
export function* sammanslagna(lopor: readonly Postfil[], antal: number): Generator<Buffer> {
  const lasta = lopor.map(() => 0);
  for (;;) {
    const fonster = lopor.map((lopa, i) => {
      const poster = lopa.las(lasta[i] ?? 0, Math.min(FONSTER, antal - (lasta[i] ?? 0)));
      flyttaNr(poster, i * antal);
      return poster;
    });
    // what comes after the last of a window may have a neighbour that has not been read
    const grans = fonster
      .filter((poster, i) => (lasta[i] ?? 0) + poster.length / ID_BYTES < antal)
      .map((poster) => poster.subarray(-ID_BYTES))
      .reduce<Buffer | null>(
        (minst, sist) => (minst && Buffer.compare(minst, sist) < 0 ? minst : sist),
        null,
      );
    const tagna = fonster.map((poster) =>
      grans ? poster.subarray(0, ID_BYTES * antalTill(poster, grans)) : poster,
    );
    tagna.forEach((poster, i) => {
      lasta[i] = (lasta[i] ?? 0) + poster.length / ID_BYTES;
    });
    yield sortera(egen(tagna));
    if (grans === null) return;
  }
}

/** Numbers of the leaves in a run whose id begins as the one that is looked for; some may only look like it. */
export const iLopan = (lopa: Postfil, id: Buffer): readonly number[] => {
  const sokt = Buffer.from(id).fill(0, AV_ID);
  let [fran, till] = [0, lopa.antal];
  while (till - fran > FONSTER / 2) {
    const mitt = Math.floor((fran + till) / 2);
    if (Buffer.compare(lopa.las(mitt, 1), sokt) < 0) fran = mitt + 1;
    else till = mitt;
  }
  const funna: number[] = [];
  for (;;) {
    const poster = lopa.las(fran, FONSTER);
    for (let at = ID_BYTES * antalFore(poster, sokt); at < poster.length; at += ID_BYTES) {
      if (poster.compare(sokt, 0, AV_ID, at, at + AV_ID) !== 0) return funna;
      funna.push(poster.readUIntBE(at + AV_ID, ID_BYTES - AV_ID));
    }
    if (poster.length === 0) return funna;
    fran += poster.length / ID_BYTES;
  }
};

/** Entries of a sorted piece that come before this one. */
const antalFore = (poster: Buffer, post: Buffer): number => {
  let [fran, till] = [0, poster.length / ID_BYTES];
  while (fran < till) {
    const mitt = Math.floor((fran + till) / 2);
    if (poster.compare(post, 0, ID_BYTES, mitt * ID_BYTES, (mitt + 1) * ID_BYTES) < 0) fran = mitt + 1;
    else till = mitt;
  }
  return fran;
};

/** With the entry itself: no two are the same. */
const antalTill = (poster: Buffer, post: Buffer): number => {
  const fore = antalFore(poster, post);
  return fore + Number(poster.subarray(fore * ID_BYTES, (fore + 1) * ID_BYTES).equals(post));
};

/** Not of the pool: numbers have to lie on their own boundaries. */
const egen = (bitar: readonly Buffer[]): Buffer => {
  const alla = Buffer.alloc(bitar.reduce((summa, { length }) => summa + length, 0));
  let at = 0;
  for (const bit of bitar) at += bit.copy(alla, at);
  return alla;
};

const skrivNr = (poster: Buffer, at: number, nr: number): void => {
  poster.writeUIntBE(nr, at + AV_ID, ID_BYTES - AV_ID);
};

const flyttaNr = (poster: Buffer, med: number): void => {
  for (let at = 0; at < poster.length; at += ID_BYTES)
    skrivNr(poster, at, poster.readUIntBE(at + AV_ID, ID_BYTES - AV_ID) + med);
};

/** In place, as numbers of 64 bits: that is done outside JavaScript. */
const sortera = (poster: Buffer): Buffer => {
  const vand = endianness() === 'LE';
  if (vand) poster.swap64();
  new BigUint64Array(poster.buffer, poster.byteOffset, poster.length / ID_BYTES).sort();
  return vand ? poster.swap64() : poster;
};
