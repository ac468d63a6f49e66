import { hash } from 'node:crypto';
import type { Lasning, LasningLoggad } from '#domain';
import { canonicalJson, type NewEvent } from '#event-store';
import type { Lasare } from './lasningslogg.js';
import { uuidV5 } from './uuid-v5.js';

/** Never changes: a request that is sent again would be logged twice. */
const idAv = uuidV5('3c5d9a1e-72b4-5f08-8e61-d0a4b7c2f935');

/** A reading on its way to the log; when it is registered is known where it is appended. */
export type Lasningshandelse = {
  readonly id: string;
  readonly namngiven: boolean;
  readonly registrerad: (nu: string) => NewEvent<LasningLoggad>;
};

/** The event of a reading: its id follows from the request, from who asked and from what was read. */
export const lasningshandelse = (
  lasning: Lasning,
  { aktor, begaran, namngiven = false }: Lasare,
): Lasningshandelse => {
  const bodyHash = hash('sha256', canonicalJson({ aktor, lasning }), 'hex');
  const id = idAv(`${begaran}\n${bodyHash}`);
  return {
    id,
    namngiven,
    registrerad: (nu) => ({
      id,
      type: 'LasningLoggad',
      data: lasning,
      metadata: {
        ...{ commandId: begaran, bodyHash, correlationId: begaran, causationId: begaran },
        ...{ aktor, skedde: nu, registrerad: nu },
      },
    }),
  };
};
