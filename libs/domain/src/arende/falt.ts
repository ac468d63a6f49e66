import { passarForm } from '../shared/form.js';
import type { Json } from '../shared/json.js';
import type { FaltSpec } from '../shared/katalog.js';
import type { ArendeEvent } from './arende.events.js';
import { arendekatalog } from './arende.katalog.js';

/** What the catalogue says of a field of an event; undefined where it has none by that name. */
export const faltSpec = (type: ArendeEvent['type'], namn: string): FaltSpec | undefined => {
  const falt: Readonly<Record<string, FaltSpec>> = arendekatalog[type].falt;
  return Object.hasOwn(falt, namn) ? falt[namn] : undefined;
};

/** Whether a field of an event may hold a value. */
export const passarFalt = (type: ArendeEvent['type'], namn: string, varde: Json): boolean => {
  const spec = faltSpec(type, namn);
  return spec !== undefined && (varde === null ? spec.nullbar === true : passarForm(spec.typ, varde));
};
