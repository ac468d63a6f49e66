import { Inject, Injectable } from '@nestjs/common';
import {
  handlingDecider,
  Okand,
  type Avvikelsekvittens,
  type HandlingKopplad,
  type Handlingslage,
  type KopplaHandling,
  type RecordedEvent,
  type RegistreraHandling,
} from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import { uppgifterAv } from '../decide-and-append/kontext-av.js';
import { StreamStates } from '../decide-and-append/stream-states.js';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';
import { handlingStrom } from '../strommar.js';
import { givandeFaktum, hanvisning, samlat, sammaHanvisning } from './givande-faktum.js';
import { Mottagare, type Givet } from './mottagare.js';

type Kopplad = RecordedEvent<HandlingKopplad>;

/** What came in is registered to an ärende: `handling-<id>` first, so that its revision settles who was first. */
@Injectable()
export class Koppling {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly states: StreamStates,
    private readonly decideAndAppend: DecideAndAppend,
    private readonly mottagare: Mottagare,
  ) {}

  async utfor(command: {
    readonly handlingId: string;
    readonly message: Meddelande<KopplaHandling>;
    readonly kontext: Kommandokontext;
    readonly expected?: number | undefined;
  }): Promise<Kvitto> {
    const { handlingId, message, kontext, expected } = command;
    const stream = handlingStrom(handlingId);
    const kvitto = await this.decideAndAppend.execute({
      decider: handlingDecider,
      stream,
      message,
      kontext,
      expected,
      granska: async (_, { state, revision, registrerad }) => {
        const registrering = registreringAv(state, { stream, revision: revision + 1 }, message);
        return this.mottagare.granska({ arendeId: message.data.arende, message: registrering }, registrerad);
      },
    });
    const kopplad = await givandeFaktum<HandlingKopplad>(
      this.store,
      stream,
      (e) => e.type === 'HandlingKopplad',
    );
    if (!kopplad) return kvitto;
    return samlat(kvitto, await this.slutfor({ handelse: kopplad, avvikelser: message.avvikelser }));
  }

  /** Registers the handling in the ärende it was coupled to, unless that has been done. */
  async slutfor({ handelse, avvikelser }: Givet<Kopplad>): Promise<Kvitto> {
    const { state } = await this.states.load(handlingDecider, handelse.stream);
    const koppladFran = hanvisning(handelse);
    return this.mottagare.taEmot(
      {
        arendeId: handelse.data.arende,
        message: registreringAv(state, handelse, uppgifterAv(handelse, avvikelser)),
        besvarad: ({ type, data }) =>
          type === 'HandlingRegistrerad' && sammaHanvisning(data.koppladFran, koppladFran),
      },
      { handelse },
    );
  }
}

type Uppgifter = {
  readonly import: boolean;
  readonly avvikelser: readonly Avvikelsekvittens[];
  readonly skal?: string;
};

/**
 * The registration as the handling says it: it happened when the handling came in. Where secrecy may apply its
 * title is kept apart from the public register (OSL 5:2) until somebody has judged it.
 */
const registreringAv = (
  lage: Handlingslage | null,
  kopplad: Pick<RecordedEvent, 'stream' | 'revision'>,
  { import: importerad, avvikelser, skal }: Uppgifter,
): Meddelande<RegistreraHandling> => {
  if (!lage) throw new Okand('HANDLING_OKAND', 'Handlingen finns inte.');
  const { handlingId, rubrik, sekretessKanGalla, avsandare, avsandarensDnr, kanal, filer, inkom } = lage;
  const atskild = sekretessKanGalla === true;
  return {
    type: 'RegistreraHandling',
    import: importerad,
    avvikelser,
    skedde: inkom,
    ...(skal !== undefined && { skal }),
    data: {
      handlingId,
      rubrik: atskild ? null : rubrik,
      internRubrik: atskild ? rubrik : null,
      undantag: atskild ? ['part', 'innehall'] : [],
      filer,
      avsandare,
      avsandarensDnr,
      kanal,
      koppladFran: hanvisning(kopplad),
      flyttadFran: null,
    },
  };
};
