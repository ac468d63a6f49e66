import {
  arDatum,
  ORGANKOD,
  fragadTidpunkt,
  SERIE,
  tolkaArendeId,
  tolkaDelegationsbeslutId,
  tolkaDiarienummer,
  tolkaSammantradeId,
  tolkaSkedde,
  type Json,
} from '#domain';

/** A JSON schema as it stands in the OpenAPI document. */
export type Schema = {
  readonly type?: string;
  readonly description?: string;
  readonly items?: Schema;
  readonly [nyckelord: string]: unknown;
};

/** What a field may hold: the check, in Swedish what is wrong (null = nothing), and the schema that says the same. */
export type Falttyp = {
  readonly prova: (varde: unknown) => string | null;
  readonly schema: Schema;
};

/** Lengths, in characters. */
export const MAX = { kod: 50, namn: 200, rubrik: 500, text: 2_000, langText: 10_000 } as const;

const SAKNAS = 'måste anges';
/** Control characters other than tab and line break say nothing and break what they are printed in. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const STYRTECKEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

const felIText = (varde: unknown, max: number): string | null => {
  if (varde === undefined || varde === null) return SAKNAS;
  if (typeof varde !== 'string') return 'ska vara text';
  if (varde.length > max) return `får ha högst ${max} tecken, men har ${varde.length}`;
  if (varde.trim() === '') return 'får inte vara tom';
  return STYRTECKEN.test(varde) || !varde.isWellFormed() ? 'innehåller tecken som inte går att visa' : null;
};

/** Text of at most so many characters, with something in it. */
export const text = (max: number): Falttyp => ({
  prova: (varde) => felIText(varde, max),
  schema: { type: 'string', minLength: 1, maxLength: max },
});

/** Text of a certain shape; `fel` says what it should look like. */
export const formad = (
  arRatt: (varde: string) => boolean,
  fel: string,
  schema: Schema,
  max: number = MAX.namn,
): Falttyp => ({
  prova: (varde) => felIText(varde, max) ?? (arRatt(varde as string) ? null : fel),
  schema: { type: 'string', maxLength: max, ...schema },
});

/** A calendar day that exists. */
export const datum = formad(
  arDatum,
  'ska vara ett datum som finns, t.ex. 2025-04-23',
  { format: 'date' },
  10,
);

const EDTF =
  'ska vara en tid i EDTF: 2025-04-23, 2025-04-23T09:00:00Z, 2025-04, 2025, 2025-04-23/.., ../2025-04-23 eller 2025-04-01/2025-04-23';

/** A day or a moment that is asked about. */
export const tidpunkt = formad(
  (v) => fragadTidpunkt(v) !== null,
  'ska vara ett datum eller en tidpunkt, t.ex. 2025-05-01 eller 2025-05-01T12:00:00Z',
  {},
  40,
);

/** When something happened, as exactly as the source says: the subset of EDTF. */
export const edtf = formad((v) => tolkaSkedde(v) !== null, EDTF, {}, 64);

/** The same, but null means that nobody knows and absent that it is now. */
export const skedde: Falttyp = {
  prova: (varde) => (varde === null || varde === undefined ? null : edtf.prova(varde)),
  schema: edtf.schema,
};

export const arendeId = formad(
  (v) => tolkaArendeId(v) !== null,
  'ska vara ett ärendes id, serie-år-löpnummer med stora bokstäver, t.ex. KS-2025-202',
  { pattern: '^[A-Z][A-Z0-9]{0,9}-\\d{4}-[1-9]\\d{0,6}$' },
  20,
);

/** The short code of a body: `KF`, `KSAU`. */
export const organkod = formad(
  (v) => ORGANKOD.test(v),
  'ska vara ett organs kod, stora bokstäver och siffror, t.ex. KF',
  { pattern: ORGANKOD.source },
  10,
);

export const sammantradeId = formad(
  (v) => tolkaSammantradeId(v) !== null,
  'ska vara ett sammanträdes id, organets kod och dagen, t.ex. KF-2026-03-02',
  { pattern: '^[A-Z][A-Z0-9]{0,9}-\\d{4}-\\d{2}-\\d{2}(-([2-9]|[1-9]\\d))?$' },
  30,
);

export const delegationsbeslutId = formad(
  (v) => tolkaDelegationsbeslutId(v) !== null,
  'ska vara ett delegationsbesluts id, nämndens kod, året och numret, t.ex. SN-2026-3',
  { pattern: '^[A-Z][A-Z0-9]{0,9}-\\d{4}-[1-9]\\d{0,6}$' },
  25,
);

export const diarienummer = formad(
  (v) => tolkaDiarienummer(v) !== null,
  'ska vara ett diarienummer, t.ex. KS-2025-202, 2024.155 KS eller KS 2024/155',
  {},
  30,
);

