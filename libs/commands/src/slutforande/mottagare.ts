import { Inject, Injectable } from '@nestjs/common';
import {
  arendeDecider,
  type ArendeCommand,
  handelserI,
  type Arendelage,
  type Avvikelsekvittens,
  type Faktum,
  type RecordedEvent,
  type Sett,
} from '#domain';
import { KLOCKA, type Klocka } from '#platform';
import { asked, DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import { foljdAv } from '../decide-and-append/kontext-av.js';
import { latest } from '../decide-and-append/stamp.js';
import { StreamStates } from '../decide-and-append/stream-states.js';
import type { Kvitto, Meddelande } from '../kommando.js';
import { arendeOkant, arendeStrom } from '../strommar.js';

/** What the receiving ärende is to record, and how to tell that it has. */
export type Mottagning = {
  readonly arendeId: string;
  readonly message: Meddelande<ArendeCommand>;
  readonly besvarad: (handelse: Faktum) => boolean;
};

/** The giving fact, and which rules its command set aside where that is still known. */
export type Givet<E extends RecordedEvent = RecordedEvent> = {
  readonly handelse: E;
  readonly avvikelser?: readonly Avvikelsekvittens[];
};

/** The ärende on the receiving side of a command over two streams. */
@Injectable()
export class Mottagare {
  constructor(
    private readonly states: StreamStates,
    private readonly decideAndAppend: DecideAndAppend,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {}

  /** What is known of the ärende. Throws `Okand` when there is none. */
  async lage(id: string): Promise<{ readonly lage: Arendelage; readonly sett: Sett }> {
    const strom = arendeStrom(id);
    const { state, revision } = await this.states.load(arendeDecider, strom);
    if (!state.arende) throw arendeOkant(id);
    return { lage: state, sett: { strom, revision } };
  }

  /**
   * Before the giving side is written: the ärende exists and would take it. Throws as its decider. Answers with
   * what was seen of it; what happens to it after that is accepted.
   */
  async granska(
    { arendeId, message }: Omit<Mottagning, 'besvarad'>,
    registrerad: string | null,
  ): Promise<readonly Sett[]> {
    const { lage, sett } = await this.lage(arendeId);
    const senast = lage.kedja?.faktum.metadata.registrerad;
    arendeDecider.decide(asked<ArendeCommand>(message, latest(this.klocka.nu(), registrerad, senast)), lage);
    return [sett];
  }

  /** After the giving side is written: once, whoever asks, and without refusing by rules. */
  async taEmot({ arendeId, message, besvarad }: Mottagning, { handelse }: Givet): Promise<Kvitto> {
    return this.decideAndAppend.execute({
      decider: arendeDecider,
      stream: arendeStrom(arendeId),
      message,
      kontext: foljdAv(handelse),
      motpart: {
        besvarad: (lage: Arendelage) => handelserI(lage).some(besvarad),
        registrerad: handelse.metadata.registrerad,
      },
    });
  }
}
