import type { RecordedEvent } from '#domain';
import { comparePositions, type EventStore, type Position } from '#event-store';
import { PoisonEvent, ProjectionOvertaken, ReadModelDamaged } from './errors.js';
import { isTheEvents } from './failure.js';
import type { Generation, Plats, ReadModelFile } from './read-model-files.js';
import type { ReadModel, Strommar } from './read-model.js';
import type { Stopp } from './status.js';
import { begunIn, noStreams, readStreams } from './streams.js';

/** A batch that wants more streams than this is taken in halves, so that memory stays flat. */
const MOST_STREAMS = 256;

/** What hinders a runner from outside the events, and when it is tried again (ms since 1970). */
export type Hinder = { readonly orsak: string; readonly provasIgen: number };

/**
 * Runs one generation of one read model: takes batches in log order and writes rows and checkpoint together.
 * Batches may overlap what it has handled; those events are left out.
 */
export class ModelRunner {
  private file: ReadModelFile;
  private plats: Plats;
  /** May be given whole streams, as long as it has no place in the log. */
  stromvis: boolean;
  /** When it was opened, ms since 1970, and the events it has taken since. */
  readonly opened: number;
  handelser = 0;
  /** When it took its last event, ms since 1970. */
  senast: number | null = null;
  /** Has been at the end of the log. */
  ikapp = false;
  stopp: Stopp | null = null;
  hinder: Hinder | null = null;
  /** Hinders in a row. */
  failures = 0;
  /** Its checkpoint has been found in this very log. */
  verified = false;
  closed = false;

  constructor(
    readonly model: ReadModel,
    public generation: Generation,
    private readonly open: () => ReadModelFile,
    private readonly store: EventStore,
    private readonly now: () => number,
  ) {
    this.file = open();
    this.plats = this.file.plats();
    this.stromvis = model.stromvis === true;
    this.opened = now();
    this.verified = this.plats.sista === null;
  }

  get position(): Position | null {
    return this.plats.position;
  }

  /** Brings the checkpoint to `position`, which is that of the last event or later. */
  async advance(events: readonly RecordedEvent[], position: Position | null): Promise<void> {
    for (;;) {
      const fresh = this.unseen(events);
      if (comparePositions(position, this.position) <= 0) return;
      try {
        await this.take(fresh, position);
        return;
      } catch (error) {
        if (!(error instanceof ProjectionOvertaken)) throw error;
        this.reload(error);
      }
    }
  }

  /**
   * Looks up the last event it took. A log that has been replaced, or put back from a backup and written
   * anew, does not have it: rows from another log must not be gone on with.
   */
  async verify(): Promise<void> {
    const { sista } = this.plats;
    if (sista !== null) {
      const { events } = await this.store.read(sista.strom, { from: sista.revision, to: sista.revision });
      if (events[0]?.metadata.hash !== sista.hash)
        throw new ReadModelDamaged(`Läsmodellen ${this.model.namn} hör till en annan logg`);
    }
    this.verified = true;
  }

  /** Writes a page of whole streams into a file that has no place in the log until all are there (`filled`). */
  async fill(events: readonly RecordedEvent[], till: Position): Promise<void> {
    const strommar = await this.streams(events, till);
    this.file.fill((tx) => this.model.apply(events, tx, strommar));
    this.model.glom?.();
    this.took(events);
  }

  /** Everything up to its last event has been filled in. */
  filled(last: RecordedEvent): void {
    const to: Plats = { position: last.position, sista: placeOf(last) };
    this.file.filled(to);
    this.plats = to;
  }

  /** Somebody else fills the file, who opens it anew. */
  lend(): void {
    this.file.close();
  }

  /** As it was left: with everything there, or empty. */
  takeBack(): void {
    this.file = this.open();
    this.plats = this.file.plats();
  }

  /** From an empty file: what has been filled in is not known to be right, or not whole. */
  startOver({ stromvis }: Pick<ModelRunner, 'stromvis'>): void {
    this.stromvis = stromvis;
    this.file.close();
    this.takeBack();
    this.handelser = 0;
  }

  /** After a hinder: whatever happened meanwhile, the file says where it stands. */
  retry(): void {
    if (this.position === null) this.startOver(this);
    else this.plats = this.file.plats();
    this.hinder = null;
  }

  /** The build has been given to the readers. */
  served(): void {
    this.generation = { ...this.generation, tillstand: 'aktuell' };
    this.file.served();
  }

  close(): void {
    this.closed = true;
    this.file.close();
  }

  private unseen(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
    const first = events[0];
    if (first === undefined || comparePositions(first.position, this.position) > 0) return events;
    return events.filter((event) => comparePositions(event.position, this.position) > 0);
  }

  private reload(cause: ProjectionOvertaken): void {
    const before = this.position;
    this.plats = this.file.plats();
    // Behind where it was: the file is not the one it wrote. Equal: the other one has let go again; try once more.
    if (comparePositions(this.position, before) < 0)
      throw new ReadModelDamaged(`Läsmodellen ${this.model.namn}: platsen i loggen har gått bakåt`, {
        cause,
      });
  }

  /** In one piece if it goes; else in halves, until the events that can be taken are and the poison stands alone. */
  private async take(events: readonly RecordedEvent[], position: Position | null): Promise<void> {
    try {
      const strommar = await this.streams(events, position);
      this.commit(events, position, strommar);
    } catch (error) {
      const [only] = events;
      if (only === undefined || !isTheEvents(error)) throw error;
      if (events.length === 1) throw new PoisonEvent(only, error);
      await this.takeHalves(events, position);
    }
  }

  private async takeHalves(events: readonly RecordedEvent[], position: Position | null): Promise<void> {
    const middle = events.length >> 1;
    const first = events.slice(0, middle);
    await this.take(first, first.at(-1)?.position ?? position);
    await this.take(events.slice(middle), position);
  }

  private async streams(events: readonly RecordedEvent[], till: Position | null): Promise<Strommar> {
    if (this.model.behover === undefined || events.length === 0) return noStreams;
    const wanted = new Set(this.model.behover(events, this.file.query));
    const begun = begunIn(events, wanted);
    const rest = [...wanted].filter((strom) => !begun.has(strom));
    if (rest.length > MOST_STREAMS && events.length > 1) throw new Error('För många strömmar på en gång');
    return readStreams(this.store, rest, till, begun);
  }

  private commit(events: readonly RecordedEvent[], position: Position | null, strommar: Strommar): void {
    const last = events.at(-1);
    const { sista } = this.plats;
    const to: Plats = { position, sista: last === undefined ? sista : placeOf(last) };
    this.file.commit(this.position, to, (tx) => {
      if (events.length > 0) this.model.apply(events, tx, strommar);
    });
    this.plats = to;
    this.took(events);
  }

  /** Events that have been written, here or where it has been lent. */
  took(events: readonly RecordedEvent[]): void {
    this.failures = 0;
    this.handelser += events.length;
    if (events.length > 0) this.senast = this.now();
  }
}

const placeOf = ({ stream, revision, metadata }: RecordedEvent): Plats['sista'] => ({
  strom: stream,
  revision,
  hash: metadata.hash,
});
