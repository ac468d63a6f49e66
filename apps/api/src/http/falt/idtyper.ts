import { tolkaExpedieringsId } from '#domain';
import { arendeId, formad, sammantradeId, type Falttyp } from './falttyper.js';

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

/** An ärende or a meeting: the one has a number and the other a day, so no id is both. */
export const arendeEllerSammantrade: Falttyp = formad(
  (v) => [arendeId, sammantradeId].some(({ prova }) => prova(v) === null),
  'ska vara ett ärendes id, t.ex. KS-2025-202, eller ett sammanträdes, t.ex. KSAU-2025-10-22',
  { pattern: [arendeId, sammantradeId].map(({ schema }) => schema['pattern']).join('|') },
  40,
);
