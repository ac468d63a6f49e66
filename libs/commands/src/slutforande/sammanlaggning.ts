import { Inject, Injectable } from '@nestjs/common';
import {
  arendeDecider,
  OgiltigBegaran,
  RuleViolation,
  type ArendeSammanlagt,
  type RecordedEvent,
  type SammanlaggArende,
  type Sett,
} from '#domain';
import { EVENT_STORE, type EventStore } from '#event-store';
import type { ArendeKommando } from '../arende/arende-kommando.js';
import { DecideAndAppend } from '../decide-and-append/decide-and-append.js';
import { uppgifterAv } from '../decide-and-append/kontext-av.js';
import type { Kvitto } from '../kommando.js';
import { arendeStrom, idAv } from '../strommar.js';
import { givandeFaktum, hanvisning, samlat, sammaHanvisning } from './givande-faktum.js';
import { Mottagare, type Givet } from './mottagare.js';

type Sammanlagt = RecordedEvent<ArendeSammanlagt>;

/** Where nothing goes on any more, nothing can be merged into either. */
const UPPHORDA = ['makulerat', 'sammanlagt', 'overlamnat'];

/** An ärende goes on in another one: the giving one first. */
@Injectable()
export class Sammanlaggning {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly decideAndAppend: DecideAndAppend,
    private readonly mottagare: Mottagare,
  ) {}

  async utfor({ arendeId, message, kontext, expected }: ArendeKommando<SammanlaggArende>): Promise<Kvitto> {
    if (message.data.till === arendeId)
      throw new OgiltigBegaran('SAMMA_ARENDE', 'Ett ärende läggs inte samman med sig självt.', 'till');
    const stream = arendeStrom(arendeId);
    const kvitto = await this.decideAndAppend.execute({
      decider: arendeDecider,
      stream,
      message,
      kontext,
      expected,
      granska: async () => this.granska(message.data.till, message.import),
    });
    const sammanlagt = await givandeFaktum<ArendeSammanlagt>(
      this.store,
      stream,
      (e) => e.type === 'ArendeSammanlagt',
    );
    return sammanlagt ? samlat(kvitto, await this.slutfor({ handelse: sammanlagt })) : kvitto;
  }

  /** Says in the receiving ärende what went on in it, unless that has been done. */
  async slutfor({ handelse }: Givet<Sammanlagt>): Promise<Kvitto> {
    const fran = hanvisning(handelse);
    return this.mottagare.taEmot(
      {
        arendeId: handelse.data.till,
        message: {
          ...uppgifterAv(handelse),
          type: 'TaEmotSammanlaggning',
          data: { arende: idAv(handelse.stream), fran },
        },
        besvarad: ({ type, data }) => type === 'SammanlaggningMottagen' && sammaHanvisning(data.fran, fran),
      },
      { handelse },
    );
  }

  private async granska(till: string, importerad: boolean): Promise<readonly Sett[]> {
    const { lage, sett } = await this.mottagare.lage(till);
    const status = lage.arende?.status ?? '';
    if (!importerad && UPPHORDA.includes(status))
      throw new RuleViolation(
        'MOTTAGANDE_ARENDE_UPPHORT',
        `Ärendet ${till} är ${status}: det kan inte ta emot ett annat. Lägg samman med det ärende där det fortsätter.`,
      );
    return [sett];
  }
}
