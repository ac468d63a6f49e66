/** A diarienummer apart: `KS`, 2025, 202. */
export type Diarienummer = { readonly serie: string; readonly ar: number; readonly lopnr: number };

/** Shape of a serie's name: upper-case ASCII, so that it can stand in a stream name and a URL. */
export const SERIE = /^[A-Z][A-Z0-9]{0,9}$/;
const ID = /^([A-Z][A-Z0-9]{0,9})-(\d{4})-([1-9]\d{0,6})$/;

/** The id of an ärende: `KS-2025-202`. */
export const arendeId = ({ serie, ar, lopnr }: Diarienummer): string => `${serie}-${ar}-${lopnr}`;

/** Reads an id; null when it is none. */
export const tolkaArendeId = (id: string): Diarienummer | null => {
  const [, serie = '', ar, lopnr] = ID.exec(id) ?? [];
  return serie === '' ? null : { serie, ar: Number(ar), lopnr: Number(lopnr) };
};

/**
 * How a serie writes its numbers: a template with `{serie}`, `{ar}` and `{lopnr}`. Whatever form can be set must be
 * one that `tolkaDiarienummer` reads: nobody types a number with the settings beside them.
 */
export type Diarieform = string;
export const STANDARDFORM: Diarieform = '{ar}.{lopnr} {serie}';

/** The forms of a municipality by serie; `*` for those that have none of their own. */
export type Serieformer = Readonly<Record<string, Diarieform>>;

/** How the serie writes its numbers; undefined where nothing is said of it. */
export const formFor = (former: Serieformer, serie: string): Diarieform | undefined =>
  Object.hasOwn(former, serie) ? former[serie] : former['*'];

/** The number as people write it: `2025.202 KS` or, with another form, `KS 2025/202`. */
export const visaDiarienummer = (
  { serie, ar, lopnr }: Diarienummer,
  form: Diarieform = STANDARDFORM,
): string => form.replace('{serie}', serie).replace('{ar}', String(ar)).replace('{lopnr}', String(lopnr));

/** The year before the number: where both have four digits nothing else tells them apart. No hyphen between: years. */
const SKRIVNA = [
  /^(?<ar>\d{4})[./:](?<lopnr>\d{1,7})[ ./:-]?(?<serie>[A-Z][A-Z0-9]{0,9})$/,
  /^(?<serie>[A-Z][A-Z0-9]{0,9})[ ./:-](?<ar>\d{4})[./:](?<lopnr>\d{1,7})$/,
];

/** Reads an id or a number as people write it (`2024.155 KS`, `KS 2024/155`, `KS/2024:155`); null when it is none. */
export const tolkaDiarienummer = (text: string): Diarienummer | null => {
  const skriven = text.trim().replaceAll(/\s+/g, ' ');
  const delar = SKRIVNA.map((monster) => monster.exec(skriven)?.groups).find((g) => g !== undefined);
  return delar
    ? tolkaArendeId(`${delar['serie'] ?? ''}-${delar['ar'] ?? ''}-${Number(delar['lopnr'])}`)
    : tolkaArendeId(skriven);
};

/** Name of the stream of an ärende by its id. */
export const arendestrom = (id: string): string => `arende-${id}`;
/** The id of the ärende that a stream holds; null when the stream is no ärende's. */
export const arendeIdAv = (strom: string): string | null =>
  strom.startsWith('arende-') ? strom.slice('arende-'.length) : null;
export const handlingsstrom = (id: string): string => `handling-${id}`;
export const oppningsstrom = (commandId: string): string => `oppning-${commandId}`;
export const seriestrom = (serie: string, ar: number): string => `diarieserie-${serie}-${ar}`;
