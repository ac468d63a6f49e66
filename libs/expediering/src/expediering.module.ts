import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Expedieringslasare, Kallasare, Omvarldslasare, Registerlasare } from '#commands';
import {
  brevladaVid,
  expedieringsregelVid,
  namnVid,
  KVITTENS_ARBETSDAGAR,
  type Leveranskanal,
  type Protokollsutdrag,
  type Serieformer,
  type Utdragshanvisning,
} from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Klocka, type Logg } from '#platform';
import { Koning } from './avstamning/koning.js';
import { Kvittensvakt, type Kvittensval } from './avstamning/kvittensvakt.js';
import { Sammanfattare, type Sammanfattningsval } from './avstamning/sammanfattare.js';
import { Rattningar } from './avstamning/rattningar.js';
import { Expedieringsmotor } from './drift/motor.js';
import type { Kanaler } from './kanaler/index.js';
import type { Ko } from './ko/ko.js';
import { Kretsar } from './leverering/krets.js';
import { Leverantor } from './leverering/leverantor.js';
import { Utskicksskrivare, type Lankar } from './leverering/utskicksskrivare.js';
import { ingenMatare, type Matare } from './matning/matare.js';
import { Planerare } from './planering/planerare.js';
import { Underlagslasare } from './planering/underlag.js';
import type { Skuld } from './skuld/skuld.js';

/** What expediering is made of in one process. */
export type Expedieringsval = {
  readonly skuld: Skuld;
  readonly kanaler: Kanaler;
  /** One per channel. What they hold may be lost at any moment. */
  readonly koer: ReadonlyMap<Leveranskanal, Ko>;
  /** Stores the extract as it is to be served. */
  readonly lagra: (utdrag: Protokollsutdrag) => Promise<Utdragshanvisning>;
  readonly lankar: Lankar;
  /** How series write their numbers. */
  readonly former: Serieformer;
  readonly logg: Logg;
  /** How much faster waits go, 1 in use; less only in tests. */
  readonly skala: number;
  /** Is told of what is done; nobody unless told. */
  readonly matare?: Matare;
  /** Lets go of what was made for it beside channels and queues. */
  readonly stang: () => Promise<void>;
};

/** Connections go last, when nothing is under way. */
class Anslutningar implements OnApplicationShutdown {
  constructor(private readonly val: Expedieringsval) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.val.kanaler.values()].map(async (kanal) => kanal.stang()));
    await this.val.stang();
  }
}

type Delar = {
  readonly bus: CommandBus;
  readonly store: EventStore;
  readonly klocka: Klocka;
  readonly lasare: Expedieringslasare;
  readonly underlag: Underlagslasare;
  readonly register: Registerlasare;
};

const satt = (val: Expedieringsval, delar: Delar): Expedieringsmotor => {
  const { skuld, kanaler, skala, logg } = val;
  const { bus, klocka, lasare, underlag, store } = delar;
  const skrivare = new Utskicksskrivare(underlag, val.lankar);
  const gemensamt = { bus, skuld, klocka, skala };
  const kvittensvakt = new Kvittensvakt({ ...gemensamt, lasare, skrivare, kanaler, tider: tiderna(delar) });
  const sammanfattare = new Sammanfattare({ ...gemensamt, kanaler, ansvariga: ansvariga(delar) });
  const rattningar = new Rattningar({ ...gemensamt, underlag, logg });
  return new Expedieringsmotor({
    ...gemensamt,
    logg,
    planerare: new Planerare({
      ...{ bus, store, underlag, lagra: val.lagra },
      kanaler: new Set(kanaler.keys()),
    }),
    koning: new Koning({ ...gemensamt, koer: val.koer }),
    leverantor: new Leverantor({
      ...gemensamt,
      ...{ lasare, skrivare, kanaler },
      kretsar: new Kretsar(klocka, skala),
      matare: val.matare ?? ingenMatare,
    }),
    koer: [...val.koer.values()],
    sysslor: [
      { namn: 'rättelser', utfor: () => rattningar.utfor() },
      { namn: 'kvittenser', utfor: () => kvittensvakt.utfor() },
      { namn: 'sammanfattning', utfor: () => sammanfattare.utfor() },
    ],
  });
};

/** What the register says of the body that sent; what every municipality does where it says nothing. */
const tiderna =
  ({ register }: Pick<Delar, 'register'>): Kvittensval['tider'] =>
  async (avsandare, dag) => {
    const organet = avsandare === null ? null : await register.las(avsandare);
    if (!organet)
      return { paminnelse: KVITTENS_ARBETSDAGAR.paminnelse, eskalering: KVITTENS_ARBETSDAGAR.eskalering };
    const { paminnelseEfter, eskaleringEfter } = expedieringsregelVid(organet.lage, dag);
    return { paminnelse: paminnelseEfter, eskalering: eskaleringEfter };
  };

/** A body's secretary by its rule, else its mailbox where that is one of e-mail. */
const ansvariga =
  ({ register }: Pick<Delar, 'register'>): Sammanfattningsval['ansvariga'] =>
  async (avsandare, dag) => {
    const organet = avsandare === null ? null : await register.las(avsandare);
    if (!organet) return { namn: avsandare ?? 'kommunen', sekreterare: null, eskalerasTill: null };
    const { sekreterare, eskalerasTill } = expedieringsregelVid(organet.lage, dag);
    const brevlada = brevladaVid(organet.lage, dag);
    return {
      namn: namnVid(organet.lage, dag) ?? avsandare ?? 'kommunen',
      sekreterare: sekreterare ?? (brevlada?.kanal === 'e-post' ? brevlada.adress : null),
      eskalerasTill,
    };
  };

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
          ) => satt(val, { bus, store, klocka, lasare, underlag, register }),
        },
      ],
      exports: [Expedieringsmotor],
    };
  }
}
