import { falt, nullbar, skyddad } from '../../shared/falt.js';
import type { FaltSpec } from '../../shared/katalog.js';
import type { Expedierat } from './expedierat.types.js';

/** The number of what is sent, in its stream. */
export const expedieringsnummer: FaltSpec = falt('heltal från 1', 'expedieringens nummer');

/** How the catalogue describes what else is said of everything that is sent. */
export const expedieratfalt: { readonly [F in Exclude<keyof Expedierat, 'nr'>]-?: FaltSpec } = {
  mottagare: skyddad(
    falt(
      'lista av { typ: organ | extern | person, namn: text } | { typ: grupp, grupp: text, expanderad: lista av text? }',
      'mottagare som de nämns; grupper utan register är inte expanderade',
    ),
  ),
  kanal: nullbar(falt('text', 'hur det skickades')),
  sekretesskontroll: nullbar(falt('ja/nej', 'kontrollerat att inget sekretessbelagt skickas')),
  ersatter: nullbar(
    falt('heltal från 1', 'expedieringen på samma ställe som den ersätter, när något har rättats'),
  ),
};
