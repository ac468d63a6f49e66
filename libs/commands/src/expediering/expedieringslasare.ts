import { Injectable } from '@nestjs/common';
import {
  expedieringDecider,
  expedieringsstrom,
  leveransDecider,
  leveransstrom,
  Okand,
  tolkaExpedieringsId,
  tolkaLeveransId,
  type Expediering,
  type FastMottagare,
  type Leverans,
} from '#domain';
import { StreamStates } from '../decide-and-append/stream-states.js';

/** One recipient's delivery, with what it is of. */
export type LastLeverans = {
  readonly expediering: Expediering;
  readonly mottagare: FastMottagare;
  readonly leverans: Leverans;
};

const okand = (id: string): Okand =>
  new Okand('LEVERANS_OKAND', `Leveransen ${id} finns inte. Hämta expedieringen för att se vilka den har.`);

/** Reads expedieringar and deliveries as the log has them. */
@Injectable()
export class Expedieringslasare {
  constructor(private readonly states: StreamStates) {}

  /** null where it has not been planned, and for a text that can be no expediering's. */
  async expediering(id: string): Promise<Expediering | null> {
    if (tolkaExpedieringsId(id) === null) return null;
    return (await this.states.load(expedieringDecider, expedieringsstrom(id))).state;
  }

  /** The delivery to a recipient that was settled. Throws `Okand`. */
  async leverans(id: string): Promise<LastLeverans> {
    const delar = tolkaLeveransId(id);
    const expediering = delar && (await this.expediering(delar.expediering));
    const mottagare = delar && expediering?.mottagare[delar.nr - 1];
    if (!expediering || !mottagare) throw okand(id);
    const { state } = await this.states.load(leveransDecider, leveransstrom(id));
    return { expediering, mottagare, leverans: state };
  }
}
