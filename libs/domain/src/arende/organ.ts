/** Shape of a body's short code: upper-case ASCII, so that it can stand in a stream name and a URL. */
export const ORGANKOD = /^[A-Z][A-Z0-9]{0,9}$/;

/** What kind of body a name means: rules speak of kinds, minutes of names. */
export type Organtyp =
  'fullmaktige' | 'styrelse' | 'namnd' | 'utskott' | 'beredning' | 'bolag' | 'forvaltning' | 'okand';

const vik = (namn: string): string =>
  namn.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ');

const ALIAS: Readonly<Record<string, string>> = {
  kf: 'kommunfullmaktige',
  fullmaktige: 'kommunfullmaktige',
  ks: 'kommunstyrelsen',
  kommunstyrelse: 'kommunstyrelsen',
  ksau: 'kommunstyrelsens arbetsutskott',
  au: 'kommunstyrelsens arbetsutskott',
};

/** A municipality has some tens of bodies, and every rule asks of them: the same few names are read again and again. */
const nycklar = new Map<string, string>();
const MEST_NYCKLAR = 1_000;

/** One key per body, however its name is spelled: "KS" and "Kommunstyrelsen" are the same. */
export const organnyckel = (namn: string): string => {
  const redan = nycklar.get(namn);
  if (redan !== undefined) return redan;
  const vikt = vik(namn);
  const nyckel = ALIAS[vikt] ?? vikt;
  if (nycklar.size >= MEST_NYCKLAR) nycklar.clear();
  nycklar.set(namn, nyckel);
  return nyckel;
};

/** The codes by use: what is itself a code, and those of the bodies that every municipality has. */
export const organkoderEnligtBruk = (namn: string): readonly string[] => {
  const egna = ORGANKOD.test(namn.trim()) ? [namn.trim()] : [];
  const allas = ['KF', 'KS', 'KSAU'].filter((kod) => organnyckel(kod) === organnyckel(namn));
  return [...new Set([...egna, ...allas])];
};

const KANNETECKEN: readonly (readonly [RegExp, Organtyp])[] = [
  [/fullmaktigeberedning|beredningen$/, 'beredning'],
  [/fullmaktige$/, 'fullmaktige'],
  [/utskott(et)?$/, 'utskott'],
  [/^(kommun|region)styrelsen$/, 'styrelse'],
  [/namnd(en)?$|namnd(en)? /, 'namnd'],
  [/(kontor|forvaltning)(et|en)?$/, 'forvaltning'],
  [/^(ab|aktiebolaget) |( ab| aktiebolag|bolaget)$/, 'bolag'],
];

/** The kind of body a name means; `okand` when the name does not tell. */
export const organtyp = (namn: string): Organtyp => {
  const nyckel = organnyckel(namn);
  return KANNETECKEN.find(([monster]) => monster.test(nyckel))?.[1] ?? 'okand';
};

export const arFullmaktige = (namn: string): boolean => organtyp(namn) === 'fullmaktige';

/** Whether two names mean the same body. */
export const sammaOrgan = (a: string, b: string): boolean => organnyckel(a) === organnyckel(b);

/** The body that a name belongs to: an utskott prepares for its nämnd. */
export const ingarI = (namn: string, organ: string): boolean => {
  const delen = organnyckel(namn);
  return delen === organnyckel(organ) || delen.startsWith(`${organnyckel(organ)}s `);
};
