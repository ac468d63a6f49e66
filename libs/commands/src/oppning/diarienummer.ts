import { Inject, Injectable } from '@nestjs/common';
import { RuleViolation, type DiarieserieEvent } from '#domain';
import { EVENT_STORE, type EventStore, type NewEvent, type StreamName } from '#event-store';
import { KLOCKA, type Klocka } from '#platform';
import { KeyedMutex } from '../decide-and-append/keyed-mutex.js';
import { kontextAv } from '../decide-and-append/kontext-av.js';
import { retryOnConflict } from '../decide-and-append/retry-on-conflict.js';
import { latest, stamp } from '../decide-and-append/stamp.js';
import { arendeId, serieStrom } from '../strommar.js';
import { oppningAv, serieslut, sokNummer, type Begard, type Serieslut } from './serie.js';
import { TagnaNummer } from './tagna-nummer.js';

/** All processes meet at the newest event of a serie: more patience than elsewhere, some five seconds in all. */
const MOST_TRIES = 30;
/** Most numbers given out in one append. */
const MOST_AT_ONCE = 100;

type Koad = {
  readonly begard: Begard;
  /** No number was given to it up to this revision of the serie. */
  readonly efter: number;
  readonly resolve: (lopnr: number) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * Gives out the numbers of the diarieserier: unique, never again, at the same cost for the first and the last of a
 * year. Those who come while numbers are being written get theirs together, in one append.
 */
@Injectable()
export class Diarienummer {
  private readonly turns = new KeyedMutex();
  private readonly koer = new Map<StreamName, Koad[]>();
  private readonly tagna: TagnaNummer;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(KLOCKA) private readonly klocka: Klocka,
  ) {
    this.tagna = new TagnaNummer(store);
  }

  /** How far the serie has come. */
  async slut(serie: string, ar: number): Promise<Serieslut> {
    return serieslut(this.store, serieStrom(serie, ar));
  }

  /** The number of an opening: the one it has, else the next. `ny`: it was asked for just now, and has none. */
  async ta(begard: Begard, ny: boolean): Promise<number> {
    const { serie, ar, serieRevision } = begard.data;
    const strom = serieStrom(serie, ar);
    if (ny) return this.koa(strom, begard, serieRevision);
    const { commandId } = begard.metadata;
    const { nummer, slut } = await sokNummer(this.store, strom, [commandId], {
      efter: serieRevision,
      fresh: false,
    });
    return nummer.get(commandId) ?? this.koa(strom, begard, slut.revision);
  }

  /** One at a time per serie and year; what `kravLedigt` says holds until `taGivet` within the same turn. */
  async iTur<T>(serie: string, ar: number, task: () => Promise<T>): Promise<T> {
    return this.turns.run(serieStrom(serie, ar), task);
  }

  /** Throws `RuleViolation` (`DIARIENUMMER_UPPTAGET`) when the number has been given to another. */
  async kravLedigt(serie: string, ar: number, lopnr: number): Promise<void> {
    await this.krav(serie, ar, lopnr, await this.slut(serie, ar));
  }

  /** The number that an imported opening brings. Throws as `kravLedigt` when somebody else was given it. */
  async taGivet(begard: Begard, lopnr: number): Promise<number> {
    const { serie, ar, serieRevision } = begard.data;
    const { commandId } = begard.metadata;
    if ((await oppningAv(this.store, serie, ar, lopnr)) === commandId) return lopnr;
    const strom = serieStrom(serie, ar);
    return retryOnConflict(
      strom,
      async (failed) => {
        const sok = { efter: serieRevision, fresh: failed > 0 };
        const { nummer, slut } = await sokNummer(this.store, strom, [commandId], sok);
        if (nummer.has(commandId)) return lopnr;
        await this.krav(serie, ar, lopnr, slut);
        const hogsta = Math.max(slut.hogsta, lopnr);
        const registrerad = this.registrerad(slut, [begard]);
        const taget = this.handelse('DiarienummerOvertaget', begard, { lopnr, hogsta }, registrerad);
        await this.skriv(strom, slut, taget);
        return lopnr;
      },
      MOST_TRIES,
    );
  }

  private koa(strom: StreamName, begard: Begard, efter: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const ko = this.koer.get(strom) ?? [];
      ko.push({ begard, efter, resolve, reject });
      this.koer.set(strom, ko);
      if (ko.length === 1) void this.turns.run(strom, async () => this.ge(strom));
    });
  }

  /** In turn: numbers to those who wait. Those who come later wait for the next turn. */
  private async ge(strom: StreamName): Promise<void> {
    const koade = this.koer.get(strom)?.splice(0, MOST_AT_ONCE) ?? [];
    if (this.koer.get(strom)?.length === 0) this.koer.delete(strom);
    else void this.turns.run(strom, async () => this.ge(strom));
    try {
      const nummer = await retryOnConflict(
        strom,
        async (n) => this.tilldela(strom, koade, n > 0),
        MOST_TRIES,
      );
      for (const { begard, resolve } of koade) resolve(nummer.get(begard.metadata.commandId) ?? 0);
    } catch (error) {
      for (const { reject } of koade) reject(error);
    }
  }

  private async tilldela(
    strom: StreamName,
    koade: readonly Koad[],
    fresh: boolean,
  ): Promise<ReadonlyMap<string, number>> {
    const efter = Math.min(...koade.map((k) => k.efter));
    const sokta = koade.map((k) => k.begard.metadata.commandId);
    const { nummer: kanda, slut } = await sokNummer(this.store, strom, sokta, { efter, fresh });
    const nummer = new Map(kanda);
    const utan = koade.flatMap(({ begard }) => (kanda.has(begard.metadata.commandId) ? [] : [begard]));
    const registrerad = this.registrerad(slut, utan);
    const events = utan.flatMap((begard, i) => {
      const lopnr = slut.hogsta + 1 + i;
      nummer.set(begard.metadata.commandId, lopnr);
      return this.handelse('DiarienummerTilldelat', begard, { lopnr, hogsta: lopnr }, registrerad);
    });
    if (events.length > 0) await this.skriv(strom, slut, events);
    return nummer;
  }

  /** Never earlier than what stands before it, nor than the openings it answers. */
  private registrerad({ registrerad }: Serieslut, begarda: readonly Begard[]): string {
    return latest(this.klocka.nu(), registrerad, ...begarda.map((b) => b.metadata.registrerad));
  }

  private handelse(
    type: DiarieserieEvent['type'],
    begard: Begard,
    { lopnr, hogsta }: { readonly lopnr: number; readonly hogsta: number },
    registrerad: string,
  ): readonly NewEvent[] {
    const { serie, ar } = begard.data;
    const { commandId, skedde, import: importerad } = begard.metadata;
    const { kalla: _kalla, ...kontext } = kontextAv(begard); // the evidence stands in the ärende, under its key
    const stampel = { kontext, skedde, registrerad, import: importerad === true };
    const data = { serie, ar, lopnr, hogsta, oppning: commandId };
    return stamp(serieStrom(serie, ar), [{ type, data }], stampel);
  }

  private async skriv(
    strom: StreamName,
    { revision }: Serieslut,
    events: readonly NewEvent[],
  ): Promise<void> {
    await this.store.append(strom, events, revision < 0 ? 'no-stream' : revision);
  }

  private async krav(serie: string, ar: number, lopnr: number, { hogsta }: Serieslut): Promise<void> {
    if (lopnr > hogsta) return;
    const ledigt =
      (await oppningAv(this.store, serie, ar, lopnr)) === null &&
      !(await this.tagna.har(serieStrom(serie, ar), lopnr));
    if (!ledigt)
      throw new RuleViolation(
        'DIARIENUMMER_UPPTAGET',
        `Diarienumret ${arendeId(serie, ar, lopnr)} är redan givet till ett ärende. Kontrollera numret, eller öppna ärendet utan eget nummer.`,
      );
  }
}
