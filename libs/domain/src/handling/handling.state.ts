import type { Skedde } from '../shared/edtf.js';
import type { HandlingEvent, HandlingStromEvent } from './handling.events.js';

/** What is known of something that came in, before and after it was dealt with. */
export type Handlingslage = Extract<HandlingEvent, { readonly type: 'HandlingInkommen' }>['data'] & {
  readonly status: 'oregistrerad' | 'registrerad' | 'avvisad';
  readonly inkom: Skedde;
  readonly arende: string | null;
};

/** The handling after one more fact; null before it came in. */
export const evolveHandling = (
  lage: Handlingslage | null,
  { type, data, metadata }: HandlingStromEvent & { readonly metadata: { readonly skedde: Skedde } },
): Handlingslage | null => {
  switch (type) {
    case 'HandlingInkommen':
      return lage ?? { ...data, status: 'oregistrerad', inkom: metadata.skedde, arende: null };
    case 'HandlingKopplad':
      return lage && { ...lage, status: 'registrerad', arende: data.arende };
    case 'HandlingAvvisad':
      return lage && { ...lage, status: 'avvisad' };
    case 'AvvikelseNoterad':
      return lage;
  }
};
