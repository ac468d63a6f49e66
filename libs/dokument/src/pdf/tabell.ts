import { SIDA, TEXTBREDD, type Element, type Sattning, type Stil } from './sattning.js';
import { BROD, FET, LUFT } from './stilar.js';

/** A table: the first cell of a row names the row. `kolumner` null: names and values, without a row of headings. */
export type Tabell = {
  readonly namn: string;
  readonly kolumner: readonly string[] | null;
  readonly rader: readonly (readonly string[])[];
  readonly andelar?: readonly number[];
};

type Cell = { readonly rader: readonly string[]; readonly stil: Stil; readonly x: number };

const MELLAN = 12;
/** How much of the width the columns have. */
const DELAR: Readonly<Record<number, readonly number[]>> = { 2: [0.34, 0.66], 3: [0.5, 0.25, 0.25] };

const celler = (
  s: Sattning,
  rad: readonly string[],
  stilar: (n: number) => Stil,
  { andelar }: Pick<Tabell, 'andelar'>,
): readonly Cell[] => {
  const delar = andelar ?? DELAR[rad.length] ?? rad.map(() => 1 / rad.length);
  let x: number = SIDA.vanster;
  return rad.map((text, n) => {
    const bredd = (delar[n] ?? 0) * TEXTBREDD;
    const cell = { rader: s.rader(text, stilar(n), bredd - MELLAN), stil: stilar(n), x };
    x += bredd;
    return cell;
  });
};

const antalRader = (rad: readonly Cell[]): number => Math.max(1, ...rad.map((c) => c.rader.length));

const hojd = (rad: readonly Cell[]): number => antalRader(rad) * BROD.rad + 2 * LUFT.rad;

const kroppsstil =
  ({ kolumner }: Tabell) =>
  (n: number): Stil =>
    n === 0 && kolumner === null ? FET : BROD;

/** So many rows are read as one. */
const MEST_SAMMAN = 10;
const MEST_HOJD = 300;

/** How much of a table must stand together at its beginning: all of a small one. */
export const tabellensBorjan = (s: Sattning, tabell: Tabell): number => {
  const huvud = tabell.kolumner === null ? 0 : FET.rad + hojd(celler(s, tabell.kolumner, () => FET, tabell));
  const [forsta = 0, ...resten] = tabell.rader
    .slice(0, MEST_SAMMAN + 1)
    .map((r) => hojd(celler(s, r, kroppsstil(tabell), tabell)));
  const alla = resten.reduce((summa, h) => summa + h, huvud + forsta);
  return resten.length < MEST_SAMMAN && alla <= MEST_HOJD ? alla : huvud + forsta;
};

/** One row, on the next page where it does not fit, and over several where it fits on none. */
const rad = (
  s: Sattning,
  taggar: readonly Element[],
  cellerna: readonly Cell[],
  nySida: () => void,
): void => {
  if (!s.ryms(hojd(cellerna)) && s.y > SIDA.topp) nySida();
  for (let fran = 0; fran < antalRader(cellerna);) {
    if (fran > 0) nySida();
    s.y += LUFT.rad;
    const till = fran + Math.max(1, s.radplats(BROD));
    cellerna.forEach((c, n) => {
      const tagg = taggar[n];
      if (tagg) s.textHar(tagg, c.rader.slice(fran, till), c.stil, c.x, till >= c.rader.length);
    });
    s.y += Math.min(till - fran, antalRader(cellerna) - fran) * BROD.rad + LUFT.rad;
    s.linje(s.y);
    fran = till;
  }
};

/** Sets a table under a tag. Its headings stand on every page, but are read once. */
export const sattTabell = (s: Sattning, over: Element, tabell: Tabell): void => {
  const element = s.tagg(over, 'Table', { title: tabell.namn });
  const huvud = tabell.kolumner && celler(s, tabell.kolumner, () => FET, tabell);
  s.krav(tabellensBorjan(s, tabell));
  if (huvud) {
    s.text(s.tagg(element, 'Caption'), s.rader(tabell.namn, FET, TEXTBREDD), FET, SIDA.vanster);
    const tr = s.tagg(element, 'TR');
    rad(
      s,
      huvud.map(() => s.tagg(tr, 'TH', { scope: 'Column' })),
      huvud,
      () => s.nySida(),
    );
  }
  const nySida = (): void => {
    s.nySida();
    if (huvud === null) return;
    s.utanTagg('Pagination', () =>
      huvud.forEach((c) => c.rader.forEach((r, n) => s.skriv(r, c.x, s.y + LUFT.rad + n * BROD.rad, c.stil))),
    );
    s.y += hojd(huvud);
    s.linje(s.y);
  };
  for (const innehall of tabell.rader) {
    const tr = s.tagg(element, 'TR');
    const taggar = innehall.map((_, n) => (n === 0 ? s.tagg(tr, 'TH', { scope: 'Row' }) : s.tagg(tr, 'TD')));
    rad(s, taggar, celler(s, innehall, kroppsstil(tabell), tabell), nySida);
  }
};
