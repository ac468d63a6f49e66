import type { Diarieform } from '#domain';
import type { ReadModelReader } from '#projections';
import type { Position } from '#event-store';

/** The read models that queries ask. */
export const FRAGADE_LASMODELLER = [
  'arende',
  'historik',
  'diarium',
  'tidslinje',
  'handlingar',
  'oavslutade',
] as const;
export type Lasmodellnamn = (typeof FRAGADE_LASMODELLER)[number];

/** What queries need of the read models: provided by the composition root under `LASMODELLER`. */
export interface Lasmodeller {
  lasare(namn: Lasmodellnamn): ReadModelReader;
  /** Resolves when the read model has reached the position; rejects as `Projections.vantaPa`. */
  vantaPa(position: Position, namn: Lasmodellnamn): Promise<void>;
}
export const LASMODELLER = Symbol('Lasmodeller');

/** How a serie writes its numbers: a setting. Optional; without it every serie has the standard form. */
export type Diarieformer = (serie: string) => Diarieform | undefined;
export const DIARIEFORMER = Symbol('Diarieformer');
