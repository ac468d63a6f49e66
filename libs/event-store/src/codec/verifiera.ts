import { comparePositions } from '../position.js';
import type { Position, StreamName } from '../event-store.js';

/** What can be wrong with a log: stable codes. */
export type LoggfelKod =
  /** The bytes of an event are not those its hash was made of. */
  | 'INNEHALLET_ANDRAT'
  /** The metadata cannot be read, so that the chain cannot be tried. */
  | 'METADATA_OLASBAR'
  /** The first event of a stream builds on another. */
  | 'BORJAN_SAKNAS'
  /** The event before it in the stream is not in the log. */
  | 'HANDELSE_SAKNAS'
  /** A revision of a stream comes twice. */
  | 'REVISION_DUBBEL'
  /** An event does not build on the one before it in its stream. */
  | 'KEDJAN_BRUTEN'
  /** An event stands before the one it was written after. */
  | 'ORDNINGEN_BRUTEN'
  /** Positions without an event: something has been taken out of the log. */
  | 'POSITION_SAKNAS'
  /** A position that the log never gives: something has been put in. */
  | 'POSITION_OGILTIG'
  /** Positions that the file is too damaged to be read at. */
  | 'RADEN_OLASBAR'
  /** A server that does not deliver what lies there. */
  | 'LOGGEN_SKADAD'
  /** The file itself cannot be read any further. */
  | 'FILEN_SKADAD';

/** A fault, and where. `position` may be a stretch, "12–15". */
export type Loggfel = {
  readonly strom: StreamName | null;
  readonly revision: number | null;
  readonly position: Position | null;
  readonly kod: LoggfelKod;
  readonly text: string;
};

export type VerifyProgress = { readonly handelser: number; readonly position: Position | null };

/** What was found. A log is whole when there are no faults and it was read to its end. */
export type VerifyReport = {
  readonly handelser: number;
  readonly strommar: number;
  /** The first faults: a log where everything is wrong must not fill the memory. */
  readonly fel: readonly Loggfel[];
  /** Faults in all. */
  readonly antalFel: number;
  /** The newest event that was looked at. */
  readonly sist: { readonly position: Position; readonly hash: string } | null;
  /** False: it was broken off. */
  readonly heltIgenom: boolean;
};

/** The place and hash of an event, as the log says it: what a tree over the log is made of. */
export type ReadHash = { readonly position: Position; readonly hash: string };

export type VerifyOptions = {
  readonly onProgress?: (progress: VerifyProgress) => void;
  /** Told of every event that could be read, in log order: to try more than the log itself in the same reading. */
  readonly onHashes?: (hashes: readonly ReadHash[]) => void;
  readonly signal?: AbortSignal;
};

/** A log that can say whether anything in it has been changed, taken out or put in since it was written. */
export interface LogVerifier {
  verify(options?: VerifyOptions): Promise<VerifyReport>;
}

/** An event as it lies, as far as it can be read. */
export type ReadEvent = {
  readonly stream: StreamName;
  readonly revision: number;
  readonly position: Position;
  readonly hash: string;
  /** Whether the hash is that of its bytes. */
  readonly intact: boolean;
  /** The hash that it says the event before it has; undefined where that cannot be read. */
  readonly foregaendeHash: string | null | undefined;
};

/** The event of a stream at a revision, wherever it stands in the log, and how many there are. */
export type FindEvent = (
  stream: StreamName,
  revision: number,
) => { readonly hash: string; readonly position: Position; readonly count: number } | null;

/** Faults that are kept, and that the log is searched for: more say no more. */
const MOST_FAULTS = 1_000;

type End = { revision: number; hash: string; position: Position };
type Fault = Pick<Loggfel, 'kod' | 'text'>;

/** Walks through a log and notes what is wrong with it. Holds the end of every stream in memory. */
export class LogWalk {
  private readonly ends = new Map<StreamName, End>();
  private readonly fel: Loggfel[] = [];
  private readonly sist: { position: Position; hash: string } = { position: '', hash: '' };
  private antalFel = 0;
  private handelser = 0;

  constructor(private readonly find: FindEvent = () => null) {}

