import type { AnyKatalog, Json } from '#domain';
import type { Upcast, Upcasters } from './upcasters.js';

/** What the codec has to know about one event type, looked up once instead of per event. */
export type EventPlan = {
  readonly type: string;
  readonly version: number;
  /** In the order of canonical JSON. */
  readonly fields: ReadonlySet<string>;
  /** The protected fields, and what stands in their place once the key is destroyed. */
  readonly protectedFields: ReadonlyMap<string, Json>;
  readonly upcasts: readonly Upcast[];
};

/** Sorts after the member that holds the encrypted content. */
const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/;

/** Throws when the catalogue's version of an event and its chain of upcasters do not agree. */
export const eventPlans = (katalog: AnyKatalog, upcasters: Upcasters): ReadonlyMap<string, EventPlan> => {
  const unknown = Object.keys(upcasters).filter((type) => !Object.hasOwn(katalog, type));
  if (unknown.length > 0)
    throw new Error(`Uppgradering av händelser som inte finns i katalogen: ${unknown.join(', ')}.`);
  return new Map(Object.keys(katalog).map((type) => [type, eventPlan(type, katalog, upcasters)]));
};

const eventPlan = (type: string, katalog: AnyKatalog, upcasters: Upcasters): EventPlan => {
  const { version, falt } = katalog[type] ?? missing(type);
  const upcasts = upcasters[type] ?? [];
  if (version !== upcasts.length + 1)
    throw new Error(`${type} har version ${version} i katalogen men ${upcasts.length} uppgraderingar.`);
  const badName = Object.keys(falt).find((name) => !FIELD_NAME.test(name));
  if (badName !== undefined) throw new Error(`${type}: "${badName}" kan inte vara namnet på ett fält.`);
  return {
    type,
    version,
    upcasts,
    fields: new Set(Object.keys(falt).sort()),
    protectedFields: new Map(
      Object.entries(falt).flatMap(([name, { skyddad }]) => (skyddad ? [[name, skyddad.tomt] as const] : [])),
    ),
  };
};

const missing = (type: string): never => {
  throw new Error(`${type} finns inte i händelsekatalogen.`);
};
