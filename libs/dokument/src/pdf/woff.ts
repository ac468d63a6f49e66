import { inflateSync } from 'node:zlib';

/*
 * WOFF 1.0 (https://www.w3.org/TR/WOFF/) is an OpenType font with each of its tables compressed. The reader that pdfkit
 * brings decompresses the outlines anew for each letter, which takes some hundred times the time of the rest.
 */

const WOFF = 0x774f4646;
const HUVUD = 44;
const POST = 20;
const SFNT_HUVUD = 12;
const SFNT_POST = 16;

type Tabell = { readonly tagg: number; readonly summa: number; readonly data: Buffer };

const tabeller = (woff: Buffer): readonly Tabell[] =>
  Array.from({ length: woff.readUInt16BE(12) }, (_, n) => {
    const post = HUVUD + n * POST;
    const fran = woff.readUInt32BE(post + 4);
    const [packad, langd] = [woff.readUInt32BE(post + 8), woff.readUInt32BE(post + 12)];
    const data = woff.subarray(fran, fran + packad);
    return {
      tagg: woff.readUInt32BE(post),
      summa: woff.readUInt32BE(post + 16),
      data: packad < langd ? inflateSync(data) : data,
    };
  });

const jamnt = (langd: number): number => (langd + 3) & ~3;

/** The font of a WOFF file as it was before it was packed. Throws where it is none. */
export const uppackad = (woff: Buffer): Buffer => {
  if (woff.readUInt32BE(0) !== WOFF) throw new Error('Typsnittet är inte i formatet WOFF.');
  const alla = tabeller(woff);
  const borjan = SFNT_HUVUD + alla.length * SFNT_POST;
  const sfnt = Buffer.alloc(alla.reduce((summa, { data }) => summa + jamnt(data.length), borjan));
  const niva = 31 - Math.clz32(alla.length);
  sfnt.writeUInt32BE(woff.readUInt32BE(4), 0);
  sfnt.writeUInt16BE(alla.length, 4);
  sfnt.writeUInt16BE(16 << niva, 6);
  sfnt.writeUInt16BE(niva, 8);
  sfnt.writeUInt16BE(16 * alla.length - (16 << niva), 10);
  let plats = borjan;
  alla.forEach(({ tagg, summa, data }, n) => {
    const post = SFNT_HUVUD + n * SFNT_POST;
    sfnt.writeUInt32BE(tagg, post);
    sfnt.writeUInt32BE(summa, post + 4);
    sfnt.writeUInt32BE(plats, post + 8);
    sfnt.writeUInt32BE(data.length, post + 12);
    data.copy(sfnt, plats);
    plats += jamnt(data.length);
  });
  return sfnt;
};
