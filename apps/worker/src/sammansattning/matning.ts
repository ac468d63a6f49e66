import type { INestApplicationContext } from '@nestjs/common';
import { Expedieringsmotor, type Expedieringsval, type Matvarden } from '#expediering';
import type { Klocka } from '#platform';
import {
  expedieratNar,
  ReadModelNotReady,
  skuldmatt,
  type LasmodellerISqlite,
  type Projections,
  type SqlQuery,
} from '#projections';

type Att = {
  readonly app: INestApplicationContext;
  readonly klocka: Klocka;
  readonly projektioner: Projections;
  readonly lasmodeller: LasmodellerISqlite;
  readonly expediering: Expedieringsval;
};

/** Tells the metrics where their values are read. */
export const kopplaMatning = (
  matvarden: Matvarden,
  { app, klocka, projektioner, lasmodeller, expediering }: Att,
): void => {
  const motor = app.get(Expedieringsmotor, { strict: false });
  const las = <T>(fraga: (query: SqlQuery) => T): T | null => {
    try {
      return lasmodeller.lasare('expediering').las(fraga);
    } catch (error) {
      if (error instanceof ReadModelNotReady) return null;
      throw error;
    }
  };
  matvarden.las({
    klocka,
    skuld: () => las(skuldmatt),
    koer: expediering.koer,
    brutna: () => motor.brutnaKretsar,
    lasmodeller: () => projektioner.status(),
    expedieratNar: (id) => las((query) => expedieratNar(query, id)),
  });
};
