import { assertNever } from '../shared/assert-never.js';
import type { ExpedieringEvent, ExpedieringPlanerad } from './expediering.events.js';
import type { FastMottagare } from './leverans.types.js';

/** What is known of an expediering. Who has been told stands in the streams of the deliveries. */
export type Expediering = ExpedieringPlanerad['data'] & {
  /** When it was recorded (ISO 8601 UTC). */
  readonly planerad: string;
  readonly mottagare: readonly FastMottagare[];
  /** When it was called back (ISO 8601 UTC), null while it is not. */
  readonly aterkallad: string | null;
};

/** A recorded event of an expediering. */
export type Expedieringsfaktum = ExpedieringEvent & { readonly metadata: { readonly registrerad: string } };

/** The expediering after one more fact; null before it was planned. */
export const evolveExpediering = (
  lage: Expediering | null,
  { type, data, metadata }: Expedieringsfaktum,
): Expediering | null => {
  switch (type) {
    case 'ExpedieringPlanerad':
      return lage ?? { ...data, planerad: metadata.registrerad, mottagare: [], aterkallad: null };
    case 'MottagareFaststallda':
      return lage && { ...lage, mottagare: [...lage.mottagare, ...data.mottagare] };
    case 'ExpedieringAterkallad':
      return lage && { ...lage, aterkallad: lage.aterkallad ?? metadata.registrerad };
    default:
      return assertNever(type);
  }
};
