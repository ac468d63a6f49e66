import { Global, Module, type DynamicModule, type ValueProvider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule, type Command } from '@nestjs/cqrs';
import { CommandsModule, type Kvitto } from '#commands';
import { EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';

/** Carries out commands, through the same handlers as everybody else. */
export type Utforare = {
  readonly utfor: (kommando: Command<Kvitto>) => Promise<Kvitto>;
  readonly stang: () => Promise<void>;
};

@Global()
@Module({})
class Omgivningsmodul {
  static med(store: EventStore, klocka: Klocka): DynamicModule {
    const providers: ValueProvider[] = [
      { provide: EVENT_STORE, useValue: store },
      { provide: KLOCKA, useValue: klocka },
    ];
    return { module: Omgivningsmodul, providers, exports: providers.map(({ provide }) => provide) };
  }
}

@Module({})
class Importmodul {
  static med(store: EventStore, klocka: Klocka): DynamicModule {
    return {
      module: Importmodul,
      imports: [Omgivningsmodul.med(store, klocka), CqrsModule.forRoot(), CommandsModule.forRoot()],
    };
  }
}

/** The composition of the import: the handlers over a log that the caller opened, and closes. */
export const skapaUtforare = async (store: EventStore, klocka: Klocka): Promise<Utforare> => {
  const app = await NestFactory.createApplicationContext(Importmodul.med(store, klocka), {
    logger: false,
    abortOnError: false,
  });
  const bus = app.get(CommandBus);
  return { utfor: (kommando) => bus.execute(kommando), stang: () => app.close() };
};
