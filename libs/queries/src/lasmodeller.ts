import { OgiltigBegaran, type Diarieform } from '#domain';
import { isPosition, type Position } from '#event-store';
import type { Lasmodellnamn, ReadModelReader, Snapshot, SqlQuery } from '#projections';
import type { Efter } from './fragor.js';

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

/** Where nothing is set. */
export const standardformer: Diarieformer = () => undefined;

export const kravPosition = ({ efter }: Efter): void => {
  if (efter !== undefined && !isPosition(efter))
    throw new OgiltigBegaran(
      'POSITION_OGILTIG',
      'efter ska vara en position som ett kommando svarat med.',
      'efter',
    );
};

/** Asks a read model, once it has reached the position that the question comes after. */
export const fraga = async <T>(
  lasmodeller: Lasmodeller,
  namn: Lasmodellnamn,
  { efter }: Efter,
  fragan: (query: SqlQuery, snapshot: Snapshot) => T,
): Promise<T> => {
  kravPosition({ efter });
  if (efter !== undefined) await lasmodeller.vantaPa(efter, namn);
  return lasmodeller.lasare(namn).las(fragan);
};
