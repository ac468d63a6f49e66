import { Inject, Injectable } from '@nestjs/common';
import {
  RuleViolation,
  type ArendeOppnat,
  type DiarieserieEvent,
  type OppningBegard,
  type RecordedEvent,
} from '#domain';
import { EVENT_STORE, type EventStore, type StreamName } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { KeyedMutex } from '../decide-and-append/keyed-mutex.js';
import { kontextAv } from '../decide-and-append/kontext-av.js';
import { retryOnConflict } from '../decide-and-append/retry-on-conflict.js';
import { latest, stamp } from '../decide-and-append/stamp.js';
import { arendeId, arendeStrom, serieStrom } from '../strommar.js';
import { TagnaNummer } from './tagna-nummer.js';

const PAGE = 200;

/** How far a serie has come. */
export type Serieslut = {
  readonly revision: number;
  readonly hogsta: number;
  readonly registrerad: string | null;
};

const TOM: Serieslut = { revision: -1, hogsta: 0, registrerad: null };

const slutAv = (event: RecordedEvent<DiarieserieEvent> | undefined): Serieslut =>
  event
    ? { revision: event.revision, hogsta: event.data.hogsta, registrerad: event.metadata.registrerad }
    : TOM;

/** Gives out the numbers of the diarieserier: unique, never again, at the same cost for the first and the last of a year. */
@Injectable()
export class Diarienummer {
  private readonly turns = new KeyedMutex();
  private readonly tagna: TagnaNummer;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {
    this.tagna = new TagnaNummer(store);
  }

  /** One at a time per serie and year. What `ta` and `kravLedigt` say holds as long as the turn. */
  async iTur<T>(serie: string, ar: number, task: () => Promise<T>): Promise<T> {
    return this.turns.run(serieStrom(serie, ar), task);
  }

  /** How far the serie has come: its newest event says it for all of them. */
  async slut(serie: string, ar: number): Promise<Serieslut> {
    const { events } = await this.store.read<DiarieserieEvent>(serieStrom(serie, ar), {
      backwards: true,
      limit: 1,
    });
    return slutAv(events[0]);
  }

  /** Throws `RuleViolation` (`DIARIENUMMER_UPPTAGET`) when the number has been given to another. */
  async kravLedigt(serie: string, ar: number, lopnr: number): Promise<void> {
    await this.krav(serie, ar, lopnr, await this.slut(serie, ar));
  }

  /**
   * The number of an opening: the one it has, else one is taken for it. In its turn. Throws as `kravLedigt` when
   * somebody else was given the number it brought.
   */
  async ta(begard: RecordedEvent<OppningBegard>): Promise<number> {
    const { serie, ar, givetLopnr } = begard.data;
    if (givetLopnr !== null && (await this.agare(serie, ar, givetLopnr)) === begard.metadata.commandId)
      return givetLopnr;
    const stream = serieStrom(serie, ar);
    return retryOnConflict(stream, async (failed) => this.forsok(stream, begard, failed > 0));
  }

  private async forsok(
    stream: StreamName,
    begard: RecordedEvent<OppningBegard>,
    fresh: boolean,
  ): Promise<number> {
    const { serie, ar, givetLopnr, serieRevision } = begard.data;
    const oppning = begard.metadata.commandId;
    const { egetLopnr, slut } = await this.sok(stream, serieRevision, oppning, fresh);
    if (egetLopnr !== null) return egetLopnr;

    if (givetLopnr !== null) await this.krav(serie, ar, givetLopnr, slut);
    const lopnr = givetLopnr ?? slut.hogsta + 1;
    const event: DiarieserieEvent = {
      type: givetLopnr === null ? 'DiarienummerTilldelat' : 'DiarienummerOvertaget',
      data: { serie, ar, lopnr, hogsta: Math.max(slut.hogsta, lopnr), oppning },
    };
    const { kalla: _kalla, ...kontext } = kontextAv(begard); // the evidence stands in the ärende, under its key
    const { skedde, import: importerad } = begard.metadata;
    const registrerad = latest(this.klocka.nu(), slut.registrerad, begard.metadata.registrerad);
    const events = stamp(stream, [event], { kontext, skedde, registrerad, import: importerad === true });
    await this.store.append(stream, events, slut.revision < 0 ? 'no-stream' : slut.revision);
    return lopnr;
  }

  /**
   * The number that the opening has, and how far the serie has come. Read from where the serie stood when the
   * opening was decided: a number follows close after that, or has not been given.
   */
  private async sok(
    stream: StreamName,
    serieRevision: number,
    oppning: string,
    fresh: boolean,
  ): Promise<{ readonly egetLopnr: number | null; readonly slut: Serieslut }> {
    let slut = TOM;
    for (let from = Math.max(serieRevision, 0); ; from += PAGE) {
      const { events } = await this.store.read<DiarieserieEvent>(stream, { from, limit: PAGE, fresh });
      const eget = events.find(({ data }) => data.oppning === oppning);
      slut = events.length > 0 ? slutAv(events.at(-1)) : slut;
      if (eget) return { egetLopnr: eget.data.lopnr, slut };
      if (events.length < PAGE) return { egetLopnr: null, slut };
    }
  }

  private async krav(serie: string, ar: number, lopnr: number, { hogsta }: Serieslut): Promise<void> {
    if (lopnr > hogsta) return;
    if (
      (await this.agare(serie, ar, lopnr)) === null &&
      !(await this.tagna.har(serieStrom(serie, ar), lopnr))
    )
      return;
    throw new RuleViolation(
      'DIARIENUMMER_UPPTAGET',
      `Diarienumret ${arendeId(serie, ar, lopnr)} är redan givet till ett ärende. Kontrollera numret, eller öppna ärendet utan eget nummer.`,
    );
  }

  /** The opening of the ärende with a number, null when none has been opened. */
  private async agare(serie: string, ar: number, lopnr: number): Promise<string | null> {
    const { events } = await this.store.read<ArendeOppnat>(arendeStrom(arendeId(serie, ar, lopnr)), {
      limit: 1,
    });
    return events[0]?.data.oppning ?? null;
  }
}
