import { passarForm } from './form.js';
import type { Json } from './json.js';
import type { AnyKatalog, FaltSpec } from './katalog.js';

/** How the catalogue spells a field: `falt('text', 'vad ärendet gäller')`, `nullbar(...)`, `skyddad(...)`. */
export const falt = (typ: string, beskrivning: string): FaltSpec => ({ typ, beskrivning });

/** May be null: nobody knows, or it does not apply. */
export const nullbar = (spec: FaltSpec): FaltSpec => ({ ...spec, nullbar: true });

/** Encrypted in the log. A reader without the key sees null, an empty list, or an empty text. */
export const skyddad = (spec: FaltSpec): FaltSpec => ({
  ...spec,
  skyddad: { tomt: spec.nullbar ? null : spec.typ.startsWith('lista') ? [] : '' },
});

/** What a catalogue says of a field of an event; undefined where it has none by that name. */
export const faltSpecI =
  (katalog: AnyKatalog) =>
  (type: string, namn: string): FaltSpec | undefined => {
    const falt = katalog[type]?.falt ?? {};
    return Object.hasOwn(falt, namn) ? falt[namn] : undefined;
  };

/** Whether a field of an event may hold a value. */
export type Passar = (type: string, namn: string, varde: Json) => boolean;

/** Asks a catalogue whether a field of one of its events may hold a value. */
export const passarI = (katalog: AnyKatalog): Passar => {
  const specAv = faltSpecI(katalog);
  return (type, namn, varde) => {
    const spec = specAv(type, namn);
    return spec !== undefined && (varde === null ? spec.nullbar === true : passarForm(spec.typ, varde));
  };
};
