/** A row of a table as a spreadsheet numbers it: the heading is row 1. */
export type Tabellrad = { readonly nr: number; readonly celler: readonly string[] };

/** A table from text, and the row where a quotation was never closed. */
export type Tabell = { readonly rader: readonly Tabellrad[]; readonly oavslutad: number | null };

const antal = (text: string, tecken: string): number => text.split(tecken).length - 1;

/** What stands between cells: of semicolon, comma and tab, the one that the heading has most of. */
const avgransare = (text: string): string => {
  const rubrik = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  return [';', ',', '\t'].reduce((mest, tecken) =>
    antal(rubrik, tecken) > antal(rubrik, mest) ? tecken : mest,
  );
};

/** One cell from `i`: its text, and where it ends. `slut` < 0: its quotation was never closed. */
const cellVid = (
  text: string,
  i: number,
  skilje: string,
): { readonly cell: string; readonly slut: number } => {
  if (text[i] !== '"') {
    let slut = i;
    while (slut < text.length && text[slut] !== skilje && text[slut] !== '\n') slut++;
    return { cell: text.slice(i, slut), slut };
  }
  let cell = '';
  for (let j = i + 1; j < text.length; j++) {
    if (text[j] !== '"') cell += text[j] ?? '';
    else if (text[j + 1] === '"') cell += text[++j] ?? '';
    else {
      const resten = cellVid(text, j + 1, skilje);
      return { cell: cell + resten.cell, slut: resten.slut };
    }
  }
  return { cell, slut: -1 };
};

/**
 * Reads a table (RFC 4180, and what spreadsheets make of it): semicolon, comma or tab between cells, quoted cells with
 * line ends in them, a byte order mark, any line ends. Rows with nothing in them are left out but counted.
 */
export const tolkaCsv = (indata: string): Tabell => {
  const text = indata.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const skilje = avgransare(text);
  const rader: Tabellrad[] = [];
  let celler: string[] = [];
  let nr = 1;
  for (let i = 0; i <= text.length;) {
    const { cell, slut } = cellVid(text, i, skilje);
    if (slut < 0) return { rader, oavslutad: nr };
    celler.push(cell);
    if (text[slut] !== skilje) {
      if (celler.some((c) => c.trim() !== '')) rader.push({ nr, celler });
      celler = [];
      nr++;
    }
    i = slut + 1;
  }
  return { rader, oavslutad: null };
};
