import { createHash } from 'node:crypto';
import { tradhuvudstrom, type Metadata, type TradhuvudEvent, type TradhuvudSignerat } from '#domain';
import { comparePositions, RevisionConflict, type EventStore, type NewEvent } from '#event-store';
import type { Klocka } from '#platform';
import type { Trad } from '../trad/index.js';
import { lognyckel, signeraCheckpoint } from './checkpoint.js';
import { somHuvud, type Huvudhandelse, type Tradhuvud } from './intyg.js';
import { skrivVkey, type Notnyckel } from './not.js';
import type { Signerare } from './signerare.js';

export type Huvudval = {
  readonly store: EventStore;
  readonly trad: Trad;
  readonly klocka: Klocka;
  readonly signerare: Signerare;
  /** Name of the log: the first line of every head. */
  readonly namn: string;
};

/** The log is not what an earlier head says it was: nothing is signed over it. */
export class HuvudetStammerEj extends Error {
  override readonly name = 'HuvudetStammerEj';
  readonly kod = 'TRADHUVUD_STAMMER_EJ';
}

const SIDA = 200;

/** Makes the heads of the log, and knows those that were made. */
export class Tradhuvuden {
  readonly nyckel: Notnyckel;

  constructor(private readonly val: Huvudval) {
    this.nyckel = lognyckel(val.namn, val.signerare.publik);
  }

  /** The key as text, for whoever verifies. */
  get vkey(): string {
    return skrivVkey(this.nyckel);
  }

  /** The newest head, null before the first. */
  async senaste(): Promise<Tradhuvud | null> {
    return (await this.nyast()).huvud;
  }

  /** Heads from the newest backwards. */
  async lista(antal: number): Promise<readonly Tradhuvud[]> {
    const funna: Tradhuvud[] = [];
    const senare: Huvudhandelse[] = [];
    for await (const handelse of this.baklanges()) {
      if (handelse.type === 'TradhuvudSignerat') funna.push(somHuvud(handelse, senare));
      else senare.unshift(handelse);
      if (funna.length === antal) break;
    }
    return funna;
  }

  /** How much of the log a witness has seen, by what is recorded of it; 0 where it is new. */
  async bevittnatAv(vittne: string): Promise<number> {
    for await (const { type, data } of this.baklanges())
      if (type === 'TradhuvudBevittnat' && data.vittne === vittne) return data.storlek;
    return 0;
  }

  /**
   * A head over everything there is, recorded in the log. null where nothing has come since the last one but what is
   * recorded of heads. Several may ask at once: one head comes of it. Throws `HuvudetStammerEj`, `Tradfel`.
   */
  async skapa(): Promise<Tradhuvud | null> {
    const { store, trad, namn, signerare } = this.val;
    const size = await trad.ikapp();
    const { huvud, revision, senare } = await this.nyast();
    if (size === 0 || !this.harNytt(size, huvud, senare)) return null;
    if (huvud) this.kravSamma(huvud);
    const root = trad.rot(size);
    const not = await signeraCheckpoint({ namn, size, root }, signerare);
    const handelse = this.handelse(huvud, {
      type: 'TradhuvudSignerat',
      data: { storlek: size, rot: Buffer.from(root).toString('base64'), not },
    });
    try {
      const { position } = await store.append(tradhuvudstrom, [handelse], revision);
      return {
        ...(handelse as NewEvent<TradhuvudSignerat>).data,
        registrerad: handelse.metadata.registrerad,
        position,
        ...{ medsignaturer: [], tidsstampel: null },
      };
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      // somebody else signed, and then there is nothing new; or recorded what a witness said of the last one
      return this.skapa();
    }
  }

  /** Records what somebody outside has said of a head. */
  async notera(handelse: Exclude<TradhuvudEvent, TradhuvudSignerat>): Promise<void> {
    for (;;) {
      const { huvud, revision } = await this.nyast();
      try {
        await this.val.store.append(tradhuvudstrom, [this.handelse(huvud, handelse)], revision);
        return;
      } catch (error) {
        if (!(error instanceof RevisionConflict)) throw error;
      }
    }
  }

  /** The newest event about heads is what the next is written after. */
  private async nyast() {
    const senare: Huvudhandelse[] = [];
    for await (const handelse of this.baklanges()) {
      senare.push(handelse);
      if (handelse.type !== 'TradhuvudSignerat') continue;
      return { huvud: somHuvud(handelse, senare.toReversed()), revision: senare[0]?.revision ?? 0, senare };
    }
    return { huvud: null, revision: senare[0]?.revision ?? ('no-stream' as const), senare };
  }

  private async *baklanges(): AsyncGenerator<Huvudhandelse> {
    for (let from: number | undefined; ;) {
      const val = { backwards: true, limit: SIDA, ...(from !== undefined && { from }) };
      const { events } = await this.val.store.read<TradhuvudEvent>(tradhuvudstrom, val);
      yield* events;
      const sista = events.at(-1)?.revision ?? 0;
      if (sista === 0) return;
      from = sista - 1;
    }
  }

  /** Whether anything but events about heads has come since a head. */
  private harNytt(size: number, huvud: Tradhuvud | null, senare: readonly Huvudhandelse[]): boolean {
    if (!huvud) return true;
    const sist = this.val.trad.position(size - 1);
    const omHuvuden = senare.filter(({ position }) => comparePositions(position, sist) <= 0);
    return size - huvud.storlek > omHuvuden.length;
  }

  /** A log that was changed is not signed over: the tree has to begin with the one that the last head is of. */
  private kravSamma({ storlek, rot }: Tradhuvud): void {
    const { trad } = this.val;
    if (storlek > trad.storlek || !Buffer.from(rot, 'base64').equals(trad.rot(storlek)))
      throw new HuvudetStammerEj(
        `Loggens ${storlek} första händelser är inte de som det senaste trädhuvudet signerades över. Kör arendelogg logg verifiera.`,
      );
  }

  /** Its id says what it is about, so that the same thing recorded twice is recorded once. */
  private handelse(fore: Tradhuvud | null, handelse: TradhuvudEvent): NewEvent {
    const nu = this.val.klocka.nu();
    const bodyHash = createHash('sha256').update(JSON.stringify(handelse)).digest('hex');
    const id = uuidAv(`${handelse.type}\n${bodyHash}`);
    const metadata: Metadata = {
      commandId: id,
      bodyHash,
      correlationId: id,
      causationId: id,
      aktor: { id: 'tradhuvud', roll: 'system' },
      skedde: nu,
      registrerad: fore && fore.registrerad > nu ? fore.registrerad : nu,
    };
    return { ...handelse, id, metadata };
  }
}

/** A UUID (version 8, RFC 9562) that follows from a text. */
const uuidAv = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
