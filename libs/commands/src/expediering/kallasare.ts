import { Injectable } from '@nestjs/common';
import {
  arendeDecider,
  delegationsbeslutDecider,
  tolkaSammantradeId,
  type Arende,
  type Delegationsbeslut,
  type Sammantrade,
} from '#domain';
import type { StreamName } from '#event-store';
import { StreamStates } from '../decide-and-append/stream-states.js';
import { idAv } from '../strommar.js';
import { Moteslasare } from '../sammantrade/moteslasare.js';

/** What something was expedierat of, as the log has it now. */
export type Kalla =
  | { readonly slag: 'arende'; readonly arende: Arende; readonly revision: number }
  | { readonly slag: 'sammantrade'; readonly sammantrade: Sammantrade; readonly revision: number }
  | { readonly slag: 'delegationsbeslut'; readonly beslut: Delegationsbeslut; readonly revision: number };

const delegation = delegationsbeslutDecider();

/** Reads the streams that expedieringar begin in. */
@Injectable()
export class Kallasare {
  constructor(
    private readonly states: StreamStates,
    private readonly moten: Moteslasare,
  ) {}

  /** null where nothing is known, or the stream is none that anything is expedierat from. */
  async las(strom: StreamName): Promise<Kalla | null> {
    switch (strom.slice(0, strom.indexOf('-'))) {
      case 'arende': {
        const { state, revision } = await this.states.load(arendeDecider, strom);
        return state.arende && { slag: 'arende', arende: state.arende, revision };
      }
      case 'delegationsbeslut': {
        const { state, revision } = await this.states.load(delegation, strom);
        return state.beslut && { slag: 'delegationsbeslut', beslut: state.beslut, revision };
      }
      case 'sammantrade': {
        const id = tolkaSammantradeId(idAv(strom));
        const last = id && (await this.moten.las(id));
        return (
          last && { slag: 'sammantrade', sammantrade: last.lage.sammantrade, revision: last.sett.revision }
        );
      }
      default:
        return null;
    }
  }

  /** The ärende of an id; null where it does not exist. */
  async arende(id: string): Promise<Arende | null> {
    const kalla = await this.las(`arende-${id}`);
    return kalla?.slag === 'arende' ? kalla.arende : null;
  }
}
