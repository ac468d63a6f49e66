import { createHash } from 'node:crypto';
import { CqrsModule, QueryBus, type Query } from '@nestjs/cqrs';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { arendestrom, type Handelse, type Metadata, type Skedde } from '#domain';
import { EVENT_STORE, type Position } from '#event-store';
import { KLOCKA, systemKlocka } from '#platform';
import { lasmodeller, LASMODELLVERSIONER, type Lasmodellnamn, type ReadModelReader } from '#projections';
import { ProjectionBench } from '#projections/testing';
import { DIARIEFORMER, LASMODELLER, type Diarieformer, type Lasmodeller } from '../lasmodeller.js';
import { QueriesModule } from '../queries.module.js';

/** When something happened and when it was recorded. Absent = the instant it was recorded. */
export type Tider = { readonly skedde?: Skedde; readonly registrerad: string; readonly commandId?: string };

/** A log in memory, the read models that follow it, and the queries over them, as an app puts them together. */
export class Fragebank {
  private readonly bench = new ProjectionBench();
  private readonly lasare = new Map<Lasmodellnamn, ReadModelReader>();
  private app: TestingModule | undefined;
  private antal = 0;

  get store(): ProjectionBench['store'] {
    return this.bench.store;
  }

  async start(former: Diarieformer = () => undefined): Promise<this> {
    const { projections } = this.bench.start(lasmodeller());
    const lasta: Lasmodeller = {
      lasare: (namn) => this.lasareAv(namn),
      vantaPa: (position, namn) => projections.vantaPa(position, { namn, timeoutMs: 5_000 }),
    };
    @Global()
    @Module({
      providers: [
        { provide: EVENT_STORE, useValue: this.bench.store },
        { provide: KLOCKA, useValue: systemKlocka },
        { provide: LASMODELLER, useValue: lasta },
        { provide: DIARIEFORMER, useValue: former },
      ],
      exports: [EVENT_STORE, KLOCKA, LASMODELLER, DIARIEFORMER],
    })
    class Rot {}
    this.app = await Test.createTestingModule({
      imports: [Rot, CqrsModule.forRoot(), QueriesModule],
    }).compile();
    await this.app.init();
    await projections.vantaPaRedo({ timeoutMs: 5_000 });
    return this;
  }

  /** Records an event; the position it got. */
  async skriv(
    strom: string,
    handelse: Handelse,
    { registrerad, skedde, commandId }: Tider,
  ): Promise<Position> {
    const { revision } = await this.store.read(strom);
    const id = commandId ?? `00000000-0000-4000-8000-${String(this.antal++).padStart(12, '0')}`;
    const metadata: Metadata = {
      commandId: id,
      bodyHash: createHash('sha256').update(id).digest('hex'),
      correlationId: id,
      causationId: id,
      aktor: { id: 'registrator', roll: 'registrator' },
      skedde: skedde === undefined ? registrerad : skedde,
      registrerad,
    };
    const ny = { ...handelse, id: `${id}-${revision}`, metadata };
    return (await this.store.append(strom, [ny], revision)).position;
  }

  skrivArende(id: string, handelse: Handelse, tider: Tider): Promise<Position> {
    return this.skriv(arendestrom(id), handelse, tider);
  }

  fraga<R>(query: Query<R>): Promise<R> {
    if (this.app === undefined) throw new Error('Frågebanken är inte startad');
    return this.app.get(QueryBus).execute<Query<R>, R>(query);
  }

  async stang(): Promise<void> {
    await this.app?.close();
    await this.bench.cleanup();
  }

  private lasareAv(namn: Lasmodellnamn): ReadModelReader {
    const oppen = this.lasare.get(namn) ?? this.bench.reader(namn, [LASMODELLVERSIONER[namn]]);
    this.lasare.set(namn, oppen);
    return oppen;
  }
}

/** The code of the domain error that a query is refused with. */
export const kodAv = (fragan: Promise<unknown>): Promise<string> =>
  fragan.then(
    () => 'inget fel',
    (error: unknown) => (error instanceof Error && 'kod' in error ? String(error.kod) : String(error)),
  );
