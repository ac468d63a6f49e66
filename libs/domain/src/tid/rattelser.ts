import { passarFalt } from '../arende/falt.js';
import type { Json, JsonObject } from '../shared/json.js';
import type { Faktum, FaktumAv } from './faktum.js';

/** What later events say of one: which revision corrected it last, which annulled it. */
export type Markering = { readonly rattad: number | null; readonly makulerad: number | null };

/** Events with corrections put in and annulled ones marked; nothing is left out here. */
export type Rattade = {
  /** In order of revision, each with its corrections put in. */
  readonly handelser: readonly Faktum[];
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

/**
 * Puts one correction into the event it corrects. `/skedde` is valid time; every other pointer is into `data`.
 * What a correction said may be gone (gallring): it is then empty, and is put in only where a field may be that.
 */
const ratta = (skriven: Faktum, { data: { falt, till }, gallrad }: FaktumAv<'UppgiftRattad'>): Faktum => {
  const handelse: Faktum = gallrad ? { ...skriven, gallrad } : skriven;
  if (falt === '/skedde')
    return { ...handelse, metadata: { ...handelse.metadata, skedde: till as string | null } };
  const data = medVarde(handelse.data, falt, till);
  const namn = tolkaPekare(falt)?.[0] ?? '';
  if (gallrad && !passarFalt(handelse.type, namn, vardeVid(data, `/${namn}`) ?? null)) return handelse;
  return { ...handelse, data } as unknown as Faktum;
};

const behoverRattas = (handelser: readonly Faktum[]): boolean =>
  handelser.some((h) => h.type === 'UppgiftRattad' || h.type === 'HandelseMakulerad');

type Samlat = {
  readonly makulerade: Map<number, number>;
  readonly rattelser: Map<number, FaktumAv<'UppgiftRattad'>[]>;
};

/** What a standing correction or annulment says of an earlier event. */
const samla = ({ makulerade, rattelser }: Samlat, handelse: Faktum): void => {
  if (handelse.type !== 'UppgiftRattad' && handelse.type !== 'HandelseMakulerad') return;
  const { avserHandelse } = handelse.data;
  if (avserHandelse >= handelse.revision) return;
  if (handelse.type === 'UppgiftRattad')
    rattelser.set(avserHandelse, [...(rattelser.get(avserHandelse) ?? []), handelse]);
  else if (!makulerade.has(avserHandelse)) makulerade.set(avserHandelse, handelse.revision);
};

/**
 * Puts corrections into the events they correct, the newest last so that it wins, and marks what was annulled.
 * Read from the newest to the oldest: an annulled correction does not apply, and an annulled annulment gives
 * back what it took.
 */
export const medRattelser = (handelser: readonly Faktum[]): Rattade => {
  if (!behoverRattas(handelser)) return { handelser, markeringar: new Map() };

  const samlat: Samlat = { makulerade: new Map(), rattelser: new Map() };
  const rattade: Faktum[] = [];
  for (const skriven of [...handelser].sort((a, b) => b.revision - a.revision)) {
    const egna = samlat.rattelser.get(skriven.revision) ?? [];
    const handelse = egna.reduceRight(ratta, skriven);
    rattade.push(handelse);
    if (!samlat.makulerade.has(handelse.revision)) samla(samlat, handelse);
  }
  const markeringar = new Map<number, Markering>();
  for (const revision of new Set([...samlat.makulerade.keys(), ...samlat.rattelser.keys()]))
    markeringar.set(revision, {
      rattad: samlat.rattelser.get(revision)?.[0]?.revision ?? null,
      makulerad: samlat.makulerade.get(revision) ?? null,
    });
  return { handelser: rattade.reverse(), markeringar };
};
