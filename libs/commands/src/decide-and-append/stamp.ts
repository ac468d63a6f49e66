import type { Decided, Metadata, Sett, Skedde } from '#domain';
import type { NewEvent, StreamName } from '#event-store';
import type { Kommandokontext } from '../kommando.js';
import { uuidV5 } from './uuid-v5.js';

/** Of the namespace of the ids of all events. Never changes: a repeated command would be written twice. */
const idOf = uuidV5('0a8b2f4e-5d1c-5f7a-9e36-c41d7b9f2a60');

/** What makes a command the same when it is sent again: under a used key another body is another command. */
type Kommandoidentitet = Pick<Kommandokontext, 'commandId' | 'bodyHash'>;

/** Id of the event that a command writes as its nth (from 0) in a stream: known before it is written. */
export const eventId = (
  { commandId, bodyHash }: Kommandoidentitet,
  stream: StreamName,
  index: number,
): string => idOf(`${commandId}\n${bodyHash}\n${stream}\n${index}`);

/** What is stamped on every event of one append. */
export type Stampel = {
  readonly kontext: Kommandokontext;
  readonly skedde: Skedde;
  readonly registrerad: string;
  readonly import: boolean;
  readonly sett?: readonly Sett[] | undefined;
};

/**
 * Metadata of one event. `skal` is its own: why this was corrected, why that rule was set aside. In the order that the log
 * writes them in, which spares it the sorting.
 */
const metadata = ({ kontext, skedde, registrerad, sett, ...stampel }: Stampel, skal?: string): Metadata => {
  const { commandId, bodyHash, correlationId, causationId, aktor, kalla } = kontext;
  return {
    aktor,
    bodyHash,
    causationId,
    commandId,
    correlationId,
    ...(stampel.import && { import: true as const }),
    ...(kalla && { kalla }),
    registrerad,
    ...(sett && sett.length > 0 && { sett }),
    ...(skal !== undefined && { skal }),
    skedde,
  };
};

/** Decided events made ready for the log; `first` is how many events the command already has in the stream. */
export const stamp = (
  stream: StreamName,
  decided: readonly Decided[],
  stampel: Stampel,
  first = 0,
): readonly NewEvent[] =>
  decided.map(({ type, data, skal }, i) => ({
    id: eventId(stampel.kontext, stream, first + i),
    type,
    data,
    metadata: metadata(stampel, skal),
  }));

/** The latest of some moments (ISO 8601 UTC): record time never goes backwards, whatever the clock does. */
export const latest = (nu: string, ...others: readonly (string | null | undefined)[]): string =>
  others.reduce<string>((max, t) => (t != null && t > max ? t : max), nu);
