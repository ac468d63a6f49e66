import { Global, Module, type DynamicModule, type ValueProvider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule, QueryBus, type Query } from '@nestjs/cqrs';
import { formFor } from '#domain';
import { comparePositions, EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Installningar } from '#platform';
import {
  LASMODELLVERSIONER,
  SqliteReadModelReader,
  type Lasmodellnamn,
  type ReadModelReader,
} from '#projections';
import { DIARIEFORMER, LASMODELLER, QueriesModule, type Lasmodeller } from '#queries';
import { Klifel } from '../fel/klifel.js';
import type { Omgivning } from '../omgivning.js';
import { medLogg, type Gemensamma } from '../sammansattning/logg.js';

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
    private readonly huvud: Awaited<ReturnType<EventStore['head']>>,
  ) {}

  lasare(namn: Lasmodellnamn): ReadModelReader {
    const redan = this.oppna.get(namn);
    if (redan) return redan;
    const versioner = [LASMODELLVERSIONER[namn]];
    const lasare = new SqliteReadModelReader({ dataDir: this.dataDir, namn, versioner });
    this.oppna.set(namn, lasare);
    const position = lasare.las((_, snapshot) => snapshot.position);
    if (comparePositions(position, this.huvud) < 0) throw efter(namn);
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

/** Opens the log and the read models to be asked, and closes them again whatever happens. */
export const medFragor = <T>(
  omgivning: Omgivning,
  val: Gemensamma,
  arbete: (fragar: Fragar, installningar: Installningar) => Promise<T>,
): Promise<T> =>
  medLogg(omgivning, val, async (store, installningar) => {
    const lasmodeller = new Lasare(installningar.data, await store.head());
    const former = (serie: string) => formFor(installningar.diarieformer, serie);
    const modul = Fragemodul.med([
      { provide: EVENT_STORE, useValue: store },
      { provide: KLOCKA, useValue: omgivning.klocka },
      { provide: LASMODELLER, useValue: lasmodeller },
      { provide: DIARIEFORMER, useValue: former },
    ]);
    const app = await NestFactory.createApplicationContext(modul, { logger: false, abortOnError: false });
    const bus = app.get(QueryBus);
    try {
      return await arbete((query) => bus.execute(query), installningar);
    } finally {
      await app.close();
      lasmodeller.stang();
    }
  });
