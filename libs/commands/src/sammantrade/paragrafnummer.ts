import { Inject, Injectable } from '@nestjs/common';
import {
  motenISerien,
  paragrafarFor,
  paragrafseriestrom,
  sammantradeId,
  tolkaSammantradeId,
  tomParagrafserie,
  utokaParagrafserie,
  type ParagrafnummerTaget,
  type Paragrafar,
  type Paragrafserie,
  type Paragraftagning,
  type SammantradeId,
  type Sammantradeslage,
  type Sett,
} from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { latest, stamp, type Stampel } from '../decide-and-append/stamp.js';
import { StreamStates, type StateDecider, type StreamState } from '../decide-and-append/stream-states.js';
import { Moteslasare } from './moteslasare.js';

/** A number whose paragraf has not come within this was taken by a process that died in between. */
const LANGST_PA_VAG_MS = 60_000;

const seriens: StateDecider<Paragrafserie> = {
  initialState: tomParagrafserie,
  evolve: utokaParagrafserie,
};

/** Whether a meeting has had a paragraf with a number; `annullerad`: had, and no longer has. */
const paragrafen = ({ handelser, sammantrade }: Sammantradeslage, nr: number) => {
  if (sammantrade.paragrafer.some((p) => p.nr === nr)) return 'finns';
  return handelser.some((h) => h.type === 'ParagrafTilldelad' && h.data.nr === nr) ? 'annullerad' : 'saknas';
};

/**
 * Which numbers of a body's year are taken. A meeting takes a number in the stream of the year before it writes its
 * paragraf, and only one meeting can: both append on the same revision of that stream.
 */
@Injectable()
export class Paragrafnummer {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KLOCKA) private readonly klocka: Klocka,
    private readonly states: StreamStates,
    private readonly moten: Moteslasare,
  ) {}

  /** Whether another meeting of the year has the number, and how far the log was seen. */
  async upptaget(
    id: SammantradeId,
    nr: number,
  ): Promise<{ readonly av: boolean; readonly sett: readonly Sett[] }> {
    const { state, revision } = await this.serien(paragrafarFor(id));
    const sett = revision < 0 ? [] : [{ strom: paragrafseriestrom(paragrafarFor(id)), revision }];
    const tagning = state.get(nr);
    if (!tagning || tagning.sammantrade === sammantradeId(id)) return { av: false, sett };
    return { av: await this.star(tagning, nr), sett };
  }

  /** Takes the number for the meeting, unless it has it. Throws `RevisionConflict` where another took one meanwhile. */
  async ta(id: SammantradeId, nr: number, stampel: Stampel): Promise<void> {
    const ar = paragrafarFor(id);
    const { state, revision, registrerad } = await this.serien(ar);
    const sammantrade = sammantradeId(id);
    if (state.get(nr)?.sammantrade === sammantrade) return;
    const taget: ParagrafnummerTaget = { type: 'ParagrafnummerTaget', data: { ...ar, nr, sammantrade } };
    const strom = paragrafseriestrom(ar);
    const events = stamp(strom, [taget], {
      ...stampel,
      sett: [],
      registrerad: latest(stampel.registrerad, registrerad),
    });
    const appended = await this.store.append(strom, events, revision < 0 ? 'no-stream' : revision);
    this.states.wrote(seriens, strom, events, appended);
  }

  /** The meetings of a body's year that have had a paragraf. */
  async motenIAr(
    ar: Paragrafar,
  ): Promise<{ readonly moten: readonly SammantradeId[]; readonly sett: Sett | null }> {
    const { state, revision } = await this.serien(ar);
    return {
      moten: motenISerien(state).flatMap((id) => tolkaSammantradeId(id) ?? []),
      sett: revision < 0 ? null : { strom: paragrafseriestrom(ar), revision },
    };
  }

  private serien(ar: Paragrafar): Promise<StreamState<Paragrafserie>> {
    return this.states.load(seriens, paragrafseriestrom(ar));
  }

  /** A number that was taken and has no paragraf may be on its way: another process is given time to write it. */
  private async star({ sammantrade, registrerad }: Paragraftagning, nr: number): Promise<boolean> {
    const id = tolkaSammantradeId(sammantrade);
    const mote = id && (await this.moten.las(id, true));
    const dess = mote ? paragrafen(mote.lage, nr) : 'saknas';
    const paVag = Date.parse(registrerad) + LANGST_PA_VAG_MS > Date.parse(this.klocka.nu());
    return dess === 'finns' || (dess === 'saknas' && paVag);
  }
}