  /** Tries the next event of the log. */
  pass(event: ReadEvent): void {
    const { stream, position, hash } = event;
    const end = this.ends.get(stream);
    if (!event.intact) this.tell(event, changed);
    const broken = this.chainFault(event, end);
    if (broken) this.tell(event, broken);
    this.endsAt(stream, end, event);
    this.sist.position = position;
    this.sist.hash = hash;
    this.handelser++;
  }

  /** What is kept of a stream is written over: a new object for every event would be a good part of the walk. */
  private endsAt(stream: StreamName, end: End | undefined, { revision, hash, position }: ReadEvent): void {
    if (end === undefined) {
      this.ends.set(stream, { revision, hash, position });
      return;
    }
    end.revision = revision;
    end.hash = hash;
    end.position = position;
  }

  /** Notes a fault that is not an event's. */
  note(fault: Loggfel): void {
    this.antalFel++;
    if (this.fel.length < MOST_FAULTS) this.fel.push(fault);
  }

  get progress(): VerifyProgress {
    return { handelser: this.handelser, position: this.handelser === 0 ? null : this.sist.position };
  }

  report(heltIgenom: boolean): VerifyReport {
    const { handelser, fel, antalFel } = this;
    const sist = handelser === 0 ? null : { ...this.sist };
    return { handelser, strommar: this.ends.size, fel, antalFel, sist, heltIgenom };
  }

  private tell({ stream, revision, position }: ReadEvent, fault: Fault): void {
    this.note({ strom: stream, revision, position, ...fault });
  }

  private chainFault(event: ReadEvent, end: End | undefined): Fault | null {
    const { revision, foregaendeHash } = event;
    if (foregaendeHash === undefined) return unreadable;
    // the road of every event that is as it was written: no searching
    if (end?.revision === revision - 1 && end.hash === foregaendeHash) return null;
    if (end === undefined && revision === 0 && foregaendeHash === null) return null;
    return this.searched(event, end);
  }

  /** What is wrong with an event that does not follow on the one before it: that is looked for in the whole log. */
  private searched(event: ReadEvent, end: End | undefined): Fault | null {
    const { stream, revision, foregaendeHash } = event;
    const find: FindEvent = this.antalFel < MOST_FAULTS ? this.find : () => null;
    if ((find(stream, revision)?.count ?? 1) > 1) return doubled(revision);
    if (revision === 0) return foregaendeHash === null ? null : withoutBeginning;
    return unlike(event, end?.revision === revision - 1 ? end : find(stream, revision - 1));
  }
}

/** How an event does not follow on the one that should be before it. */
const unlike = (
  { revision, position, foregaendeHash }: ReadEvent,
  before: Readonly<Omit<End, 'revision'>> | null,
): Fault | null => {
  if (before === null) return missing(revision);
  if (before.hash !== foregaendeHash) return chainBroken(revision);
  return comparePositions(before.position, position) < 0 ? null : turned(revision);
};

const changed: Fault = {
  kod: 'INNEHALLET_ANDRAT',
  text: 'innehållet är inte det som skrevs: kontrollsumman stämmer inte',
};
const unreadable: Fault = {
  kod: 'METADATA_OLASBAR',
  text: 'metadata går inte att läsa, så kedjan kan inte prövas',
};
const withoutBeginning: Fault = {
  kod: 'BORJAN_SAKNAS',
  text: 'den är först i strömmen men pekar på en händelse före sig',
};
const doubled = (revision: number): Fault => ({
  kod: 'REVISION_DUBBEL',
  text: `revision ${revision} finns flera gånger i strömmen: en är insatt i efterhand`,
});
const missing = (revision: number): Fault => ({
  kod: 'HANDELSE_SAKNAS',
  text: `händelsen före den, revision ${revision - 1}, finns inte`,
});
const chainBroken = (revision: number): Fault => ({
  kod: 'KEDJAN_BRUTEN',
  text: `revision ${revision - 1} är inte den händelse som den skrevs efter: kedjan går av här`,
});
const turned = (revision: number): Fault => ({
  kod: 'ORDNINGEN_BRUTEN',
  text: `den ligger före revision ${revision - 1} i loggen`,
});
