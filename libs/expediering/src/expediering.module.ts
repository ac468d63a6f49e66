import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Expedieringslasare, Kallasare, Omvarldslasare, Registerlasare } from '#commands';
import type { Serieformer } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { Expedieringsmotor } from './drift/motor.js';
import { sattMotor, type Expedieringsval } from './drift/sattning.js';
import { Underlagslasare } from './planering/underlag.js';

/** Connections go last, when nothing is under way. */
class Anslutningar implements OnApplicationShutdown {
  constructor(private readonly val: Expedieringsval) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.val.kanaler.values()].map(async (kanal) => kanal.stang()));
    await this.val.stang();
  }
}

/** Reads what is sent, for whoever shows it. The app gives `KLOCKA` as a global provider. */
@Module({})
export class UnderlagModule {
  static med(commands: DynamicModule, former: Serieformer): DynamicModule {
    return {
      module: UnderlagModule,
      imports: [commands],
      providers: [
        {
          provide: Underlagslasare,
          inject: [Kallasare, Omvarldslasare, Registerlasare, KLOCKA],
          useFactory: (
            kallor: Kallasare,
            omvarld: Omvarldslasare,
            register: Registerlasare,
            klocka: Klocka,
          ) => new Underlagslasare({ kallor, omvarld, register, klocka, former }),
        },
      ],
      exports: [Underlagslasare],
    };
  }
}

/**
 * Sends what is owed. The app gives `EVENT_STORE` and `KLOCKA` as global providers and starts `Expedieringsmotor` when it
 * is ready; it stops with the app.
 */
@Module({})
export class ExpedieringModule {
  static med(commands: DynamicModule, val: Expedieringsval): DynamicModule {
    return {
      module: ExpedieringModule,
      imports: [commands, UnderlagModule.med(commands, val.former)],
      providers: [
        { provide: Anslutningar, useFactory: () => new Anslutningar(val) },
        {
          provide: Expedieringsmotor,
          inject: [CommandBus, EVENT_STORE, KLOCKA, Expedieringslasare, Underlagslasare, Registerlasare],
          useFactory: (
            bus: CommandBus,
            store: EventStore,
            klocka: Klocka,
            lasare: Expedieringslasare,
            underlag: Underlagslasare,
            register: Registerlasare,
          ) => sattMotor(val, { bus, store, klocka, lasare, underlag, register }),
        },
      ],
      exports: [Expedieringsmotor],
    };
  }
}
