import { Global, Module, type DynamicModule, type ValueProvider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule, QueryBus, type Query } from '@nestjs/cqrs';
import { formFor } from '#domain';
import { comparePositions, EVENT_STORE } from '#event-store';
import { KLOCKA } from '#platform';
import {
  LASMODELLVERSIONER,
  SqliteReadModelReader,
  type Lasmodellnamn,
  type ReadModelReader,
} from '#projections';
import { DIARIEFORMER, LASMODELLER, QueriesModule, type Lasmodeller } from '#queries';
import { Klifel } from '../fel/klifel.js';
import type { Omgivning } from '../omgivning.js';
import { lasLoggat, type Arbete, type Last } from './las-loggat.js';
import type { Lasval } from './las-val.js';
import { modellkrav, type Modellkrav } from './modellkrav.js';

/** Asks a query, through the same handlers as everybody else. */
export type Fragar = <R>(query: Query<R>) => Promise<R>;

const efter = (namn: Lasmodellnamn): Klifel =>
  new Klifel(
    'LASMODELLEN_EFTER',
    `Läsmodellen ${namn} har inte läst hela loggen. Låt tjänsten gå en stund, eller kör arendelogg lasmodell bygg-om ${namn}.`,
  );

/** Read models as they lie on the disk. One that has not read the whole log would tell an older truth, and is refused. */
class Lasare implements Lasmodeller {
  private readonly oppna = new Map<Lasmodellnamn, ReadModelReader>();

  constructor(
    private readonly dataDir: string,
    private readonly krav: Modellkrav,
  ) {}

  lasare(namn: Lasmodellnamn): ReadModelReader {
    const redan = this.oppna.get(namn);
    if (redan) return redan;
    const versioner = [LASMODELLVERSIONER[namn]];
    const lasare = new SqliteReadModelReader({ dataDir: this.dataDir, namn, versioner });
    this.oppna.set(namn, lasare);
    const position = lasare.las((_, snapshot) => snapshot.position);
    if (comparePositions(position, this.krav(namn)) < 0) throw efter(namn);
    return lasare;
  }

  vantaPa(_: string, namn: Lasmodellnamn): Promise<void> {
    this.lasare(namn);
    return Promise.resolve();
  }

  stang(): void {
    for (const lasare of this.oppna.values()) lasare.close();
  }
}

@Global()
@Module({})
class Omgivningsmodul {
  static med(providers: ValueProvider[]): DynamicModule {
    return { module: Omgivningsmodul, providers, exports: providers.map(({ provide }) => provide) };
  }
}

@Module({})
class Fragemodul {
  static med(providers: ValueProvider[]): DynamicModule {
    const imports = [Omgivningsmodul.med(providers), CqrsModule.forRoot(), QueriesModule];
    return { module: Fragemodul, imports };
  }
}

type Fragearbete<T, U> = Omit<Arbete<T, U>, 'las'> & { readonly fraga: (fragar: Fragar) => Promise<T> };

/**
 * Opens the log and the read models to be asked, and closes them again whatever happens. That it was asked stands in the
 * log before the answer is shown.
 */
export const medFragor = <T, U>(
  omgivning: Omgivning,
  val: Lasval,
  vad: Last,
  { fraga, ...arbete }: Fragearbete<T, U>,
): Promise<U> =>
  lasLoggat(omgivning, val, vad, {
    ...arbete,
    las: async (store, { data, diarieformer }) => {
      const lasmodeller = new Lasare(data, await modellkrav(store, data));
      const modul = Fragemodul.med([
        { provide: EVENT_STORE, useValue: store },
        { provide: KLOCKA, useValue: omgivning.klocka },
        { provide: LASMODELLER, useValue: lasmodeller },
        { provide: DIARIEFORMER, useValue: (serie: string) => formFor(diarieformer, serie) },
      ]);
      const app = await NestFactory.createApplicationContext(modul, { logger: false, abortOnError: false });
      const bus = app.get(QueryBus);
      try {
        return await fraga((query) => bus.execute(query));
      } finally {
        await app.close();
        lasmodeller.stang();
      }
    },
  });
