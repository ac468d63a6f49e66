import { lasmanadFor, lasningsstrom, type Lasning } from '#domain';
import {
  LogUnavailable,
  RevisionConflict,
  type EventStore,
  type ExpectedRevision,
  type StreamName,
} from '#event-store';
import type { Klocka } from '#platform';
import { lasningshandelse, type Lasningshandelse } from './lasningshandelse.js';
import type { Lasare, Lasningslogg } from './lasningslogg.js';

/** Readings that are appended at once: as many as have come while the append before was under way, and no more. */
const STORSTA_OMGANG = 200;
/** Each loss means that another process has logged: with a few processes ten in a row do not happen by chance. */
const FORSOK = 40;
/** A caller that repeats a request does so soon: so many of the newest readings are looked through for it. */
const ATERBLICK = 1_000;

type Vantande = {
  readonly handelse: Lasningshandelse;
  readonly klar: () => void;
  readonly misslyckad: (orsak: unknown) => void;
};

/** Where a month's stream ends, as far as this process knows. */
type Slut = {
  readonly strom: StreamName;
  readonly revision: ExpectedRevision;
  readonly registrerad: string | null;
};

/**
 * Logs readings in the stream of their month. All readers of a process share one append at a time: a hundred at once
 * cost the disk as little as one, and only processes compete for the stream, by expected revision.
 */
export class Lasningsskrivare implements Lasningslogg {
  private readonly ko: Vantande[] = [];
  private slut: Slut | null = null;
  private skriver = false;

  constructor(
    private readonly store: EventStore,
    private readonly klocka: Klocka,
  ) {}

  logga(lasning: Lasning, lasare: Lasare): Promise<void> {
    return new Promise((klar, misslyckad) => {
      this.ko.push({ handelse: lasningshandelse(lasning, lasare), klar, misslyckad });
      if (!this.skriver) void this.tom();
    });
  }

  private async tom(): Promise<void> {
    this.skriver = true;
    while (this.ko.length > 0) {
      const omgang = this.ko.splice(0, STORSTA_OMGANG);
      try {
        await this.skriv(omgang.map(({ handelse }) => handelse));
        for (const { klar } of omgang) klar();
      } catch (orsak) {
        this.slut = null; // how the append ended is not known
        for (const { misslyckad } of omgang) misslyckad(orsak);
      }
    }
    this.skriver = false;
  }

  private async skriv(omgang: readonly Lasningshandelse[]): Promise<void> {
    for (let forsok = 0; forsok < FORSOK; forsok++) {
      const nu = this.klocka.nu();
      const slut = await this.slutet(lasningsstrom(lasmanadFor(nu)), forsok > 0);
      const nya = await this.ologgade(omgang, slut.strom);
      if (nya.length === 0) return;
      if (await this.lagg(nya, slut, nu)) return;
    }
    throw new LogUnavailable(
      'Läsningen kunde inte loggas, så inget lämnas ut: andra hann före vid varje försök. Försök igen.',
      'LOGGEN_LAST',
    );
  }

  /** False where somebody else was first. */
  private async lagg(nya: readonly Lasningshandelse[], slut: Slut, nu: string): Promise<boolean> {
    const registrerad = slut.registrerad !== null && slut.registrerad > nu ? slut.registrerad : nu;
    const handelser = nya.map((handelse) => handelse.registrerad(registrerad));
    try {
      const { revision } = await this.store.append(slut.strom, handelser, slut.revision);
      this.slut = { strom: slut.strom, revision, registrerad };
      return true;
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      this.slut = null;
      return false;
    }
  }

  private async slutet(strom: StreamName, fresh: boolean): Promise<Slut> {
    if (this.slut?.strom === strom) return this.slut;
    const { revision, events } = await this.store.read(strom, { backwards: true, limit: 1, fresh });
    return { strom, revision, registrerad: events[0]?.metadata.registrerad ?? null };
  }

  /** Those that are not there already, each once. */
  private async ologgade(
    omgang: readonly Lasningshandelse[],
    strom: StreamName,
  ): Promise<readonly Lasningshandelse[]> {
    const efterId = [...new Map(omgang.map((handelse) => [handelse.id, handelse])).values()];
    if (!efterId.some(({ namngiven }) => namngiven)) return efterId;
    const { events } = await this.store.read(strom, { backwards: true, limit: ATERBLICK });
    const redan = new Set(events.map(({ id }) => id));
    return efterId.filter(({ id }) => !redan.has(id));
  }
}
