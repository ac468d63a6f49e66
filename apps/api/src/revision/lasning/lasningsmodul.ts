import { Global, Module } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { LASNINGSLOGG, Lasningsskrivare, Sekretesslage } from '#revision';
import { LasningarController } from './lasningar.controller.js';
import { Lasningsvakt } from './lasningsvakt.js';

/** Who has read what: written by every route that says so, and read here. */
@Global()
@Module({
  controllers: [LasningarController],
  providers: [
    Lasningsvakt,
    {
      provide: LASNINGSLOGG,
      inject: [EVENT_STORE, KLOCKA],
      useFactory: (store: EventStore, klocka: Klocka) => new Lasningsskrivare(store, klocka),
    },
    {
      provide: Sekretesslage,
      inject: [EVENT_STORE],
      useFactory: (store: EventStore) => new Sekretesslage(store),
    },
  ],
  exports: [Lasningsvakt, LASNINGSLOGG, Sekretesslage],
})
export class Lasningsmodul {}
