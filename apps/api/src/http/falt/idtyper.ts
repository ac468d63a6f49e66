import { tolkaExpedieringsId } from '#domain';
import { formad, type Falttyp } from './falttyper.js';

/** A number of something within what the address names, from 1. */
export const lopande: Falttyp = formad(
  (v) => /^[1-9]\d{0,6}$/.test(v),
  'ska vara ett nummer från 1',
  { pattern: '^[1-9]\\d{0,6}$' },
  7,
);

/** The stream and revision of the fact that something was expedierat. */
export const expedieringsId: Falttyp = formad(
  (v) => tolkaExpedieringsId(v) !== null,
  'ska vara en expedierings id, strömmen och revisionen, t.ex. arende-KS-2025-202-30',
  { pattern: '^(arende|sammantrade|delegationsbeslut)-[A-Z0-9-]+-\\d+$' },
  90,
);