export const serie = formad(
  (v) => SERIE.test(v),
  'ska vara en diarieserie, 1–10 stora bokstäver A–Z och siffror, t.ex. KS',
  { pattern: SERIE.source },
  10,
);

export const paragraf = formad(
  (v) => !v.includes('§'),
  'ska vara paragrafens nummer utan paragraftecken, t.ex. 58',
  {},
  20,
);

export const sha256 = formad(
  (v) => /^[0-9a-f]{64}$/.test(v),
  'ska vara en SHA-256 med 64 hexadecimala tecken, små bokstäver',
  { pattern: '^[0-9a-f]{64}$' },
  64,
);

export const uuid = formad(
  (v) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(v),
  'ska vara ett UUID',
  { format: 'uuid' },
  36,
);

export const regelId = formad(
  (v) => /^[A-Z]{1,3}-\d{1,3}[a-z]?$/.test(v),
  'ska vara en regels id, t.ex. R-42',
  { pattern: '^[A-Z]{1,3}-\\d{1,3}[a-z]?$' },
  10,
);

export const jsonPointer = formad(
  (v) => /^(\/([^/~]|~[01])+)+$/.test(v),
  'ska vara en JSON Pointer, t.ex. /organ eller /skal/0',
  {},
);

export const heltal = (min: number, max: number): Falttyp => ({
  prova: (varde) => {
    if (varde === undefined || varde === null) return SAKNAS;
    const inom = Number.isInteger(varde) && (varde as number) >= min && (varde as number) <= max;
    return inom ? null : `ska vara ett heltal mellan ${min} och ${max}`;
  },
  schema: { type: 'integer', minimum: min, maximum: max },
});

/** A whole number as it stands in an address. */
export const heltalstext = (min: number, max: number): Falttyp => ({
  prova: (varde) =>
    typeof varde === 'string' && /^\d{1,15}$/.test(varde)
      ? heltal(min, max).prova(Number(varde))
      : `ska vara ett heltal mellan ${min} och ${max}`,
  schema: { type: 'integer', minimum: min, maximum: max },
});

/** A number of something within the ärende, from 1. */
export const nummer = heltal(1, 1_000_000);

export const jaNej: Falttyp = {
  prova: (varde) => {
    if (varde === undefined || varde === null) return SAKNAS;
    return typeof varde === 'boolean' ? null : 'ska vara true eller false';
  },
  schema: { type: 'boolean' },
};

export const ettAv = (ord: readonly string[]): Falttyp => ({
  prova: (varde) => {
    if (varde === undefined || varde === null) return SAKNAS;
    return ord.includes(varde as string) ? null : `ska vara något av ${ord.join(', ')}`;
  },
  schema: { type: 'string', enum: [...ord] },
});

/** One of two kinds of value. */
export const antingen = (en: Falttyp, annan: Falttyp): Falttyp => ({
  prova: (varde) => (en.prova(varde) === null ? null : annan.prova(varde)),
  schema: { anyOf: [en.schema, annan.schema] },
});

/** At most 100 items unless said otherwise. `post` says what one item is. */
export const lista = (typ: Falttyp, post: string, { min = 0, max = 100 } = {}): Falttyp => ({
  prova: (varde) => {
    const fel = felILista(varde, min, max);
    if (fel !== null) return fel;
    for (const [i, v] of (varde as unknown[]).entries()) {
      const felet = typ.prova(v);
      if (felet !== null) return `post ${i + 1} ${felet}`;
    }
    return null;
  },
  schema: { type: 'array', minItems: min, maxItems: max, items: { ...typ.schema, description: post } },
});

/** What is wrong with a list before its items are looked at. */
export const felILista = (varde: unknown, min: number, max: number): string | null => {
  if (varde === undefined || (varde === null && min > 0)) return SAKNAS;
  if (!Array.isArray(varde)) return 'ska vara en lista';
  if (varde.length > max) return `får ha högst ${max} poster, men har ${varde.length}`;
  return varde.length < min ? `ska ha minst ${min === 1 ? 'en post' : `${min} poster`}` : null;
};

/** An object and no list. */
export const arObjekt = (varde: unknown): varde is Record<string, unknown> =>
  typeof varde === 'object' && varde !== null && !Array.isArray(varde);

const felIJson = (varde: Json): boolean => {
  if (typeof varde === 'string') return !varde.isWellFormed() || STYRTECKEN.test(varde);
  if (typeof varde === 'object' && varde !== null)
    return Object.entries(varde).some(([nyckel, v]) => felIJson(nyckel) || felIJson(v));
  return false;
};

/** Any JSON value: what a correction puts in the place of another. */
export const jsonvarde = (max: number): Falttyp => ({
  prova: (varde) => {
    if (varde === undefined) return SAKNAS;
    if (JSON.stringify(varde).length > max) return `får som JSON ha högst ${max} tecken`;
    return felIJson(varde as Json) ? 'innehåller tecken som inte går att visa' : null;
  },
  schema: {},
});
