import { Inject, Injectable } from '@nestjs/common';
import {
  arendeDecider,
  OgiltigBegaran,
  type Arendelage,
  type ArendeOverlamnatTillNamnd,
  type Avvikelsekvittens,
  type OverlamnaArende,
  type RecordedEvent,
} from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import type { ArendeKommando } from '../arende/arende-kommando.js';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import { foljdAv, uppgifterAv } from '../decide-and-append/kontext-av.js';
import { StreamStates } from '../decide-and-append/stream-states.js';
import type { Kommandokontext, Kvitto } from '../kommando.js';
import { Oppningar, type Oppningsbegaran } from '../oppning/oppningar.js';
import { arendeStrom, idAv } from '../strommar.js';
import { givandeFaktum, hanvisning } from './givande-faktum.js';
import { Mottagare, type Givet } from './mottagare.js';

type Overlamnat = RecordedEvent<ArendeOverlamnatTillNamnd>;

const FRAN = 'överlämnat från';
const TILL = 'överlämnat till';

/** An ärende goes to another nämnd: it says so, is opened in the new serie, and each names the other. */
@Injectable()
export class Overlamning {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly states: StreamStates,
    private readonly decideAndAppend: DecideAndAppend,
    private readonly oppningar: Oppningar,
    private readonly mottagare: Mottagare,
  ) {}

  async utfor(command: ArendeKommando<OverlamnaArende>): Promise<Kvitto> {
    const { arendeId, kontext, expected } = command;
    const data = { ...command.message.data, oppning: kontext.commandId };
    const message = { ...command.message, data };
    if (arendeId.startsWith(`${data.serie}-`))
      throw new OgiltigBegaran(
        'SAMMA_SERIE',
        'Ärendet hör redan till serien. Ange en annan nämnds serie.',
        'serie',
      );
    const stream = arendeStrom(arendeId);
    const kvitto = await this.decideAndAppend.execute({
      decider: arendeDecider,
      stream,
      message,
      kontext,
      expected,
      granska: async (_, { state, revision }) => {
        await this.oppningar.prova(
          oppningAv(state, { stream, revision: revision + 1, data }, message, kontext),
        );
        return [];
      },
    });
    const overlamnat = await givandeFaktum<ArendeOverlamnatTillNamnd>(
      this.store,
      stream,
      ({ type, metadata }) =>
        type === 'ArendeOverlamnatTillNamnd' && metadata.commandId === kontext.commandId,
    );
    if (!overlamnat) return kvitto;
    return this.slutfor({ handelse: overlamnat, avvikelser: message.avvikelser });
  }

  /** Opens the ärende in the new serie and relates the old one to it, as far as that has not been done. */
  async slutfor({ handelse, avvikelser }: Givet<Overlamnat>): Promise<Kvitto> {
    const { state } = await this.states.load(arendeDecider, handelse.stream);
    const begaran = oppningAv(state, handelse, uppgifterAv(handelse, avvikelser), foljdAv(handelse));
    const nytt = await this.oppningar.oppna({ ...begaran, overlamnad: handelse.metadata.registrerad });
    const gammalt = await this.mottagare.taEmot(
      {
        arendeId: idAv(handelse.stream),
        message: {
          ...uppgifterAv(handelse, avvikelser),
          type: 'RelateraArende',
          data: relation(TILL, nytt.id),
        },
        besvarad: ({ type, data }) =>
          type === 'ArendeRelaterat' && data.typ === TILL && data.tillDnr === nytt.id,
      },
      { handelse },
    );
    return { ...gammalt, varningar: [...gammalt.varningar, ...nytt.varningar], nyttArende: nytt.id };
  }
}

const relation = (typ: string, tillDnr: string) => ({ typ, tillDnr, beskrivning: null, datum: null });

type Uppgifter = Omit<Oppningsbegaran['message'], 'type' | 'data' | 'avvikelser'> & {
  readonly avvikelser: readonly Avvikelsekvittens[];
};

/** The opening at the other nämnd: the same matter, from the same initiative. */
const oppningAv = (
  { arende }: Arendelage,
  overlamnat: Pick<Overlamnat, 'stream' | 'revision' | 'data'>,
  { import: importerad, avvikelser, skedde, skal }: Uppgifter,
  kontext: Kommandokontext,
): Oppningsbegaran => {
  if (!arende) throw new TypeError(`${overlamnat.stream} överlämnades utan att vara öppnat.`);
  const { arendemening, internArendemening, slag, klassificering, initiativ, initiativtagare } = arende;
  const { serie, organ } = overlamnat.data;
  return {
    kontext,
    relation: relation(FRAN, idAv(overlamnat.stream)),
    message: {
      type: 'OppnaArende',
      import: importerad,
      avvikelser,
      ...(skedde !== undefined && { skedde }),
      ...(skal !== undefined && { skal }),
      data: {
        serie,
        ar: arende.ar,
        givetLopnr: null,
        arendemening,
        internArendemening,
        slag,
        klassificering,
        initiativ,
        initiativtagare,
        organ,
        overlamnatFran: hanvisning(overlamnat),
      },
    },
  };
};
