import type { OnApplicationShutdown, OnModuleDestroy } from '@nestjs/common';
import type { Pdftrad } from '#dokument';
import type { EventStore } from '#event-store';
import type { LasmodellerISqlite, Projections } from '#projections';
import type { Revisionsdelar } from './revision.js';

type Att = {
  readonly store: EventStore;
  readonly projektioner: Projections;
  readonly lasmodeller: LasmodellerISqlite;
  readonly revision: Revisionsdelar;
  readonly rapportpdf: Pdftrad;
};

/** Consumers stop first, clients close last: in between the server answers what it has begun. */
export class Livscykel implements OnModuleDestroy, OnApplicationShutdown {
  constructor(private readonly delar: Att) {}

  async onModuleDestroy(): Promise<void> {
    await this.delar.revision.ur.stoppa();
    await this.delar.projektioner.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.delar.rapportpdf.stang();
    this.delar.lasmodeller.stang();
    await this.delar.revision.trad.stang();
    await this.delar.store.close();
  }
}
