import { DamagedLog } from '../errors.js';
import type { PlacedEvent } from './codec.js';

/** Where an event stands, for a text that somebody has to act on. */
export const placeOf = ({ stream, revision, position, type }: Omit<PlacedEvent, 'hash'>): string =>
  `${type} i ${stream}, revision ${revision} (position ${position})`;

/** An event whose bytes are not what was written. */
export const damagedEvent = (stored: PlacedEvent, reason: string, cause?: unknown): DamagedLog =>
  new DamagedLog(
    `${placeOf(stored)}: ${reason}. Kör \`arendelogg logg verifiera\` och återställ från säkerhetskopia.`,
    { cause },
  );
