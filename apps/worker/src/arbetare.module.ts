import { Global, Module, type DynamicModule, type FactoryProvider, type ValueProvider } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { CqrsModule } from '@nestjs/cqrs';
import { bruketsOrgan, CommandsModule } from '#commands';
import { EVENT_STORE, type EventStore } from '#event-store';
import { ExpedieringModule, type Expedieringsval } from '#expediering';
import { KLOCKA, type Klocka } from '#platform';
import { registretsOrgan, type LasmodellerISqlite, type Projections } from '#projections';
import { Livscykel } from './sammansattning/livscykel.js';

/** The parts that somebody chose: what the worker is composed of. */
export type Delar = {
  readonly store: EventStore;
  readonly klocka: Klocka;
  readonly projektioner: Projections;
  readonly lasmodeller: LasmodellerISqlite;
  readonly expediering: Expedieringsval;
  /** Answers about the worker; closed with it. */
  readonly server: FastifyInstance;
};

/** What every module may ask for, and the order in which it is let go. */
@Global()
@Module({})
class Grundmodul {
  static med(delar: Delar): DynamicModule {
    const providers: ValueProvider[] = [
      { provide: EVENT_STORE, useValue: delar.store },
      { provide: KLOCKA, useValue: delar.klocka },
    ];
    const livscykel: FactoryProvider = { provide: Livscykel, useFactory: () => new Livscykel(delar) };
    return {
      module: Grundmodul,
      providers: [...providers, livscykel],
      exports: providers.map(({ provide }) => provide),
    };
  }
}

/** The composition root of a worker: it sends what is owed, and answers nobody. */
@Module({})
export class ArbetareModule {
  static med(delar: Delar): DynamicModule {
    const commands = CommandsModule.forRoot({
      organ: registretsOrgan(bruketsOrgan, () => delar.lasmodeller.lasare('organ')),
    });
    return {
      module: ArbetareModule,
      imports: [
        Grundmodul.med(delar),
        CqrsModule.forRoot(),
        commands,
        ExpedieringModule.med(commands, delar.expediering),
      ],
    };
  }
}
