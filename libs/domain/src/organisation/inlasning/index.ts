import { arLista, arObjekt, type Json, type JsonObject } from '../../shared/json.js';
import { tolkaCsv, type Tabellrad } from './csv.js';
import { KOLUMNER, vikOrd, type Kolumn, type Rad, type Radfel } from './kolumner.js';
import { organisationAvRader, type Inlasning } from './rader.js';

export type { Inlasning, Organisationsuppgift } from './rader.js';
export { KOLUMNER, POSTER, type Radfel } from './kolumner.js';

const kolumnen = (namn: string): Kolumn | undefined => KOLUMNER.find((k) => vikOrd(k) === vikOrd(namn));

type Utkast = { readonly rad: Omit<Rad, 'fel'>; readonly fel: readonly Radfel[] };

const samlade = (utkast: readonly Utkast[], andra: readonly Radfel[] = []): Inlasning =>
  organisationAvRader(
    utkast.map(({ rad }) => rad),
    [...andra, ...utkast.flatMap(({ fel }) => fel)],
  );

const ensamt = (rad: number, falt: string, fel: string): Inlasning => ({
  kommandon: null,
  fel: [{ rad, falt, fel }],
});

const rubrikfel = ({ nr, celler }: Tabellrad): readonly Radfel[] => {
  const namn = celler.map((c) => c.trim());
  const okanda = namn
    .filter((n) => n !== '' && kolumnen(n) === undefined)
    .map((n) => ({ rad: nr, falt: n, fel: `är ingen kolumn; kolumnerna är ${KOLUMNER.join(', ')}` }));
  const kanda = namn.map(kolumnen);
  const dubbla = KOLUMNER.filter((k) => kanda.filter((kand) => kand === k).length > 1).map((k) => ({
    rad: nr,
    falt: k,
    fel: 'står två gånger i rubriken',
  }));
  const saknas = (['post', 'organ'] as const)
    .filter((k) => !kanda.includes(k))
    .map((k) => ({ rad: nr, falt: k, fel: 'saknas i rubriken' }));
  return [...okanda, ...dubbla, ...saknas];
};

const radenAv = (rubrik: Tabellrad, { nr, celler }: Tabellrad): Utkast => {
  const kolumner = rubrik.celler.map(kolumnen);
  const par = celler.flatMap((cell, i): (readonly [Kolumn, string])[] => {
    const kolumn = kolumner[i];
    return kolumn === undefined ? [] : [[kolumn, cell]];
  });
  const utanfor = celler.slice(kolumner.length).some((cell) => cell.trim() !== '');
  return {
    rad: { nr, celler: new Map(par) },
    fel: utanfor
      ? [
          {
            rad: nr,
            falt: 'raden',
            fel: 'har fler celler än rubriken; sätt citattecken om en cell som har ett skiljetecken i sig',
          },
        ]
      : [],
  };
};

/**
 * A register from a table as a spreadsheet saves it: the heading names the columns (see `KOLUMNER`), each row says one
 * thing. All that is wrong is told at once, by row and column.
 */
export const organisationAvCsv = (text: string): Inlasning => {
  const { rader, oavslutad } = tolkaCsv(text);
  if (oavslutad !== null) return ensamt(oavslutad, 'raden', 'har ett citattecken som aldrig avslutas');
  const [rubrik, ...resten] = rader;
  if (!rubrik) return ensamt(1, 'raden', 'saknas: filen är tom');
  const fel = rubrikfel(rubrik);
  return fel.length > 0 ? { kommandon: null, fel } : samlade(resten.map((rad) => radenAv(rubrik, rad)));
};

const cellAv = (varde: Json): string | null => {
  if (varde === null) return '';
  if (typeof varde === 'string' || typeof varde === 'number') return String(varde);
  return arLista(varde) && varde.every((del) => typeof del === 'string') ? varde.join('|') : null;
};

const postenAv = (post: JsonObject, nr: number): Utkast => {
  const celler = new Map<Kolumn, string>();
  const fel: Radfel[] = [];
  for (const [namn, varde] of Object.entries(post)) {
    const kolumn = kolumnen(namn);
    const cell = cellAv(varde);
    if (kolumn === undefined) fel.push({ rad: nr, falt: namn, fel: 'finns inte här' });
    else if (cell === null)
      fel.push({ rad: nr, falt: kolumn, fel: 'ska vara text, tal, null eller en lista av text' });
    else celler.set(kolumn, cell);
  }
  return { rad: { nr, celler }, fel };
};

/** A register from JSON: a list of objects with the same members as the columns of the table (see `KOLUMNER`). */
export const organisationAvJson = (json: Json): Inlasning => {
  if (!arLista(json)) return ensamt(1, 'filen', 'ska vara en lista av poster');
  const ejObjekt = json.flatMap((post, i) =>
    arObjekt(post) ? [] : [{ rad: i + 1, falt: 'posten', fel: 'ska vara ett objekt' }],
  );
  return samlade(
    json.flatMap((post, i) => (arObjekt(post) ? [postenAv(post, i + 1)] : [])),
    ejObjekt,
  );
};
