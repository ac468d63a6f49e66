import { Inject, Injectable } from '@nestjs/common';
import {
  beslutaOppning,
  RuleViolation,
  type ArendeEvent,
  type DataAv,
  type Decided,
  type Decision,
  type OppnaArende,
  type OppningBegard,
  type Oppningsnotering,
} from '#domain';
import { EVENT_STORE, RevisionConflict, type EventStore } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { asked } from '../decide-and-append/decide-and-append.js';
import { KeyedMutex } from '../decide-and-append/keyed-mutex.js';
import { kontextAv } from '../decide-and-append/kontext-av.js';
import { latest, stamp } from '../decide-and-append/stamp.js';
import { varningarI } from '../decide-and-append/varningar.js';
import { NyckelAteranvand } from '../errors.js';
import type { Kommandokontext, Kvitto, Meddelande } from '../kommando.js';
import { arendeId, arendeStrom, oppningStrom } from '../strommar.js';
import { Diarienummer } from './diarienummer.js';
import type { Begard } from './serie.js';
import { diarieAr, kravRimligtNummer } from './rimligt.js';

/** An opening that is asked for. */
export type Oppningsbegaran = {
  readonly message: Meddelande<OppnaArende>;
  readonly kontext: Kommandokontext;
  /** To the ärende it was handed over from. */
  readonly relation?: DataAv<'ArendeRelaterat'>;
  /** The ärende that handed it over has said so, then: what rules refuse here is noted instead. */
  readonly overlamnad?: string;
};

/**
 * Opens ärenden in three steps, each in a stream of its own and each done once: the opening is asked for, takes a
 * number, and becomes an ärende. Whoever comes next, a repeat or the next start, goes on where a crash left it.
 */
