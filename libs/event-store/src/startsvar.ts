import { SLUTKOD, type Startsvar } from '#platform';
import { DamagedLog, LogUnavailable, NewerRelease } from './errors.js';
import { LogMisconfigured } from './kurrent/misconfigured.js';

/** What is told of a start that the log stopped; null where it was something else. */
export const loggensStartsvar = (error: unknown): Startsvar | null => {
  if (error instanceof LogUnavailable)
    return { kod: error.kod, text: error.message, slutkod: SLUTKOD.otillganglig };
  if (error instanceof LogMisconfigured)
    return { kod: error.kod, text: error.message, slutkod: SLUTKOD.installning };
  if (error instanceof NewerRelease)
    return { kod: 'LOGGEN_NYARE_UTGAVA', text: error.message, slutkod: SLUTKOD.datafel };
  if (error instanceof DamagedLog)
    return { kod: 'LOGGEN_SKADAD', text: error.message, slutkod: SLUTKOD.datafel };
  return null;
};
