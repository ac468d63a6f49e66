import type { OnApplicationShutdown, OnModuleDestroy } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { EventStore } from '#event-store';
import type { LasmodellerISqlite, Projections } from '#projections';

type Att = {
  readonly store: EventStore;
  readonly projektioner: Projections;
  readonly lasmodeller: LasmodellerISqlite;
  readonly server: FastifyInstance;
};

/**
 * Consumers stop first, clients close last. Nest goes through `onModuleDestroy` everywhere before any
 * `onApplicationShutdown`: a job that the queues wait for still reads and writes the log.
 */
export class Livscykel implements OnModuleDestroy, OnApplicationShutdown {
  constructor(private readonly delar: Att) {}

  async onModuleDestroy(): Promise<void> {
    await this.delar.projektioner.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.delar.server.close();
    this.delar.lasmodeller.stang();
    await this.delar.store.close();
  }
}
