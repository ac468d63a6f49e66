import { Inject, Injectable } from '@nestjs/common';
import {
  arendeDecider,
  OgiltigBegaran,
  type ArendeCommand,
  type Arendelage,
  type Avvikelsekvittens,
  type FlyttaHandling,
  type Handling,
  type HandlingFlyttad,
  type Hanvisning,
  type RecordedEvent,
} from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import type { ArendeKommando } from '../arende/arende-kommando.js';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import { uppgifterAv } from '../decide-and-append/kontext-av.js';
import { StreamStates } from '../decide-and-append/stream-states.js';
import type { Kvitto, Meddelande } from '../kommando.js';
import { arendeStrom } from '../strommar.js';
import { givandeFaktum, hanvisning, samlat, sammaHanvisning } from './givande-faktum.js';
import { Mottagare, type Givet } from './mottagare.js';

type Flyttad = RecordedEvent<HandlingFlyttad>;

/** A handling goes from one ärende to another: the giving one first. */
@Injectable()
export class Flytt {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly states: StreamStates,
    private readonly decideAndAppend: DecideAndAppend,
    private readonly mottagare: Mottagare,
  ) {}

  async utfor({ arendeId, message, kontext, expected }: ArendeKommando<FlyttaHandling>): Promise<Kvitto> {
    const { nr, till } = message.data;
    if (till === arendeId)
      throw new OgiltigBegaran(
        'SAMMA_ARENDE',
        'Handlingen står redan i ärendet. Ange ett annat ärende.',
        'till',
      );
    const stream = arendeStrom(arendeId);
    const kvitto = await this.decideAndAppend.execute({
      decider: arendeDecider,
      stream,
      message,
      kontext,
      expected,
      granska: async (_, { state, revision, registrerad }) => {
        const mottagning = registreringAv(state, nr, { strom: stream, revision: revision + 1 }, message);
        return mottagning ? this.mottagare.granska({ arendeId: till, message: mottagning }, registrerad) : [];
      },
    });
    const flyttad = await givandeFaktum<HandlingFlyttad>(
      this.store,
      stream,
      ({ type, data }) => type === 'HandlingFlyttad' && (data as HandlingFlyttad['data']).nr === nr,
    );
    if (!flyttad) return kvitto;
    return samlat(kvitto, await this.slutfor({ handelse: flyttad, avvikelser: message.avvikelser }));
  }

  /** Registers the handling in the ärende it was moved to, unless that has been done. null: it was annulled. */
  async slutfor({ handelse, avvikelser }: Givet<Flyttad>): Promise<Kvitto | null> {
    const { state } = await this.states.load(arendeDecider, handelse.stream);
    const flyttadFran = hanvisning(handelse);
    const message = registreringAv(state, handelse.data.nr, flyttadFran, uppgifterAv(handelse, avvikelser));
    if (!message) return null;
    return this.mottagare.taEmot(
      {
        arendeId: handelse.data.till,
        message,
        besvarad: ({ type, data }) =>
          (type === 'HandlingRegistrerad' || type === 'HandlingUpprattad') &&
          sammaHanvisning(data.flyttadFran, flyttadFran),
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

/** The handling as it stands where it was, corrections included, with the time it came in or was drawn up. */
const registreringAv = (
  { arende }: Arendelage,
  nr: number,
  flyttadFran: Hanvisning,
  { import: importerad, avvikelser, skal }: Uppgifter,
): Meddelande<ArendeCommand> | null => {
  const handling = arende?.handlingar.find((h) => h.nr === nr);
  if (!handling) return null;
  return {
    import: importerad,
    avvikelser,
    skedde: handling.datum,
    ...(skal !== undefined && { skal }),
    ...kommandoAv(handling, flyttadFran),
  };
};

const kommandoAv = (handling: Handling, flyttadFran: Hanvisning): Pick<ArendeCommand, 'type' | 'data'> => {
  const { handlingId, rubrik, internRubrik, undantag, filer } = handling;
  const gemensamt = { handlingId, rubrik, internRubrik, undantag, filer, flyttadFran };
  const { avsandare, avsandarensDnr, kanal, upprattadAv, mottagare } = handling;
  return handling.riktning === 'inkommen'
    ? {
        type: 'RegistreraHandling',
        data: { ...gemensamt, avsandare, avsandarensDnr, kanal, koppladFran: null },
      }
    : { type: 'UpprattaHandling', data: { ...gemensamt, upprattadAv, mottagare } };
};
