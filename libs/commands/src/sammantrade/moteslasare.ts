import { Injectable } from '@nestjs/common';
import {
  sammantradeDecider,
  sammantradeId,
  sammantradesstrom,
  type SammantradeId,
  type Sammantradeslage,
  type Sett,
} from '#domain';
import { StreamStates } from '../decide-and-append/stream-states.js';

/** A meeting as it was read. */
export type Sedd = { readonly lage: Sammantradeslage; readonly sett: Sett };

/** Reads meetings for what is decided elsewhere. */
@Injectable()
export class Moteslasare {
  constructor(private readonly states: StreamStates) {}

  /** null where nothing is recorded of such a meeting. `fresh`: also what another process has just written. */
  async las(id: SammantradeId, fresh = false): Promise<Sedd | null> {
    const strom = sammantradesstrom(sammantradeId(id));
    const { state: lage, revision } = await this.states.load(sammantradeDecider(id), strom, fresh);
    return revision < 0 ? null : { lage, sett: { strom, revision } };
  }
}
