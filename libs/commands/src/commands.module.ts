import { Module, type DynamicModule } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#event-store';
import { Arenden } from './arende/arenden.js';
import { Omvarldslasare } from './arende/omvarldslasare.js';
import { ADRESSPROV, ingetAdressprov, type Adressprov } from './organisation/adressprov.js';
import { bruketsOrgan, ORGANFORTECKNING, type Organforteckning } from './organisation/organforteckning.js';
import { Registerlasare } from './organisation/registerlasare.js';
import { DecideAndAppend } from './decide-and-append/decide-and-append.js';
import { MOST_BYTES_KEPT, StreamStates } from './decide-and-append/stream-states.js';
import { kommandohanterare } from './kommandohanterare.js';
import { Diarienummer } from './oppning/diarienummer.js';
import { Oppningar } from './oppning/oppningar.js';
import { Organregister } from './organisation/organregister.js';
import { Kallasare } from './expediering/kallasare.js';
import { Expedieringslasare } from './expediering/expedieringslasare.js';
import { ingenKvittensmatare, KVITTENSMATARE, type Kvittensmatare } from './expediering/kvittensmatare.js';
import { Moteslasare } from './sammantrade/moteslasare.js';
import { Paragrafnummer } from './sammantrade/paragrafnummer.js';
import { Sammantraden } from './sammantrade/sammantraden.js';
import { Flytt } from './slutforande/flytt.js';
import { Koppling } from './slutforande/koppling.js';
import { Mottagare } from './slutforande/mottagare.js';
import { Overlamning } from './slutforande/overlamning.js';
import { Sammanlaggning } from './slutforande/sammanlaggning.js';
import { Delegationsbesluten } from './delegationsbeslut/delegationsbesluten.js';
import { Delegationsomgivningar } from './delegationsbeslut/delegationsomgivningar.js';
import { Delegationsfattande } from './delegationsbeslut/delegationsfattande.js';
import { Delegationsnummer } from './delegationsbeslut/delegationsnummer.js';
import { Delegationsordningar } from './delegationsordning/delegationsordningar.js';
import { Slutforare } from './slutforande/slutforare.js';

export type CommandsOptions = {
  /** So much memory (bytes) is used for streams between commands. */
  readonly mostBytesKept?: number;
  /** Where bodies are looked up by name; without it only those that every municipality has are known. */
  readonly organ?: Organforteckning;
  /** How an address is tried before messages go there; without it none is. */
  readonly adressprov?: Adressprov;
  /** Who is told that something was acknowledged, to measure it; without it nobody. */
  readonly kvittensmatare?: Kvittensmatare;
};

/**
 * Everything that can be asked of the log. The app gives `EVENT_STORE` and `KLOCKA` as global providers and has
 * `CqrsModule.forRoot()` among its imports.
 */
@Module({})
export class CommandsModule {
  static forRoot({
    mostBytesKept = MOST_BYTES_KEPT,
    organ = bruketsOrgan,
    adressprov = ingetAdressprov,
    kvittensmatare = ingenKvittensmatare,
  }: CommandsOptions = {}): DynamicModule {
    return {
      module: CommandsModule,
      providers: [
        ...kommandohanterare,
        DecideAndAppend,
        Diarienummer,
        Oppningar,
        Mottagare,
        Koppling,
        Flytt,
        Sammanlaggning,
        Overlamning,
        Slutforare,
        Arenden,
        Omvarldslasare,
        Registerlasare,
        { provide: ORGANFORTECKNING, useValue: organ },
        { provide: ADRESSPROV, useValue: adressprov },
        { provide: KVITTENSMATARE, useValue: kvittensmatare },
        Moteslasare,
        Expedieringslasare,
        Kallasare,
        Paragrafnummer,
        Sammantraden,
        Organregister,
        Delegationsordningar,
        Delegationsnummer,
        Delegationsfattande,
        Delegationsbesluten,
        Delegationsomgivningar,
        {
          provide: StreamStates,
          inject: [EVENT_STORE],
          useFactory: (store: EventStore) => new StreamStates(store, mostBytesKept),
        },
      ],
      exports: [
        DecideAndAppend,
        Omvarldslasare,
        Delegationsomgivningar,
        Moteslasare,
        Registerlasare,
        Expedieringslasare,
        Kallasare,
        Slutforare,
      ],
    };
  }
}
