import { ReadModelNotReady } from '../engine/errors.js';
import type { Projections } from '../engine/projections.js';
import type { ReadModelReader } from '../engine/read-model-files.js';
import type { SqlQuery } from '../engine/read-model.js';
import type { LasmodellStatus } from '../engine/status.js';
import { expedieratNar, levereradNar, skuldmatt, type Skuldmatt } from './matning.fragor.js';

/** What metrics ask of the read models. null: the model is being built for the first time, or does not know. */
export type Mattfragor = {
  readonly skuld: () => Skuldmatt | null;
  readonly expedieratNar: (expediering: string) => string | null;
  readonly levereradNar: (leverans: string) => string | null;
  readonly lasmodeller: () => readonly LasmodellStatus[];
};

/** What is owed and how far the read models have come, as metrics ask. */
export const mattILasmodell = (
  lasare: () => ReadModelReader,
  projektioner: Pick<Projections, 'status'>,
): Mattfragor => {
  const las = <T>(fraga: (query: SqlQuery) => T): T | null => {
    try {
      return lasare().las(fraga);
    } catch (error) {
      if (error instanceof ReadModelNotReady) return null;
      throw error;
    }
  };
  return {
    skuld: () => las(skuldmatt),
    expedieratNar: (id) => las((query) => expedieratNar(query, id)),
    levereradNar: (id) => las((query) => levereradNar(query, id)),
    lasmodeller: () => projektioner.status(),
  };
};
