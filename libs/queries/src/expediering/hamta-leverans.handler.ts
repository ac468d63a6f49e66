import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import {
  beskrivLeverans,
  ejSkickad,
  evolveExpediering,
  evolveLeverans,
  expedieringsstrom,
  leveransstrom,
  Okand,
  tolkaLeveransId,
  type Expediering,
  type Expedieringsfaktum,
  type FastMottagare,
  type Leveransfaktum,
  type RecordedEvent,
} from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { kravPosition } from '../lasmodeller.js';
import { HamtaLeverans, type Leveranshandelse, type Leveranskort } from './fragor.js';

type Handelse = RecordedEvent & Leveransfaktum;

const okand = (id: string): Okand =>
  new Okand('LEVERANS_OKAND', `Leveransen ${id} finns inte. Hämta expedieringen för att se vilka den har.`);

const rad = (handelse: Handelse): Leveranshandelse => ({
  revision: handelse.revision,
  typ: handelse.type,
  registrerad: handelse.metadata.registrerad,
  text: beskrivLeverans(handelse),
  skal: handelse.metadata.skal ?? null,
  uppgifter: handelse.data,
});

/** Out of the log: its stream is short, and what is shown is what was recorded. */
@QueryHandler(HamtaLeverans)
export class HamtaLeveransHandler implements IQueryHandler<HamtaLeverans> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ leverans: id, val }: HamtaLeverans): Promise<Leveranskort> {
    kravPosition(val);
    const fresh = val.efter !== undefined;
    const { expediering, mottagare } = await this.mottagaren(id, fresh);
    const { events } = await this.store.read(leveransstrom(id), { fresh });
    const handelser = events as readonly Handelse[];
    const { senastIKanal: _senast, ...lage } = handelser.reduce(evolveLeverans, ejSkickad);
    return {
      ...{ id, expediering: tolkaLeveransId(id)?.expediering ?? '', mottagare },
      ...{ arende: expediering.arende, avsandare: expediering.organkod, planerad: expediering.planerad },
      ...lage,
      handelser: handelser.map(rad),
      revision: handelser.at(-1)?.revision ?? -1,
    };
  }

  private async mottagaren(
    id: string,
    fresh: boolean,
  ): Promise<{ readonly expediering: Expediering; readonly mottagare: FastMottagare }> {
    const delar = tolkaLeveransId(id);
    if (!delar) throw okand(id);
    const { events } = await this.store.read(expedieringsstrom(delar.expediering), { fresh });
    const expediering = (events as readonly (RecordedEvent & Expedieringsfaktum)[]).reduce(
      evolveExpediering,
      null,
    );
    const mottagare = expediering?.mottagare[delar.nr - 1];
    if (!expediering || !mottagare) throw okand(id);
    return { expediering, mottagare };
  }
}
