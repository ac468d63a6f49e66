import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { Lasningsvakt } from './lasningsvakt.js';
import { LOGGAS, type Avser, type Loggning } from './loggning.js';

/*
 * Reading that is to be found afterwards. A route under /api/revision carries one of these; a specification asks
 * every one of them.
 */

const vaktad = (loggning: Loggning): MethodDecorator =>
  applyDecorators(SetMetadata(LOGGAS, loggning), UseInterceptors(Lasningsvakt));

/**
 * A reading that is always logged. `vy` is the name of the operation; `avser` says by the answer what it was about, where
 * the address does not.
 */
export const LoggadLasning = (vy: string, avser?: Avser): MethodDecorator =>
  vaktad({ vy, nar: 'alltid', ordning: 'efter', ...(avser && { avser }) });

/**
 * Logged where the ärende it is about has a sekretessmarkering that stands. `fore` is for handlers that send the answer
 * themselves: those are logged before they are called.
 */
export const LoggadVidSekretess = (vy: string, ordning: Loggning['ordning'] = 'efter'): MethodDecorator =>
  vaktad({ vy, nar: 'vidSekretess', ordning });

/** The tree itself. */
export const BARA_HASHAR =
  'där står bara hashar, och varje läsning skulle annars bli en händelse som ändrar det som läses';

/** Says why a route under /api/revision is not logged: what it shows is not about anything that anybody did. */
export const OloggadLasning = (varfor: string): MethodDecorator & ClassDecorator =>
  SetMetadata(LOGGAS, { vy: null, varfor });
