import { passarFalt } from '../arende/falt.js';
import type { Json, JsonObject } from '../shared/json.js';
import type { DomainEvent } from '../shared/handelse.js';
import type { Faktum, FaktumAv } from './faktum.js';

/** What later events say of one: which revision corrected it last, which annulled it. */
export type Markering = { readonly rattad: number | null; readonly makulerad: number | null };

/** An event of any stream that corrections may be made in. */
export type Rattbart = Faktum<DomainEvent<string, Json>>;

/** Whether a field of an event may hold a value, by the stream's own catalogue. */
export type Passar = (type: never, namn: string, varde: Json) => boolean;

/** Events with corrections put in and annulled ones marked; nothing is left out here. */
export type Rattade<F = Faktum> = {
  /** In order of revision, each with its corrections put in. */
  readonly handelser: readonly F[];
  /** By revision; an event without an entry stands as it was written. */
  readonly markeringar: ReadonlyMap<number, Markering>;
};

const tolkaPekare = (falt: string): readonly string[] | null =>
  falt.startsWith('/')
    ? falt
        .slice(1)
        .split('/')
        .map((del) => del.replaceAll('~1', '/').replaceAll('~0', '~'))
    : null;

const arIndex = (lista: readonly Json[], nyckel: string): boolean =>
  /^(0|[1-9]\d*)$/.test(nyckel) && Number(nyckel) < lista.length;

/** The value a JSON Pointer (RFC 6901) names, or undefined where there is none. */
export const vardeVid = (data: Json, falt: string): Json | undefined => {
  let varde: Json | undefined = data;
  const delar = tolkaPekare(falt);
  if (delar === null) return undefined;
  for (const nyckel of delar) {
    if (Array.isArray(varde))
      varde = arIndex(varde, nyckel) ? (varde as readonly Json[])[Number(nyckel)] : undefined;
    else if (typeof varde === 'object' && varde !== null && Object.hasOwn(varde, nyckel))
      varde = (varde as JsonObject)[nyckel];
    else return undefined;
  }
  return varde;
};

const satt = (data: Json, [nyckel, ...resten]: readonly string[], till: Json): Json => {
  if (nyckel === undefined) return till;
  if (Array.isArray(data))
    return (data as readonly Json[]).map((v, i) => (String(i) === nyckel ? satt(v, resten, till) : v));
  if (typeof data !== 'object' || data === null) return data;
  const objekt = data as JsonObject;
  return Object.hasOwn(objekt, nyckel)
    ? { ...objekt, [nyckel]: satt(objekt[nyckel] as Json, resten, till) }
    : data;
};

/** The data with another value at a JSON Pointer; as it was where the pointer names nothing. */
export const medVarde = (data: Json, falt: string, till: Json): Json => {
  const delar = tolkaPekare(falt);
  return delar === null ? data : satt(data, delar, till);
};

/** The field that a pointer goes into. */
const faltnamn = (falt: string): string => tolkaPekare(falt)?.[0] ?? '';

const medSkedde = (handelse: Rattbart, skedde: string | null): Rattbart => ({
  ...handelse,
  metadata: { ...handelse.metadata, skedde },
});

/**
 * Puts one correction into the event it corrects. `/skedde` is valid time; every other pointer is into `data`.
 * What a correction said may be gone (gallring): it is then empty, and is put in only where a field may be that.
 */
const ratta =
  (passar: Passar) =>
  (skriven: Rattbart, { data: { falt, till }, gallrad }: FaktumAv<'UppgiftRattad'>): Rattbart => {
    const handelse: Rattbart = gallrad ? { ...skriven, gallrad } : skriven;
    if (falt === '/skedde') return medSkedde(handelse, till as string | null);
    const data = medVarde(handelse.data, falt, till);
    const namn = faltnamn(falt);
    if (gallrad && !passar(handelse.type as never, namn, vardeVid(data, `/${namn}`) ?? null)) return handelse;
    return { ...handelse, data };
  };

type Rattelse = FaktumAv<'UppgiftRattad' | 'HandelseMakulerad'>;

/** Whether an event speaks of another in its stream instead of the world. */
export const arRattelse = (handelse: { readonly type: string }): handelse is Rattelse =>
  handelse.type === 'UppgiftRattad' || handelse.type === 'HandelseMakulerad';

type Samlat = {
  readonly makulerade: Map<number, number>;
  readonly rattelser: Map<number, FaktumAv<'UppgiftRattad'>[]>;
};

/** What a standing correction or annulment says of an earlier event. */
const samla = ({ makulerade, rattelser }: Samlat, handelse: Rattbart): void => {
  if (!arRattelse(handelse)) return;
  const { avserHandelse } = handelse.data;
  if (avserHandelse >= handelse.revision) return;
  if (handelse.type === 'UppgiftRattad')
    rattelser.set(avserHandelse, [...(rattelser.get(avserHandelse) ?? []), handelse]);
  else if (!makulerade.has(avserHandelse)) makulerade.set(avserHandelse, handelse.revision);
};

const markeringarUr = ({ makulerade, rattelser }: Samlat): ReadonlyMap<number, Markering> =>
  new Map(
    [...new Set([...makulerade.keys(), ...rattelser.keys()])].map((revision) => [
      revision,
      {
        rattad: rattelser.get(revision)?.[0]?.revision ?? null,
        makulerad: makulerade.get(revision) ?? null,
      },
    ]),
  );

/**
 * Puts corrections into the events they correct, the newest last so that it wins, and marks what was annulled.
 * Read from the newest to the oldest: an annulled correction does not apply, and an annulled annulment gives
 * back what it took.
 */
export const medRattelser = <F extends Rattbart = Faktum>(
  handelser: readonly F[],
  passar: Passar = passarFalt,
): Rattade<F> => {
  if (!handelser.some(arRattelse)) return { handelser, markeringar: new Map() };

  const samlat: Samlat = { makulerade: new Map(), rattelser: new Map() };
  const rattade: Rattbart[] = [];
  for (const skriven of [...handelser].sort((a, b) => b.revision - a.revision)) {
    const egna = samlat.rattelser.get(skriven.revision) ?? [];
    const handelse = egna.reduceRight<Rattbart>(ratta(passar), skriven);
    rattade.push(handelse);
    if (!samlat.makulerade.has(handelse.revision)) samla(samlat, handelse);
  }
  return { handelser: rattade.reverse() as F[], markeringar: markeringarUr(samlat) };
};
