/** How wide a text becomes, in points. */
export type Matt = (text: string) => number;

/** A letter with the marks that stand on it. */
const TECKEN = /\P{M}\p{M}*|\p{M}+/gu;

/** A word that is wider than the line, in pieces that are not. Letters may move closer together than they are measured. */
const iBitar = (ord: string, bredd: number, matt: Matt): readonly string[] => {
  const bitar: string[] = [];
  let bit = '';
  let fyllt = 0;
  for (const tecken of ord.match(TECKEN) ?? []) {
    const plats = matt(tecken);
    if (bit !== '' && fyllt + plats > bredd) {
      bitar.push(bit);
      bit = '';
      fyllt = 0;
    }
    bit += tecken;
    fyllt += plats;
  }
  return [...bitar, bit];
};

const enRad = (text: string, bredd: number, matt: Matt): readonly string[] => {
  const mellanrum = matt(' ');
  const rader: string[] = [];
  let rad = '';
  let fyllt = 0;
  for (const ord of text.split(' ').filter((o) => o !== '')) {
    const bitar = matt(ord) <= bredd ? [ord] : iBitar(ord, bredd, matt);
    for (const [n, bit] of bitar.entries()) {
      const plats = matt(bit);
      if (rad !== '' && n === 0 && fyllt + mellanrum + plats <= bredd) {
        rad = `${rad} ${bit}`;
        fyllt += mellanrum + plats;
        continue;
      }
      if (rad !== '') rader.push(rad);
      rad = bit;
      fyllt = plats;
    }
  }
  return [...rader, rad];
};

/** A text in lines no wider than `bredd`, broken at spaces where it can be, and at its own line breaks. */
export const brytRader = (text: string, bredd: number, matt: Matt): readonly string[] =>
  text.split('\n').flatMap((rad) => enRad(rad, bredd, matt));

/** The least number of lines left behind, or taken along, where a paragraph goes on on the next page. */
const MINST = 2;

/** How many of `antal` lines to put on a page that has room for `plats`. 0: the paragraph begins on the next page. */
export const raderPaSidan = (antal: number, plats: number): number => {
  if (plats >= antal) return antal;
  const kvar = antal - plats;
  const satta = kvar < MINST ? plats - (MINST - kvar) : plats;
  return satta < MINST ? 0 : satta;
};

/** How many lines a paragraph needs to begin at all. */
export const forstaRader = (antal: number): number => (antal <= MINST + 1 ? antal : MINST);
