import type { CommandBus } from '@nestjs/cqrs';
import type { Expedieringslasare, Registerlasare } from '#commands';
import type { Leveranskanal, Protokollsutdrag, Serieformer, Utdragshanvisning } from '#domain';
import type { EventStore } from '#event-store';
import type { Klocka, Logg } from '#platform';
import { Koning } from '../avstamning/koning.js';
import { Kvittensvakt } from '../avstamning/kvittensvakt.js';
import { Rattningar } from '../avstamning/rattningar.js';
import { Sammanfattare } from '../avstamning/sammanfattare.js';
import { ansvariga, tiderna } from '../avstamning/organets-regel.js';
import type { Kanaler } from '../kanaler/index.js';
import type { Ko } from '../ko/ko.js';
import { Kretsar } from '../leverering/krets.js';
import { Leverantor } from '../leverering/leverantor.js';
import { Utskicksskrivare, type Lankar } from '../leverering/utskicksskrivare.js';
import { ingenMatare, type Matare } from '../matning/matare.js';
import { Planerare } from '../planering/planerare.js';
import type { Underlagslasare } from '../planering/underlag.js';
import type { Skuld } from '../skuld/skuld.js';
import { Expedieringsmotor } from './motor.js';

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

type Delar = {
  readonly bus: CommandBus;
  readonly store: EventStore;
  readonly klocka: Klocka;
  readonly lasare: Expedieringslasare;
  readonly underlag: Underlagslasare;
  readonly register: Registerlasare;
};

/** Puts the engine together. */
export const sattMotor = (val: Expedieringsval, delar: Delar): Expedieringsmotor => {
  const { skuld, kanaler, skala, logg } = val;
  const { bus, klocka, lasare, underlag, register, store } = delar;
  const skrivare = new Utskicksskrivare(underlag, val.lankar);
  const gemensamt = { bus, skuld, klocka, skala };
  const kvittensvakt = new Kvittensvakt({
    ...gemensamt,
    lasare,
    skrivare,
    kanaler,
    tider: tiderna(register),
  });
  const sammanfattare = new Sammanfattare({ ...gemensamt, kanaler, ansvariga: ansvariga(register) });
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
