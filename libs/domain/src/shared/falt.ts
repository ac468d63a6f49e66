import type { FaltSpec } from './katalog.js';

/** How the catalogue spells a field: `falt('text', 'vad ärendet gäller')`, `nullbar(...)`, `skyddad(...)`. */
export const falt = (typ: string, beskrivning: string): FaltSpec => ({ typ, beskrivning });

/** May be null: nobody knows, or it does not apply. */
export const nullbar = (spec: FaltSpec): FaltSpec => ({ ...spec, nullbar: true });

/** Encrypted in the log. A reader without the key sees null, an empty list, or an empty text. */
export const skyddad = (spec: FaltSpec): FaltSpec => ({
  ...spec,
  skyddad: { tomt: spec.nullbar ? null : spec.typ.startsWith('lista') ? [] : '' },
});
