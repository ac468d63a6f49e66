import { handelsekatalog, nyckelstrom } from '#domain';
import { logFile, openLog, type EventStore, type LogLocation, type StoredReader } from '#event-store';

/** What the log is made of: where it lies. */
export type Loggval = LogLocation;

/** File of the embedded log. */
export const loggfil = logFile;

/** Opens the log that the settings name. Throws as the log does. */
export const oppnaLogg = (val: Loggval, readOnly = false): Promise<EventStore & StoredReader> =>
  openLog(val, { katalog: handelsekatalog, nyckelstrom }, { readOnly });