@Injectable()
export class Oppningar {
  private readonly turns = new KeyedMutex();

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KLOCKA) private readonly klocka: Klocka,
    private readonly nummer: Diarienummer,
  ) {}

  /** Throws what `beslutaOppning` throws, `OgiltigBegaran`, `NyckelAteranvand`, and as `Diarienummer.kravLedigt`. */
  async oppna(begaran: Oppningsbegaran): Promise<Kvitto> {
    const { serie, ar, givetLopnr } = begaran.message.data;
    const begarOchFullfolj = async (): Promise<Kvitto> => {
      const { begard, ny } = await this.begardEllerBegar(begaran);
      return this.fullfolj(begard, ny);
    };
    return this.turns.run(begaran.kontext.commandId, async () =>
      // a number that was free when the opening was asked for must still be so when it is taken
      givetLopnr === null ? begarOchFullfolj() : this.nummer.iTur(serie, ar, begarOchFullfolj),
    );
  }

  /** Completes what a crash left of an opening. null: none was asked for under that id. */
  async slutfor(commandId: string): Promise<Kvitto | null> {
    return this.turns.run(commandId, async () => {
      const begard = await this.begard(commandId);
      if (!begard) return null;
      const { serie, ar, givetLopnr } = begard.data;
      const fullfolj = async () => this.fullfolj(begard, false);
      return givetLopnr === null ? fullfolj() : this.nummer.iTur(serie, ar, fullfolj);
    });
  }

  /** Decides on an opening without opening anything. Throws as `oppna`. */
  async prova(begaran: Oppningsbegaran): Promise<void> {
    const begard = await this.begard(begaran.kontext.commandId);
    if (begard) this.kravSamma(begard, begaran);
    else this.besluta(begaran);
  }

  /** For a number that the opening brings: in the turn of its serie. */
  private async fullfolj(begard: Begard, ny: boolean): Promise<Kvitto> {
    const { givetLopnr } = begard.data;
    const lopnr =
      givetLopnr === null ? await this.nummer.ta(begard, ny) : await this.nummer.taGivet(begard, givetLopnr);
    return this.oppnaMed(begard, lopnr);
  }

  private async begard(commandId: string, fresh = false): Promise<Begard | null> {
    const { events } = await this.store.read<OppningBegard>(oppningStrom(commandId), { limit: 1, fresh });
    return events[0] ?? null;
  }

  private async begardEllerBegar(
    begaran: Oppningsbegaran,
  ): Promise<{ readonly begard: Begard; readonly ny: boolean }> {
    const { commandId } = begaran.kontext;
    const tidigare = await this.begard(commandId);
    if (!tidigare) await this.begar(begaran);
    // as the log has it: another process may have been asked the same, and was first
    const begard = tidigare ?? (await this.begard(commandId, true));
    if (!begard) throw new Error(`${oppningStrom(commandId)} skrevs men går inte att läsa.`);
    this.kravSamma(begard, begaran);
    return { begard, ny: !tidigare };
  }

  private kravSamma({ metadata }: Begard, { kontext }: Oppningsbegaran): void {
    if (metadata.bodyHash !== kontext.bodyHash) throw new NyckelAteranvand(kontext.commandId);
  }

  /** First step: a refused opening leaves nothing behind and costs no number. */
  private async begar(begaran: Oppningsbegaran): Promise<void> {
    const { kontext, relation } = begaran;
    const { command, oppnat, noteringar } = this.besluta(begaran);
    const { serie, ar, givetLopnr } = command.data;
    if (givetLopnr !== null) await this.nummer.kravLedigt(serie, ar, givetLopnr);
    const { lopnr: _lopnr, ...arende } = oppnat.data;
    const { revision: serieRevision } = await this.nummer.slut(serie, ar);
    const begard: Decided<OppningBegard> = {
      type: 'OppningBegard',
      data: { serie, ar, serieRevision, givetLopnr, arende, noteringar, relation: relation ?? null },
      ...(oppnat.skal !== undefined && { skal: oppnat.skal }),
    };
    const stream = oppningStrom(kontext.commandId);
    const { skedde, nu, import: importerad } = command;
    const events = stamp(stream, [begard], { kontext, skedde, registrerad: nu, import: importerad });
    await this.store.append(stream, events, 'no-stream');
  }

  private besluta(begaran: Oppningsbegaran): {
    readonly command: OppnaArende;
    readonly oppnat: Decided<Extract<ArendeEvent, { readonly type: 'ArendeOppnat' }>>;
    readonly noteringar: readonly Oppningsnotering[];
  } {
    const { message, overlamnad } = begaran;
    const { data, ...uppgifter } = asked<OppnaArende>(message, latest(this.klocka.nu(), overlamnad));
    const ar = data.givetLopnr === null ? diarieAr(uppgifter.skedde, uppgifter.nu) : data.ar;
    const command: OppnaArende = { ...uppgifter, data: { ...data, ar } };
    const decided = beslutaMed(begaran, command);
    kravRimligtNummer(command);
    const oppnat = decided.find((e) => e.type === 'ArendeOppnat');
    if (!oppnat) throw new TypeError('En öppning utan ArendeOppnat.');
    return { command, oppnat, noteringar: decided.flatMap(notering) };
  }

  /** Last step. The same append again is acknowledged by the log, so that a repeat gets the same answer. */
  private async oppnaMed(begard: Begard, lopnr: number): Promise<Kvitto> {
    const { data, metadata } = begard;
    const id = arendeId(data.serie, data.ar, lopnr);
    const decided: Decision<ArendeEvent> = [
      {
        type: 'ArendeOppnat',
        data: { ...data.arende, lopnr },
        ...(metadata.skal !== undefined && { skal: metadata.skal }),
      },
      ...data.noteringar.map(avvikelse),
      ...(data.relation ? [{ type: 'ArendeRelaterat' as const, data: data.relation }] : []),
    ];
    const registrerad = latest(this.klocka.nu(), metadata.registrerad);
    const { skedde, import: importerad } = metadata;
    const stampel = { kontext: kontextAv(begard), skedde, registrerad, import: importerad === true };
    const stream = arendeStrom(id);
    try {
      const events = stamp(stream, decided, stampel);
      const { revision, position } = await this.store.append(stream, events, 'no-stream');
      return { id, revision, position, varningar: varningarI(decided) };
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      // not somebody who was first: numbers are given once, so the log has been written to past the serie
      throw new Error(
        `${stream} finns redan, fast numret är givet till ${oppningStrom(metadata.commandId)}.`,
        {
          cause: error,
        },
      );
    }
  }
}

const beslutaMed = (
  { kontext, overlamnad }: Oppningsbegaran,
  command: OppnaArende,
): Decision<ArendeEvent> => {
  try {
    return beslutaOppning(command, kontext.commandId);
  } catch (error) {
    if (overlamnad === undefined || !(error instanceof RuleViolation)) throw error;
    return beslutaOppning({ ...command, import: true }, kontext.commandId);
  }
};

const notering = (event: Decided<ArendeEvent>): readonly Oppningsnotering[] =>
  event.type === 'AvvikelseNoterad'
    ? [{ ...event.data, ...(event.skal !== undefined && { skal: event.skal }) }]
    : [];

const avvikelse = ({ skal, ...data }: Oppningsnotering): Decided<ArendeEvent> => ({
  type: 'AvvikelseNoterad',
  data,
  ...(skal !== undefined && { skal }),
});
