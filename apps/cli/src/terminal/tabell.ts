import { avkortad, ofarlig, radbruten } from './text.js';

/** One column: its heading, whether it is numbers, and whether it takes what is left of the width. */
export type Spalt = { readonly rubrik: string; readonly hoger?: true; readonly flyter?: true };

const MELLANRUM = '  ';

const breddAvSpalt = (i: number, spalter: readonly Spalt[], rader: readonly (readonly string[])[]): number =>
  Math.max(spalter[i]?.rubrik.length ?? 0, ...rader.map((rad) => (rad[i] ?? '').length));

const satt = (text: string, bredd: number, { hoger }: Spalt): string => {
  const passad = avkortad(text, bredd);
  return hoger ? passad.padStart(bredd) : passad.padEnd(bredd);
};

/**
 * Rows in columns, at most `bredd` wide: the floating column is broken into lines, the others are as wide as their
 * widest cell. The first line is the headings.
 */
export const tabell = (
  spalter: readonly Spalt[],
  innehall: readonly (readonly string[])[],
  bredd: number,
): readonly string[] => {
  const rader = innehall.map((rad) => rad.map(ofarlig));
  const egna = spalter.map((spalt, i) => (spalt.flyter ? 0 : breddAvSpalt(i, spalter, rader)));
  const fasta = egna.reduce((summa, b) => summa + b, 0) + MELLANRUM.length * (spalter.length - 1);
  const bredder = spalter.map((spalt, i) =>
    spalt.flyter ? Math.max(20, Math.min(bredd - fasta, breddAvSpalt(i, spalter, rader))) : (egna[i] ?? 0),
  );
  const rad = (celler: readonly string[]): readonly string[] => {
    const delar = spalter.map((spalt, i) =>
      spalt.flyter ? radbruten(celler[i] ?? '', bredder[i] ?? 20) : [celler[i] ?? ''],
    );
    const hojd = Math.max(...delar.map((del) => del.length));
    return Array.from({ length: hojd }, (_, n) =>
      spalter
        .map((spalt, i) => satt(delar[i]?.[n] ?? '', bredder[i] ?? 0, spalt))
        .join(MELLANRUM)
        .trimEnd(),
    );
  };
  return [...rad(spalter.map(({ rubrik }) => rubrik)), ...rader.flatMap(rad)];
};
