import { Global, Module, type DynamicModule, type ValueProvider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule, type Command } from '@nestjs/cqrs';
import { CommandsModule, EXPEDIERINGSKANALER, type Kvitto, type Organforteckning } from '#commands';
import type { Leveranskanal } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';

/** Carries out commands, through the same handlers as everybody else. */
export type Utforare = {
  readonly utfor: (kommando: Command<Kvitto>) => Promise<Kvitto>;
  readonly stang: () => Promise<void>;
};

/** What only some commands ask for. */
export type Utforarval = {
  /** The bodies of the register; without it those that every municipality has. */
  readonly organ?: Organforteckning;
  /** The channels that there are; without it all. */
  readonly kanaler?: ReadonlySet<Leveranskanal>;
};

@Global()
@Module({})
class Omgivningsmodul {
  static med(store: EventStore, klocka: Klocka, { kanaler }: Utforarval): DynamicModule {
    const providers: ValueProvider[] = [
      { provide: EVENT_STORE, useValue: store },
      { provide: KLOCKA, useValue: klocka },
      ...(kanaler ? [{ provide: EXPEDIERINGSKANALER, useValue: kanaler }] : []),
    ];
    return { module: Omgivningsmodul, providers, exports: providers.map(({ provide }) => provide) };
  }
}

@Module({})
class Importmodul {
  static med(store: EventStore, klocka: Klocka, val: Utforarval): DynamicModule {
    const commands = CommandsModule.forRoot(val.organ ? { organ: val.organ } : {});
    return {
      module: Importmodul,
      imports: [Omgivningsmodul.med(store, klocka, val), CqrsModule.forRoot(), commands],
    };
  }
}

/** The composition of whatever writes: the handlers over a log that the caller opened, and closes. */
export const skapaUtforare = async (
  store: EventStore,
  klocka: Klocka,
  val: Utforarval = {},
): Promise<Utforare> => {
  const app = await NestFactory.createApplicationContext(Importmodul.med(store, klocka, val), {
    logger: false,
    abortOnError: false,
  });
  const bus = app.get(CommandBus);
  return { utfor: (kommando) => bus.execute(kommando), stang: () => app.close() };
};
