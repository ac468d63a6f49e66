import { comparePositions } from '../position.js';
import type { Position, StreamName } from '../event-store.js';
import { storedHash } from './chain.js';
import type { PlacedEvent } from './codec.js';

/** What can be wrong with a log: stable codes. */
export type LoggfelKod =
  /** The bytes of an event are not those its hash was made of. */
  | 'HASH_STAMMER_EJ'
  /** An event does not build on the one before it in its stream. */
  | 'KEDJAN_BRUTEN'
  /** A revision is missing or comes twice. */
  | 'REVISION_SAKNAS'
  /** An event stands before one that was written earlier. */
  | 'FEL_ORDNING'
  /** Positions without an event: something has been taken out of the log. */
  | 'POSITION_SAKNAS'
  /** The file itself cannot be read any further. */
  | 'FILEN_SKADAD';

/** A fault, and where. Of a stream only the first one is told: what follows builds on it. */
export type Loggfel = {
  readonly kod: LoggfelKod;
  readonly position: Position | null;
  readonly strom: StreamName | null;
  readonly revision: number | null;
  readonly text: string;
};

export type VerifyProgress = { readonly handelser: number; readonly position: Position | null };

export type VerifyReport = {
  readonly handelser: number;
  readonly strommar: number;
  /** Position of the last event that was looked at. */
  readonly huvud: Position | null;
  readonly fel: readonly Loggfel[];
};

/** A log that can say whether anything in it has been changed, taken out or put in since it was written. */
export interface LogVerifier {
  verify(onProgress?: (progress: VerifyProgress) => void): Promise<VerifyReport>;
}

/** Where a stream stands so far; null once a fault in it has been told. */
type End = { readonly revision: number; readonly hash: string } | null;

/**
 * Checks all events of a log, given in its order and as their bytes lie. Holds one hash per stream and one page of
 * events in memory. Ends early, with what it has, where the pages end with an error that `faultOf` knows.
 */
export const verifieraHandelser = async (
  pages: AsyncIterable<readonly PlacedEvent[]>,
  onProgress: (progress: VerifyProgress) => void = () => undefined,
  faultOf: (error: unknown) => Loggfel | null = () => null,
): Promise<VerifyReport> => {
  const ends = new Map<StreamName, End>();
  const fel: Loggfel[] = [];
  let handelser = 0;
  let huvud: Position | null = null;
  try {
    for await (const page of pages) {
      for (const event of page) {
        const fault = faultIn(event, ends.get(event.stream), huvud);
        if (fault) fel.push(fault);
        ends.set(event.stream, endAfter(event, ends.get(event.stream), fault));
        huvud = event.position;
        handelser++;
      }
      onProgress({ handelser, position: huvud });
    }
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    fel.push(fault);
  }
  return { handelser, strommar: ends.size, huvud, fel };
};

const endAfter = ({ revision, hash }: PlacedEvent, end: End | undefined, fault: Loggfel | null): End =>
  fault || end === null ? null : { revision, hash };

const faultIn = (event: PlacedEvent, end: End | undefined, before: Position | null): Loggfel | null => {
  if (end === null) return null;
  const { stream, revision, position } = event;
  const expected = end ? end.revision + 1 : 0;
  if (comparePositions(before, position) >= 0)
    return fault(event, 'FEL_ORDNING', `Position ${position} står efter ${before ?? 'början'}.`);
  if (revision !== expected)
    return fault(
      event,
      'REVISION_SAKNAS',
      `${stream}: revision ${expected} väntades, men ${revision} kommer.`,
    );
  if (storedHash(stream, revision, event) !== event.hash)
    return fault(
      event,
      'HASH_STAMMER_EJ',
      `${stream}, revision ${revision}: innehållet är inte det som skrevs.`,
    );
  if (foregaendeHash(event.metadata) !== (end?.hash ?? null))
    return fault(
      event,
      'KEDJAN_BRUTEN',
      `${stream}, revision ${revision}: bygger inte på händelsen före den i strömmen.`,
    );
  return null;
};

const fault = ({ stream, revision, position }: PlacedEvent, kod: LoggfelKod, text: string): Loggfel => ({
  kod,
  position,
  strom: stream,
  revision,
  text: `${text} Återställ loggen från säkerhetskopia.`,
});

/** Read without parsing the metadata: quotes in a text are escaped, so only the member itself looks like this. */
const FOREGAENDE_HASH = /"foregaendeHash":(?:null|"([0-9a-f]{64})")/;

/** Undefined, which no hash is, for metadata without the member. */
const foregaendeHash = (metadata: string): string | null | undefined => {
  const match = FOREGAENDE_HASH.exec(metadata);
  return match ? (match[1] ?? null) : undefined;
};
