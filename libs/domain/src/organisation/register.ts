import { organnyckel } from '../arende/organ.js';
import type { Datum } from '../shared/stockholm.js';
import { helaOrganet, organlageVid, type Organlage } from './organ.lage.js';
import { finnsVid, gruppVid, namnVid } from './organ.vid.js';
import type { Gruppregel } from './organ.state.js';

/** The bodies of a municipality by code. */
export type Organisationsregister = ReadonlyMap<string, Organlage>;

/** The register by the states of the streams, each with the code in the stream's name. */
export const organisationsregister = (
  organ: Iterable<readonly [kod: string, lage: Organlage]>,
): Organisationsregister => new Map(organ);

/** What the log knew of the bodies at a moment (record time, ms). */
export const registerVid = (register: Organisationsregister, vidTidpunkt: number): Organisationsregister =>
  new Map([...register].map(([kod, lage]) => [kod, organlageVid(lage, vidTidpunkt)]));

/** Hundreds of recipients are looked for among hundreds of bodies: what a body has been called is made out once. */
const kandaNamn = new WeakMap<Organlage, readonly string[]>();

const namnen = (lage: Organlage): readonly string[] => {
  const kanda = kandaNamn.get(lage);
  if (kanda) return kanda;
  const namn = (helaOrganet(lage)?.namn ?? []).map(({ varde }) => organnyckel(varde));
  kandaNamn.set(lage, namn);
  return namn;
};

const enda = <T>(alla: readonly T[]): T | null => (alla.length === 1 ? (alla[0] ?? null) : null);

/**
 * The code of the body that a name means on a day: its code, or any name it has ever had. Where several have had the
 * name, the one that had it that day; null where there is none, or still several.
 */
export const organAvNamn = (register: Organisationsregister, namn: string, dag: Datum): string | null => {
  const kod = namn.trim().toUpperCase();
  if (register.has(kod)) return kod;
  const nyckel = organnyckel(namn);
  const hette = [...register].filter(([, lage]) => namnen(lage).includes(nyckel));
  const heter = hette.filter(([, lage]) => organnyckel(namnVid(lage, dag) ?? '') === nyckel);
  return (enda(heter) ?? enda(hette))?.[0] ?? null;
};

/**
 * The body that answers on a day for what a body once did: itself, or what it became part of, as far as that is
 * known. null where it ceased without a successor, or where nobody knows.
 */
export const efterfoljareVid = (register: Organisationsregister, kod: string, dag: Datum): string | null => {
  const sedda = new Set<string>();
  let nasta: string | null = kod;
  while (nasta !== null && !sedda.has(nasta)) {
    sedda.add(nasta);
    const lage = register.get(nasta);
    if (lage && finnsVid(lage, dag) === true) return nasta;
    nasta = (lage && helaOrganet(lage)?.upphort?.uppgickI) ?? null;
  }
  return null;
};

/** A body as it is written in a list of recipients: the name it had that day, null where nobody knows which. */
export type Gruppmedlem = { readonly organ: string; readonly namn: string | null };

/** Why a group could not be written out. */
export type Utanexpansion = {
  readonly kod: 'REGISTER_OKANT' | 'GRUPP_OKAND' | 'GRUPP_TVETYDIG' | 'ORGAN_OKANT' | 'ORGAN_OVISST';
  readonly text: string;
};

export type Expansion =
  | { readonly organ: readonly Gruppmedlem[]; readonly skal: null }
  | { readonly organ: null; readonly skal: Utanexpansion };

const nej = (kod: Utanexpansion['kod'], text: string): Expansion => ({ organ: null, skal: { kod, text } });

const vik = (grupp: string): string => grupp.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** What the group meant that day, by every body that has said so; the same said twice is one. */
const reglerFor = (register: Organisationsregister, grupp: string, dag: Datum): readonly Gruppregel[] => {
  const sagda = [...register.values()].flatMap((lage) => {
    const namn = [...(helaOrganet(lage)?.grupper.keys() ?? [])].filter((g) => vik(g) === vik(grupp));
    return namn.map((g) => gruppVid(lage, g, dag)).filter((regel) => regel !== null);
  });
  return [...new Map(sagda.map((regel) => [JSON.stringify([regel.typer, regel.organ]), regel])).values()];
};

const ingar = ({ typer, organ }: Gruppregel, kod: string, lage: Organlage | undefined): boolean => {
  if (organ) return organ.includes(kod);
  const typ = lage && helaOrganet(lage)?.typ;
  return typ !== undefined && typer?.includes(typ) === true;
};

const utskriven = (
  register: Organisationsregister,
  regel: Gruppregel,
  dag: Datum,
  utom: string | null,
): Expansion => {
  const saknas = regel.organ?.find((kod) => !register.has(kod));
  if (saknas !== undefined)
    return nej(
      'ORGAN_OKANT',
      `Gruppen nämner ${saknas}, som inte finns i registret. Inrätta det eller rätta gruppen.`,
    );
  const med = [...register].filter(([kod, lage]) => kod !== utom && ingar(regel, kod, lage));
  const ovisst = med.find(([, lage]) => finnsVid(lage, dag) === null);
  if (ovisst)
    return nej(
      'ORGAN_OVISST',
      `Det är inte känt om ${ovisst[0]} fanns ${dag}. Rätta dagen då det inrättades eller upphörde.`,
    );
  const fanns = med.filter(([, lage]) => finnsVid(lage, dag) === true);
  return { organ: fanns.map(([organ, lage]) => ({ organ, namn: namnVid(lage, dag) })), skal: null };
};

/**
 * Writes out a group as it was on a day: the bodies of it that existed, but for `utom` (the one that decides, by code
 * or name), under the names they had. Without a register, a group or a body that was surely known that day there is
 * no list: a list with somebody missing looks like a whole one.
 */
export const expanderaGrupp = (
  register: Organisationsregister,
  grupp: string,
  dag: Datum,
  utom: string | null = null,
): Expansion => {
  if (![...register.values()].some((lage) => finnsVid(lage, dag) === true))
    return nej('REGISTER_OKANT', `Inget register som gällde ${dag} är känt. Ange mottagarna var för sig.`);
  const regler = reglerFor(register, grupp, dag);
  const [regel] = regler;
  if (!regel)
    return nej(
      'GRUPP_OKAND',
      `Vad ${grupp} betydde ${dag} är inte känt. Ange gruppen i registret, eller mottagarna var för sig.`,
    );
  if (regler.length > 1)
    return nej(
      'GRUPP_TVETYDIG',
      `Flera organ har sagt olika om vad ${grupp} betyder. Rätta gruppen så att den sägs en gång.`,
    );
  return utskriven(register, regel, dag, utom === null ? null : (organAvNamn(register, utom, dag) ?? utom));
};
