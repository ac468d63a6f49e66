import type { JsonObject } from '#domain';
import { canonicalJson, storedHash } from '#event-store';
import type { Inlast, Lista } from './las-lista.js';

/** Members that the log adds to what was written: encrypted content, and the chain. */
const SKYDDAT = '$skyddat';

const namnet = ({ strom, revision }: Inlast): string => `${strom}, revision ${revision}`;

const tolkad = (text: string): JsonObject | null => {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return null;
  }
};

const lika = (a: unknown, b: unknown): boolean =>
  (a === undefined && b === undefined) ||
  (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/** Names of what is encrypted in an event: the log says which, and what they read as without the key. */
const krypterade = (data: JsonObject): ReadonlySet<string> => {
  const { tomt = {} } = (data[SKYDDAT] ?? {}) as { readonly tomt?: JsonObject };
  return new Set([SKYDDAT, ...Object.keys(tomt)]);
};

/** Whether everything that stands openly in the stored text stands so in clear text too, and nothing beside it does. */
const sammaOppet = (
  lagrat: JsonObject,
  klart: Readonly<Record<string, unknown>>,
  utom: ReadonlySet<string>,
): boolean =>
  [...new Set([...Object.keys(lagrat), ...Object.keys(klart)])].every(
    (namn) => utom.has(namn) || lika(lagrat[namn], klart[namn]),
  );

/** The metadata in clear text as it stands openly in the log: without the reason and the quotation, where they are encrypted. */
const oppenMetadata = (
  { metadata, foregaendeHash }: Inlast,
  hemligt: boolean,
): Readonly<Record<string, unknown>> => {
  if (!hemligt) return { ...metadata, foregaendeHash };
  const { skal: _skal, kalla, ...rest } = metadata;
  const { citat: _citat, ...oppenKalla } = kalla ?? { handling: '' };
  return { ...rest, foregaendeHash, ...(kalla && { kalla: oppenKalla }) };
};

const moteHash = (h: Inlast): readonly string[] => {
  if (h.lagrat === null) return [];
  const { version, data, metadata } = h.lagrat;
  const raknad = storedHash(h.strom, h.revision, { id: h.id, type: h.typ, version, data, metadata });
  return raknad === h.hash ? [] : [`${namnet(h)}: den lagrade texten är inte den som hashen är räknad på.`];
};

const motKlartext = (h: Inlast): readonly string[] => {
  if (h.lagrat === null) return [];
  const [data, metadata] = [tolkad(h.lagrat.data), tolkad(h.lagrat.metadata)];
  const samma =
    data !== null &&
    metadata !== null &&
    sammaOppet(metadata, oppenMetadata(h, SKYDDAT in data), new Set()) &&
    // an older version was read as a newer one, and need not have the same fields
    (h.lagrat.version !== h.version || sammaOppet(data, h.data, krypterade(data)));
  return samma ? [] : [`${namnet(h)}: klartexten är inte vad den lagrade texten säger.`];
};

const motAttribut = (h: Inlast): readonly string[] =>
  h.metadata.registrerad === h.registrerad && h.metadata.skedde === h.skedde
    ? []
    : [`${namnet(h)}: tiderna i händelsens attribut är inte dess egna.`];

/** Of every stream from its beginning, except the serie, of which only one event is here. */
const motKedjan = (handelser: readonly Inlast[]): readonly string[] => {
  const fore = new Map<string, Inlast>();
  return handelser.flatMap((h) => {
    const forra = fore.get(h.strom);
    fore.set(h.strom, h);
    if (h.strom.startsWith('diarieserie-')) return [];
    if (h.revision !== (forra?.revision ?? -1) + 1)
      return [`${namnet(h)}: en händelse före den saknas, eller ordningen är ändrad.`];
    return h.foregaendeHash === (forra?.hash ?? null)
      ? []
      : [`${namnet(h)}: bygger inte på händelsen före den i strömmen.`];
  });
};

/** Everything that does not hold together in a list of events: what was changed, taken out, put in or moved. */
export const provaLista = ({ antal, handelser }: Lista): readonly string[] => [
  ...(antal === handelser.length
    ? []
    : [`Listan säger att den har ${antal} händelser men har ${handelser.length}.`]),
  ...motKedjan(handelser),
  ...handelser.flatMap((h) => [...moteHash(h), ...motKlartext(h), ...motAttribut(h)]),
];
