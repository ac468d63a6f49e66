import { handelsekatalog, type FaltSpec, type HandelseSpec, type Json, type JsonObject } from '#domain';
import { SAKNAS, type Faltfel } from './faltfel.js';
import { arObjekt, nullbar, tolkaTyp, type Lasare } from './falttyper.js';
import { KOMMANDON, type Kommandotyp } from './kommandotabell.js';

/** Whether a line speaks of what somebody does, or of the event that came of it. */
export type Radform = 'kommando' | 'handelse';

/** The data of a command, with what was left out filled in, and what a line in the form of an event said of itself. */
export type Formad = {
  readonly data: JsonObject;
  /** The number, or the remiss, that the line says the event has. */
  readonly vantat: Json | undefined;
};

type Falt = { readonly las: Lasare; readonly utelamnad: Json | undefined };

const utelamnad = (
  namn: string,
  { typ, nullbar: kanVaraNull }: FaltSpec,
  kommando: Kommandotyp,
): Json | undefined => {
  const { minstEn = [], annars = {}, maste = [] } = KOMMANDON[kommando];
  if (maste.includes(namn)) return undefined;
  if (kanVaraNull) return null;
  return typ.startsWith('lista av ') && !minstEn.includes(namn) ? [] : annars[namn];
};

const innehaller =
  (las: Lasare): Lasare =>
  (varde, vag, fel) => {
    if (Array.isArray(varde) && varde.length === 0) fel.push({ falt: vag, fel: 'ska ha minst en post' });
    return las(varde, vag, fel);
  };

const lasareFor = (namn: string, spec: FaltSpec, kommando: Kommandotyp): Lasare => {
  const las = tolkaTyp(spec.typ, namn);
  if (spec.nullbar) return nullbar(las);
  return KOMMANDON[kommando].minstEn?.includes(namn) ? innehaller(las) : las;
};

type Form = { readonly falt: ReadonlyMap<string, Falt>; readonly ges: readonly string[] };

const formenAv = (kommando: Kommandotyp): Form => {
  const { handelse, ges = [], satts = {} } = KOMMANDON[kommando];
  const { falt }: HandelseSpec = handelsekatalog[handelse];
  const egna = Object.entries(falt).filter(([namn]) => !ges.includes(namn) && !Object.hasOwn(satts, namn));
  return {
    ges,
    falt: new Map(
      egna.map(([namn, spec]) => [
        namn,
        { las: lasareFor(namn, spec, kommando), utelamnad: utelamnad(namn, spec, kommando) },
      ]),
    ),
  };
};

const former = new Map<Kommandotyp, Form>();

const formen = (kommando: Kommandotyp): Form => {
  const form = former.get(kommando) ?? formenAv(kommando);
  former.set(kommando, form);
  return form;
};

const okanda = (
  data: Readonly<Record<string, unknown>>,
  form: Form,
  kommando: Kommandotyp,
  radform: Radform,
): readonly Faltfel[] => {
  const { satts = {} } = KOMMANDON[kommando];
  return Object.entries(data)
    .filter(([namn]) => !form.falt.has(namn))
    .flatMap(([namn, varde]) => {
      const falt = `data.${namn}`;
      if (form.ges.includes(namn))
        return radform === 'handelse' ? [] : [{ falt, fel: 'ges av ärendet; utelämna det' }];
      if (!Object.hasOwn(satts, namn)) return [{ falt, fel: 'finns inte här' }];
      return radform === 'handelse' && varde === null ? [] : [{ falt, fel: 'sätts av loggen; utelämna det' }];
    });
};

const farUtelamnas = (kommando: Kommandotyp, namn: string): boolean =>
  KOMMANDON[kommando].valfria?.includes(namn) === true;

/** Reads the data of a line by the catalogue. Every fault goes to the list, with the field it concerns. */
export const tolkaData = (kommando: Kommandotyp, data: unknown, radform: Radform, fel: Faltfel[]): Formad => {
  const given = data ?? {};
  if (!arObjekt(given)) {
    fel.push({ falt: 'data', fel: 'ska vara ett objekt' });
    return { data: {}, vantat: undefined };
  }
  const form = formen(kommando);
  fel.push(...okanda(given, form, kommando, radform));
  const tolkad: Record<string, Json> = {};
  for (const [namn, { las, utelamnad: standard }] of form.falt) {
    const varde = Object.hasOwn(given, namn) ? given[namn] : undefined;
    if (varde === undefined && farUtelamnas(kommando, namn)) continue;
    if (varde !== undefined) tolkad[namn] = las(varde, `data.${namn}`, fel);
    else if (standard === undefined) fel.push({ falt: `data.${namn}`, fel: SAKNAS });
    else tolkad[namn] = standard;
  }
  const [nummer] = form.ges;
  return { data: tolkad, vantat: nummer === undefined ? undefined : (given[nummer] as Json | undefined) };
};
