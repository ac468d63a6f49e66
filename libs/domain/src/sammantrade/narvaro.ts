import { organtyp } from '../arende/organ.js';
import type { Sammantrade } from './sammantrade.state.js';
import type { Narvarande } from './sammantrade.types.js';

/** Who is there while a paragraf is dealt with. */
export type Narvarolage = {
  readonly narvarande: readonly Narvarande[];
  /** Those of whom nothing says whether they were there: when they came or left, or whether they are jäviga. */
  readonly osakra: readonly Narvarande[];
};

/** Whether it is fullmäktige that meets; null when neither the body's code nor its name tells. */
export const arFullmaktigesMote = ({ organ, organnamn }: Sammantrade): boolean | null => {
  const typer = [organ, organnamn ?? organ].map(organtyp);
  if (typer.includes('fullmaktige')) return true;
  return typer.every((typ) => typ === 'okand') ? null : false;
};

/** What was said last of a person's jäv: of this paragraf, else of one that nobody has named. */
const javet = ({ jav }: Sammantrade, person: string, paragraf: number) => {
  const egna = jav.filter((j) => j.person === person);
  return egna.findLast((j) => j.paragraf === paragraf) ?? egna.findLast((j) => j.paragraf === null) ?? null;
};

/**
 * Whether somebody is jävig when a paragraf is dealt with (KL 5:47, 6:28). null: it was announced, but nobody says
 * whether it was found to be so, or of which paragraf.
 */
export const arJavig = (sammantrade: Sammantrade, person: string, paragraf: number): boolean | null => {
  const anmalt = javet(sammantrade, person, paragraf);
  if (!anmalt || anmalt.godtaget === false) return false;
  return anmalt.paragraf === null ? null : anmalt.godtaget;
};

/** Whether jäv kept somebody away: also when they went out before it had been tried. */
const borta = (sammantrade: Sammantrade, person: string, paragraf: number): boolean | null => {
  const anmalt = javet(sammantrade, person, paragraf);
  if (!anmalt || anmalt.godtaget === false) return false;
  return anmalt.paragraf !== null && (anmalt.godtaget === true || anmalt.lamnadeRummet === true)
    ? true
    : null;
};

const fran = ({ franParagraf }: { readonly franParagraf: number | null }): number => franParagraf ?? 0;

/** The roll call that applies at a paragraf, and the changes since it that somebody has dated. */
const kandNarvaro = (
  { upprop, narvaroandringar }: Sammantrade,
  paragraf: number,
): ReadonlyMap<string, Narvarande> | null => {
  const gallande = upprop
    .filter((u) => fran(u) <= paragraf)
    .reduce<(typeof upprop)[number] | null>((a, b) => (a && fran(a) > fran(b) ? a : b), null);
  if (!gallande) return null;
  const dar = new Map(gallande.narvarande.map((n) => [n.person, n]));
  const andringar = narvaroandringar
    .filter((a) => a.franParagraf !== null && a.franParagraf >= fran(gallande) && a.franParagraf <= paragraf)
    .toSorted((a, b) => fran(a) - fran(b));
  for (const { kom, gick } of andringar) {
    for (const person of gick) dar.delete(person);
    for (const n of kom) dar.set(n.person, n);
  }
  return dar;
};

type Bedomning = (person: string) => boolean | null;

const delad = (sammantrade: Sammantrade, paragraf: number, arBorta: Bedomning): Narvarolage | null => {
  const dar = kandNarvaro(sammantrade, paragraf);
  if (!dar) return null;
  const odaterade = sammantrade.narvaroandringar.filter((a) => a.franParagraf === null);
  const kom = new Map(odaterade.flatMap((a) => a.kom).map((n) => [n.person, n]));
  const kanHaKommit = [...kom.values()].filter((n) => !dar.has(n.person));
  const kanHaGatt = new Set(odaterade.flatMap(({ gick }) => gick));
  const alla = [...dar.values()].filter((n) => arBorta(n.person) !== true);
  const sakra = alla.filter((n) => arBorta(n.person) === false && !kanHaGatt.has(n.person));
  return {
    narvarande: sakra,
    osakra: [
      ...alla.filter((n) => !sakra.includes(n)),
      ...kanHaKommit.filter((n) => arBorta(n.person) !== true),
    ],
  };
};

/**
 * Who is there while a paragraf is dealt with: the last roll call, who has come and left since, and without those
 * who are jäviga. null: no roll call is known.
 */
export const narvarandeVid = (sammantrade: Sammantrade, paragraf: number): Narvarolage | null =>
  delad(sammantrade, paragraf, (person) => borta(sammantrade, person, paragraf));

/** How many the body has; a size that was said once holds for the whole meeting. */
const antalLedamoter = ({ upprop }: Sammantrade): number | null =>
  upprop.findLast((u) => u.antalLedamoter !== null)?.antalLedamoter ?? null;

const racker = (lage: Narvarolage | null, antal: number): boolean | null => {
  if (!lage) return null;
  const minst = lage.narvarande.filter((n) => n.tjanstgor).length;
  const mest = minst + lage.osakra.filter((n) => n.tjanstgor).length;
  if (minst * 2 > antal) return true;
  return mest * 2 > antal ? null : false;
};

/**
 * Whether more than half of the members are there (KL 5:45, 6:27). Fullmäktige may deal with a matter although those
 * who are jäviga are too many to be missed (KL 5:46); a nämnd may not. null: that cannot be known.
 */
export const arBeslutsfor = (sammantrade: Sammantrade, paragraf: number): boolean | null => {
  const antal = antalLedamoter(sammantrade);
  if (antal === null) return null;
  const utan = racker(narvarandeVid(sammantrade, paragraf), antal);
  const med = racker(
    delad(sammantrade, paragraf, () => false),
    antal,
  );
  const fullmaktige = arFullmaktigesMote(sammantrade);
  if (fullmaktige === null) return utan === med ? utan : null;
  return fullmaktige ? med : utan;
};
