import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Handelse, RecordedEvent } from '#domain';
import { EVENT_STORE, LogUnavailable, type EventStore, type StreamName } from '#event-store';
import { Oppningar } from '../oppning/oppningar.js';
import { Flytt } from './flytt.js';
import { Koppling } from './koppling.js';
import { Overlamning } from './overlamning.js';
import { Sammanlaggning } from './sammanlaggning.js';

/** The first fact of a command over several streams, whose counterpart is missing. */
export type Oavslutat = { readonly strom: StreamName; readonly revision: number };

/** What came of completing them: `kvar` could not be, and stand in the log of the service with the reason. */
export type Slutfort = { readonly slutforda: number; readonly kvar: readonly Oavslutat[] };

/** Completes what a crash left half done. Everything already done is left alone, so it may be asked any time. */
@Injectable()
export class Slutforare {
  private readonly logger = new Logger(Slutforare.name);

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly oppningar: Oppningar,
    private readonly koppling: Koppling,
    private readonly flytt: Flytt,
    private readonly sammanlaggning: Sammanlaggning,
    private readonly overlamning: Overlamning,
  ) {}

  /** At start, one after the other: what cannot be completed does not stop the rest. Throws `LogUnavailable`. */
  async slutforAlla(oavslutade: Iterable<Oavslutat> | AsyncIterable<Oavslutat>): Promise<Slutfort> {
    let slutforda = 0;
    const kvar: Oavslutat[] = [];
    for await (const oavslutat of oavslutade) {
      try {
        await this.slutfor(oavslutat.strom, oavslutat.revision);
        slutforda++;
      } catch (error) {
        if (error instanceof LogUnavailable) throw error;
        this.logger.error(error, `${oavslutat.strom} ${oavslutat.revision} gick inte att slutföra`);
        kvar.push(oavslutat);
      }
    }
    return { slutforda, kvar };
  }

  /** Completes what begins with the event at a place; nothing where it begins nothing. */
  async slutfor(strom: StreamName, revision: number): Promise<void> {
    const { events } = await this.store.read(strom, { from: revision, to: revision });
    const handelse = events[0] as RecordedEvent<Handelse> | undefined;
    if (handelse) await this.slutforHandelse(handelse);
  }

  private async slutforHandelse(handelse: RecordedEvent<Handelse>): Promise<void> {
    switch (handelse.type) {
      case 'OppningBegard':
        await this.oppningar.slutfor(handelse.metadata.commandId);
        return;
      case 'HandlingKopplad':
        await this.koppling.slutfor({ handelse });
        return;
      case 'HandlingFlyttad':
        await this.flytt.slutfor({ handelse });
        return;
      case 'ArendeSammanlagt':
        await this.sammanlaggning.slutfor({ handelse });
        return;
      case 'ArendeOverlamnatTillNamnd':
        await this.overlamning.slutfor({ handelse });
        return;
      default:
        return; // everything else stands on its own
    }
  }
}
