import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { EVENT_STORE, type EventStore, type KeyStore, type StoredReader } from '#event-store';
import { DOKUMENTLAGER, type Dokumentlager } from '#handlingar';
import { lasMotenOm } from '#projections';
import { DIARIEFORMER, LASMODELLER, type Diarieformer, type Lasmodeller } from '#queries';
import { Paketbyggare, type Beviskalla } from '#revision';
import { PaketController } from './paket.controller.js';

/** Injection token of what proves that events stand in the log: the tree and its heads. */
export const BEVISKALLA = Symbol('Beviskalla');

type Att = {
  /** Provides {@link BEVISKALLA}. */
  readonly bevis: FactoryProvider<Beviskalla>;
  readonly keys: KeyStore;
};

/** Evidence packages over HTTP. */
@Module({})
export class Paketmodul {
  static med({ bevis, keys }: Att): DynamicModule {
    return {
      module: Paketmodul,
      controllers: [PaketController],
      providers: [
        bevis,
        {
          provide: Paketbyggare,
          inject: [
            ...[EVENT_STORE, bevis.provide, DOKUMENTLAGER, LASMODELLER],
            { token: DIARIEFORMER, optional: true },
          ],
          useFactory: (
            store: EventStore & StoredReader,
            kalla: Beviskalla,
            lager: Dokumentlager,
            lasmodeller: Lasmodeller,
            former?: Diarieformer,
          ) =>
            new Paketbyggare({
              ...{ store, lager, keys, former },
              bevis: kalla,
              // the package is of the log as it is now, so the meetings are asked for once all of it has been read
              moten: async (arende) => {
                const huvud = await store.head();
                if (huvud !== null) await lasmodeller.vantaPa(huvud, 'rapporter');
                return lasmodeller.lasare('rapporter').las((query) => lasMotenOm(query, arende));
              },
            }),
        },
      ],
    };
  }
}
