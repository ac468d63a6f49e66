import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Okand } from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { lasArende, type Lasning } from '../arende/kort-da.js';
import { kravPosition, LASMODELLER, type Lasmodeller } from '../lasmodeller.js';
import { kandaMoteshandelser, kravSammantradeId } from '../sammantraden/moten.js';
import { tidpunkter } from '../tider.js';
import { HamtaMotesuppspelning } from './fragor.js';
import { motesuppspelning, namngivnaArenden, type Motesuppspelning } from './motesuppspelning.js';

/** Out of the log: the stream of the meeting, and those of the ärenden that its paragrafer name. */
@QueryHandler(HamtaMotesuppspelning)
export class HamtaMotesuppspelningHandler implements IQueryHandler<HamtaMotesuppspelning> {
  constructor(
    @Inject(EVENT_STORE) readonly store: EventStore,
    @Inject(LASMODELLER) readonly lasmodeller: Lasmodeller,
  ) {}

  async execute({ sammantradeId, val }: HamtaMotesuppspelning): Promise<Motesuppspelning> {
    kravPosition(val);
    const id = kravSammantradeId(sammantradeId);
    const fresh = val.efter !== undefined;
    const handelser = await kandaMoteshandelser(this.store, sammantradeId, {}, tidpunkter(val), fresh);
    const lasta = new Map<string, Lasning | null>();
    for (const arende of namngivnaArenden(id, handelser)) lasta.set(arende, await this.las(arende, val));
    return motesuppspelning(id, handelser, lasta);
  }

  /** null: a meeting may name an ärende that the log does not have, or did not have then. */
  private async las(arende: string, val: HamtaMotesuppspelning['val']): Promise<Lasning | null> {
    try {
      return await lasArende(this, arende, val);
    } catch (error) {
      if (error instanceof Okand) return null;
      throw error;
    }
  }
}
